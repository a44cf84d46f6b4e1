import { AUXILIARIES } from '../lexicon/function-words.ts';
import { outcomeVerb } from '../lexicon/outcome-verbs.ts';
import { isDoerNoun, isPersonNoun, isSingularPerson, OUTCOME_NOUNS } from '../lexicon/people.ts';
import { type Token, wordsBetween } from '../tokens.ts';
import { askedOfWords } from '../words.ts';
import { complementEnd, type Group, group, isFunction, isVerb, lower, nounRun } from './groups.ts';
import type { Quantity } from './quantities.ts';

/** Posts that one person holds: "the pilot", "the deputy battalion commander", "the head of the 11th Division". */
const POST =
  /^(?:pilot|co-pilot|copilot|commander|commandant|captain|driver|chief|head|leader|general|colonel|major|lieutenant|sergeant|corporal|inspector|superintendent|deputy|abbot|headmaster|administrator|governor|gunman|suspect|attacker|navigator|bishop|brigadier)$/;

const KIN =
  /^(?:wife|husband|mother|father|grandmother|grandfather|son|daughter|brother|sister|baby|infant|child|driver|bodyguard|(?:mother|father|brother|sister|son|daughter)-in-law|step(?:mother|father|son|daughter|brother|sister)|spouse|parent|toddler|newborn|grandchild|grandson|granddaughter|niece|nephew|uncle|aunt|cousin|neighbou?r|clerk|passenger|commander|leader|chief|deputy|captain|pilot|co-?pilot|navigator|aide|assistant|colleague|friend|companion|fianc[eé]e?)$/;

/** Two people of one determiner: "a mother and child", "a husband and wife", "his son and daughter". */
const PAIRED =
  /^(?:m[ao]n|woman|boy|girl|child|baby|infant|toddler|newborn|teenager|husband|wife|bride|groom|bridegroom|mother|father|son|daughter|brother|sister|uncle|aunt|nephew|niece|grand(?:mother|father|son|daughter|child))$/;
/** The second of such a pair: "his wife and 70-year-old father", "a man and woman"; null where none stands there. */
const partnerOf = (tokens: readonly Token[], head: number): number | null => {
  if (!PAIRED.test(lower(tokens, head)) || lower(tokens, head + 1) !== 'and') return null;
  for (const at of [head + 2, head + 3])
    if (
      PAIRED.test(lower(tokens, at)) &&
      (at === head + 2 || /^(?:elderly|aged|young|old|baby|teenage|infant|pregnant|blind|disabled)$|-old$/.test(lower(tokens, head + 2)))
    )
      return at;
  return null;
};
const isPairOf = (tokens: readonly Token[], head: number): boolean => partnerOf(tokens, head) !== null;

/** The person of "a boy's leg": the position of the noun that begins within three words. */
const limbOwner = (tokens: readonly Token[], from: number): number | null => {
  for (let k = from; k < from + 3; k++)
    if (
      isSingularPerson(lower(tokens, k)) &&
      lower(tokens, k + 1) === "'s" &&
      (LIMB.test(lower(tokens, k + 2)) || LIMB.test(lower(tokens, k + 3)))
    )
      return k;
  return null;
};

/** "a doctor and activist": one person of two callings. */
const callingsEnd = (tokens: readonly Token[], head: number): number =>
  lower(tokens, head + 1) === 'and' &&
  isSingularPerson(lower(tokens, head + 2)) &&
  !isPairOf(tokens, head) &&
  !KIN.test(lower(tokens, head + 2))
    ? head + 2
    : head;

/** What a blast takes of a person: "the leg of a boy", "a boy's leg". */
const LIMB = /^(?:legs?|arms?|limbs?|hands?|foot|feet|eyes?|fingers?|toes?|thumbs?|jaw|skull|spine|ankle|knee)$/;

const ORDINAL =
  /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth)$/;
/** Behind an ordinal: it is a person of whom something is told. */
const SAID_NEXT =
  /^(?:was|is|has|had|died|drowned|succumbed|expired|perished|lost|suffered|disappeared|vanished|surrendered|later|who|there|nothing|nobody|remains|received|sustained)\b/;
const HARMED_NEXT =
  /^(?:, (?:who (?:was|is|had|were) |only |just )[^,]{2,40} , )?(?:later |also |then )?(?:died|drowned|perished|succumbed|suffered|sustained|lost (?:his|her|an?|both)|(?:was|is|has been|had been) (?:also |later |[a-z]+ly )?(?:killed|shot|wounded|injured|hurt|hit|arrested|detained|taken|captured|beaten|burned|burnt|missing|dead|found dead))\b/;

/** "the priest later died": one of those told of before. */
const DIED_NEXT =
  /^(?:later|subsequently|eventually|also) (?:died|succumbed|drowned|perished)\b|^(?:died (?:later|of (?:his|her))|succumbed to)\b/;

/** "a woman named Nang Kham, aged 34": name and age belong to the person. */
const nameEnd = (tokens: readonly Token[], last: number): number => {
  let end = last;
  if (/^(?:named|called)$/.test(lower(tokens, end + 1)) && /^[A-Z]/.test(tokens[end + 2]?.text ?? '')) {
    end++;
    while (/^[A-Z]/.test(tokens[end + 1]?.text ?? '') || (lower(tokens, end + 1) === '-' && tokens[end]?.end === tokens[end + 1]?.start))
      end++;
  }
  const aged = /^, (?:aged )?\d{1,2}(?= (?:,|and)(?: |$))/.exec(wordsBetween(tokens, end + 1, end + 5));
  return aged === null ? end : end + aged[0].split(' ').length;
};

const AGED = /^(?:\d+|[a-z]+(?:-[a-z]+)?)-(?:year|month|week|day)-old$/;

/** Nouns that a described person may be told by; most sentences hold none. */
export const namesOnePerson = (noun: string): boolean =>
  noun === 'head' || AGED.test(noun) || isDoerNoun(noun) || KIN.test(noun) || POST.test(noun) || isSingularPerson(noun);
const mayBeSingle = askedOfWords(namesOnePerson);

/** Two people told as one: "a couple", "both", "both of his sons". */
const pairOf = (tokens: readonly Token[], first: number, end: number, named: boolean, additional = false): Group => {
  const at = { start: tokens[first]?.start ?? 0, end: tokens[first]?.end ?? 0 };
  return group(
    tokens,
    { ...at, first, number: first, last: first, count: 2, low: 2, high: 2, qualifier: 'exact' },
    { head: named ? end : null, nounEnd: end, last: end, partitive: null, additional },
    'single',
  );
};

/** "a resident", "an 18-year-old student", "the pilot of a junta jet", "another soldier": described persons, each a group of one. */
export const findSingles = (
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
  ends: ReadonlySet<number> = new Set(),
): readonly Group[] => {
  const found: Group[] = [];
  const described = tokens.some(mayBeSingle);
  for (let i = 0; i < tokens.length; i++) {
    const w = lower(tokens, i);
    const kin = /^(?:his|her|their|whose|its|my|our)$/.test(w);
    // "one lost his leg and the other died"
    const other = w === 'other' && lower(tokens, i - 1) === 'the' && /^(?:died|drowned|succumbed)$/.test(lower(tokens, i + 1));
    // "five were killed and another was injured"
    if (
      (w === 'another' || (w === 'other' && lower(tokens, i - 1) === 'the')) &&
      !taken.has(i + 1) &&
      (other ||
        AUXILIARIES.has(lower(tokens, i + 1)) ||
        ((outcomeVerb(lower(tokens, i - 1)) !== undefined || /^(?:burned|burnt|shot|beat|hacked)$/.test(lower(tokens, i - 1))) &&
          (isFunction(tokens, i + 1) || lower(tokens, i + 1) === 'alive' || lower(tokens, i + 1) === 'dead')) ||
        (outcomeVerb(lower(tokens, i + 1)) !== undefined && isVerb(tokens, i + 1)) ||
        // "another stepped on a mine"
        /^(?:stepped|trod|lost|died|drowned|succumbed|suffered|sustained|disappeared|vanished|went|surrendered|defected|fled)$/.test(
          lower(tokens, i + 1),
        ))
    ) {
      const token = tokens[i];
      if (token !== undefined)
        found.push(
          group(
            tokens,
            { first: i, number: i, last: i, start: token.start, end: token.end, count: 1, low: 1, high: 1, qualifier: 'exact' },
            { head: null, nounEnd: i, last: i, partitive: null, additional: true },
            'single',
          ),
        );
      continue;
    }
    // "a third drowned", "the fourth man has not been seen", "of the seventh there is no trace"
    const ordinal = (w === 'a' || w === 'the') && ORDINAL.test(lower(tokens, i + 1)) && !taken.has(i + 2);
    if (ordinal) {
      const person = isSingularPerson(lower(tokens, i + 2));
      const end = person ? i + 2 : i + 1;
      const token = tokens[i];
      const to = tokens[end];
      if (
        token !== undefined &&
        to !== undefined &&
        ((outcomeVerb(lower(tokens, i - 1)) !== undefined && /^(?:[.,;]|and|as|in|on|at|near|who|when|)$/.test(lower(tokens, end + 1))) ||
          (/^, (?:whose|who) |^(?!, )/.test(`${wordsBetween(tokens, end + 1, end + 3)} `) &&
            SAID_NEXT.test(wordsBetween(tokens, end + 1, end + 3).replace(/^, (?:whose|who)$/, 'who'))))
      ) {
        found.push(
          group(
            tokens,
            { first: i, number: i, last: i, start: token.start, end: token.end, count: 1, low: 1, high: 1, qualifier: 'exact' },
            { head: person ? end : null, nounEnd: end, last: end, partitive: null, additional: true },
            'single',
          ),
        );
        i = end;
        continue;
      }
    }
    // "killed both", "both were shot"
    const pair =
      w === 'both' &&
      ((isPersonNoun(lower(tokens, i + 1)) && AUXILIARIES.has(lower(tokens, i + 2))) ||
        (outcomeVerb(lower(tokens, i - 1)) !== undefined && /^(?:[.,;]?|of|on|in|at)$/.test(lower(tokens, i + 1))) ||
        (isFunction(tokens, i - 1) && AUXILIARIES.has(lower(tokens, i + 1))));
    // "an elderly couple", "a couple and their baby"
    const couple = (w === 'a' || w === 'an') && /^(?:[a-z-]+ )?couple (?!of\b)/.test(`${wordsBetween(tokens, i + 1, i + 4)} `);
    // "both of his sons", "both her parents"
    const theirs = w === 'both' && lower(tokens, i + 1) === 'of' ? i + 2 : i + 1;
    const kinOfBoth =
      w === 'both' &&
      /^(?:his|her|their|my|our|the)$/.test(lower(tokens, theirs)) &&
      /s$|children$/.test(lower(tokens, theirs + 1)) &&
      isPersonNoun(lower(tokens, theirs + 1));
    if (kinOfBoth && !taken.has(i)) {
      found.push(pairOf(tokens, i, theirs + 1, true));
      i = theirs + 1;
      continue;
    }
    if ((pair || couple) && !taken.has(i)) {
      const named = pair && isPersonNoun(lower(tokens, i + 1));
      const end = couple ? (lower(tokens, i + 1) === 'couple' ? i + 1 : i + 2) : named ? i + 1 : i;
      if (tokens[end] !== undefined && (!couple || lower(tokens, end) === 'couple')) {
        found.push(pairOf(tokens, i, end, couple || named, pair));
        i = end;
        continue;
      }
    }
    if (!(w === 'a' || w === 'an' || w === 'another' || w === 'the' || kin) || taken.has(i) || taken.has(i + 1)) continue;
    if (!described) continue;
    const run = nounRun(tokens, i + 1, true);
    const possessive = tokens.slice(i + 1, run).some((t) => t.text === "'s");
    let head = run - 1;
    if (head > i && /^(?:alive|dead)$/.test(lower(tokens, head))) head--;
    // "took its deputy chief prisoner"
    if (head > i + 1 && /^(?:prisoner|captive|hostage)$/.test(lower(tokens, head)) && isSingularPerson(lower(tokens, head - 1))) head--;
    // "a boy's leg", "a farmer's left foot": the boy, the farmer
    const owner = limbOwner(tokens, i + 1);
    const maimed = owner !== null;
    if (owner !== null) head = owner;
    // "his wife Nang Mo"
    while (kin && head > i + 1 && /^[A-Z]/.test(tokens[head]?.text ?? '') && !KIN.test(lower(tokens, head))) head--;
    if (head <= i) continue;
    const noun = lower(tokens, head);
    const age = AGED.test(noun);
    const doer = w !== 'the' && !kin && isDoerNoun(noun);
    if (
      !(
        age ||
        doer ||
        (kin && KIN.test(noun)) ||
        (isSingularPerson(noun) && OUTCOME_NOUNS[noun] === undefined) ||
        (w === 'the' && KIN.test(noun)) ||
        (kin && age) ||
        (w === 'the' && (POST.test(noun) || (possessive && KIN.test(noun)))) ||
        (noun === 'head' && w === 'the')
      )
    )
      continue;
    // "the wife died at the clinic", "the elder son was killed"
    const died = w === 'the' && DIED_NEXT.test(wordsBetween(tokens, head + 1, head + 5));
    const kinHarmed = died || (w === 'the' && KIN.test(noun) && HARMED_NEXT.test(wordsBetween(tokens, head + 1, head + 14)));
    // "a monk and the headmistress": the last of a list
    const listed =
      w === 'the' &&
      (found.at(-1)?.last === i - 2 || taken.has(i - 2) || ends.has(i - 2)) &&
      lower(tokens, i - 1) === 'and' &&
      isSingularPerson(noun);
    // "the chief nurse, a trainee and a patient were killed": the first of a list
    const lists =
      w === 'the' &&
      isSingularPerson(noun) &&
      /^(?:of (?:an?|the) [a-z]+ )?(?:, (?:an?|his|her|two|three|\d+)|and (?:an?|his|her|two|three|\d+)) /.test(
        `${wordsBetween(tokens, head + 1, head + 6)} `,
      );
    const objectKin =
      w === 'the' &&
      KIN.test(noun) &&
      /\b(?:they|soldiers|troops|police) (?:also |then )?(?:took|killed|shot|arrested|beat|burned)$/.test(wordsBetween(tokens, i - 3, i));
    if (w === 'the' && !POST.test(noun) && !(possessive && KIN.test(noun)) && !kinHarmed && !objectKin && !listed && !lists) continue;
    // "wounds to the head"
    if (w === 'the' && noun === 'head' && /^(?:to|in|through)$/.test(lower(tokens, i - 1))) continue;
    if (kin && !KIN.test(noun) && !age) continue;
    // "one of them a child": counted already
    if (
      (/^(?:them|whom)$/.test(lower(tokens, i - 1)) && !/^among(?:st)?$/.test(lower(tokens, i - 2))) ||
      (/^(?:is|was|were|being|are)$/.test(lower(tokens, i - 1)) && /^(?:them|whom)$/.test(lower(tokens, i - 2)))
    )
      continue;
    // "One of the dead was a student": counted already
    if (
      /\bone of (?:the|those) (?:dead|victims|wounded|injured|killed|deceased|casualties|detained|arrested|detainees|captives|prisoners|missing)(?: [a-z]+)? (?:is|was)$/.test(
        wordsBetween(tokens, i - 7, i),
      )
    )
      continue;
    // "a boy who was working as a fisherman": the same person
    if (
      lower(tokens, i - 1) === 'as' &&
      /\b(?:work(?:s|ed|ing)?|serv(?:es|ed|ing)|employed|known|described|identified|disguised|dressed|pos(?:ed|ing)|act(?:ed|ing)|trained|travell?ing) as$/.test(
        wordsBetween(tokens, i - 2, i),
      )
    )
      continue;
    // "the wife of a constable": named only to say whose
    const told = outcomeVerb(lower(tokens, head + 1));
    if (
      lower(tokens, i - 1) === 'of' &&
      !(told !== undefined && told.form !== 'ing' && isFunction(tokens, head + 2)) &&
      !/^(?:deaths?|killings?|murders?|bod(?:y|ies)|corpses?|arrests?|detention|captures?|loss|executions?|cost|abduction|surrender|lives|life|shooting|that|those)$/.test(
        lower(tokens, i - 2),
      ) &&
      !LIMB.test(lower(tokens, i - 2))
    )
      continue;
    if (possessive && !maimed && w !== 'the' && !KIN.test(noun)) continue;
    if (/^(?:spokesman|spokesperson|spokeswoman)$/.test(noun)) continue;
    // "20 soldiers, led by a major, gave up": who leads them is one of them
    if (lower(tokens, i - 1) === 'by' && /^(?:led|headed|commanded|guided|escorted|joined|followed|owned|run)$/.test(lower(tokens, i - 2)))
      continue;
    const token = tokens[i];
    const end = tokens[head];
    if (token === undefined || end === undefined) continue;
    const quantity: Quantity = {
      first: i,
      number: i,
      last: i,
      start: token.start,
      end: token.end,
      count: 1,
      low: 1,
      high: 1,
      qualifier: 'exact',
    };
    const last = maimed ? head : nameEnd(tokens, Math.max(complementEnd(tokens, head + 1), run - 1, callingsEnd(tokens, head)));
    found.push({
      ...group(tokens, quantity, { head, nounEnd: head, last, partitive: null, additional: w === 'another' }, 'single'),
      people: doer && !isSingularPerson(noun) ? 'doer' : 'noun',
    });
    i = head;
    const at = partnerOf(tokens, head);
    const partner = at === null ? undefined : tokens[head + 2];
    if (at === null || partner === undefined) continue;
    found.push(
      group(
        tokens,
        { ...quantity, first: head + 2, number: head + 2, last: head + 2, start: partner.start, end: partner.end },
        { head: at, nounEnd: at, last: at, partitive: null, additional: false },
        'single',
      ),
    );
    i = at;
  }
  return found;
};
