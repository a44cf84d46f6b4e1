import type { Document } from '../document.ts';
import { holdsWord } from '../gate.ts';
import { allMatches } from '../lexicon/all-matches.ts';
import { indexPhrases, lowered, phrasesIn } from '../lexicon/phrase-index.ts';
import { SOURCE_NOUNS } from '../lexicon/source-nouns.ts';
import { DENYING, NO_SPEECH, SAYING, SAYING_WITH, SHOWING } from '../lexicon/speech-verbs.ts';
import type { ActorMention } from '../rule.ts';
import type { Sentence, Span } from '../sentences.ts';
import { findActors } from './actors.ts';
import { areLastWords } from './last-words.ts';

/** Somebody named as the source of what a sentence says. The span is the source with its apposition; offsets count in the article. */
export interface Attribution extends Span {
  /** "said", "according to", "by the count of". */
  readonly verb: string;
  readonly verbStart: number;
  /** `before`: the source stands before what it says ("X said that ..."); `after`: behind it ("..., X said"). */
  readonly position: 'before' | 'after';
  /** "denied", "dismissed the number": speaks against a claim. */
  readonly denies: boolean;
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly kind: 'actor' | 'noun' | 'pronoun' | 'name';
}

const NOUNS = indexPhrases(SOURCE_NOUNS.keys());
const VERBS: ReadonlySet<string> = new Set([...SAYING, ...DENYING, ...Object.keys(SAYING_WITH)]);
const WORD = /(?<![\w-])[A-Za-z]+(?![\w-])/g;

const holdsVerb = holdsWord((word) => VERBS.has(word));
/** Words and marks of ACCORDING and LABEL. */
const mayFrame = holdsWord(
  (word) => GATE.test(word) || /words|claim|statement|source|report|learn|heard|gathered|told|informed|^[-\u2014:]$/.test(word),
);

/** Whether anybody may speak in a sentence, by its words alone. */
const tellsSource = (sentence: Sentence): boolean => holdsVerb(sentence) || (mayFrame(sentence) && GATE.test(sentence.text));

/** The verbs of a sentence that could be speech; capitals only where they open it ("Said Ko Ba"). */
const verbsIn = (text: string): readonly { readonly index: number; readonly verb: string }[] =>
  allMatches(text, WORD).flatMap(({ index, 0: word }) => {
    const opens = index === 0 || /^["'] ?$/.test(text.slice(0, index));
    const verb = opens && /^(?:Said|Says|Added)$/.test(word) ? word.toLowerCase() : word;
    return VERBS.has(verb) ? [{ index, verb }] : [];
  });

const ACCORDING =
  /\baccording to\b|\b(?:citing|quoting)\b|\b(?:learn(?:ed|t)|heard|gathered) (?:this |it |that )?from\b|\b(?:told|informed) by\b|\bin the words of\b|\b(?:by|on|in|from) (?=(?:[\w'./-]+ ){0,7}(?:account|count|data|figures|estimates?|tally|reckoning|records)\b)/gi;
/** "Six fighters shot dead in raid - junta"; "Killed: 43 (KNLA count)". */
const LABEL =
  /\s[-\u2014]\s(?=([\w' ]{2,40})$)|\((?=([\w' ]{2,40}) (?:count|figures?|tally|estimate|data|claim|statement|sources?|report)\))/g;
/** "State television, at noon: ...", "The KIA, in a statement: ..."; a bare "KIA: 3 dead" is a line of a table. */
const IN_PAPER = /,? in (?:an?|its|their|his|her) /;
const APPOSED_SUBJECT =
  /^(?:(?:One|Two|Three|Another|Some) of (?:them|the [a-z]+)|(?:An?|The|Another|One) (?:[\w'-]+ ){0,3}[a-z]+|He|She), [A-Z][\w'-]*(?: [A-Z][\w'-]*){0,4}(?:, \d{1,2})?,\s*$|^[A-Z][\w'.-]*(?: (?:[a-z]{2} )?[A-Z][\w'.-]*){0,4}, (?:aged )?\d{1,2},\s*$/;
const HEADING = /^(\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)? )?[^":;.!?]{3,90}:(?=\s)/;
const MANNER =
  /^,? (?:in (?:a|its|an|their|the|his|her) (?:[\w'-]+ ){0,3}(?:statement|report|post|release|bulletin|update|message|interview|briefing|broadcast|communique)|at (?:noon|midnight|\d)|by (?:phone|telephone|text|message)|on (?:Facebook|Telegram|television|air|radio|the radio)|yesterday|today|tonight|this (?:morning|evening|afternoon)|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?: [\w ]{0,30})?$/;
const GATE =
  /according|citing|quoting|learn(?:ed|t) |heard |gathered |(?:told|informed) by|words of|account|count|data|figures|estimate|tally|reckoning|records|(?:claim|statement|sources?|report)\)|^(?:\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)? )?[^":;.!?]{3,90}:\s|\s[-\u2014]\s[\w' ]{2,40}$/i;

const PRONOUN =
  /(?<![\w-])(?:he|she|it|they|(?:one|two|three|four|five|some|several|many|most|both|all|another) of (?:them|its \w+|his \w+|the \w+))(?![\w'-])/gi;
const TITLE =
  '(?:(?:Brig(?:adier)?|Maj(?:or)?|Lt|Lieutenant|Col(?:onel)?|Gen(?:eral)?|Capt(?:ain)?|Sgt|Sergeant|Vice|Dr|Rev|Fr|Mr|Mrs|Ms|Prof|Professor|Senior|Father|Bishop|Pastor)\\.?[ -]|U |Padoh )*';
const CAPITAL = "[A-Z\\u00C0-\\u00DE][\\w\\u00C0-\\u017F'-]+";
const NAME = new RegExp(
  `Save the Children|Doctors Without Borders|${TITLE}${CAPITAL}(?: (?:& |and (?=(?:[A-Z][\\w'-]+ ){0,2}(?:Organi[sz]ation|Department|Committee|Council|Network|Force|Team|Association|Desk|Office)\\b))?(?:${CAPITAL}|\\([\\w ]+\\)))*`,
  'g',
);
const NO_NAME =
  /^(?:(?:I|We|He|She|It|They|That|There|You|Who|What)'[a-z]+|The|A|An|In|On|At|By|But|And|When|While|After|Before|Since|Its?|Their|Our|His|Her|They|He|She|We|From|With|For|Nobody|No|None|Neither|Some|Many|Most|Several|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|[A-Z][a-z]+teen|Twenty|Thirty|Forty|Fifty|Dozens|Scores|Hundreds|Thousands|Both|All|Each|Every|More|At|About|Around|Over|Nearly|Another|One|Other|Others|This|That|These|Those|There|Meanwhile|However|Also|Earlier|Later|Last|Fighting|Casualties|Officials|Operation|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Facebook|Telegram|Burmese|English|State|Township|Region|District|Village|Town|City)$/;

/** Words that may stand between a source and its verb. */
const BETWEEN =
  /(?:[\s,]+(?:also|[a-z]{3,}ly|otherwise|so far|thus far|at least|in fact|once|later|further|then|now|has|have|had|again|already|just|still|only|earlier|previously|repeatedly|meanwhile|itself|himself|herself|themselves|however|separately|jointly|officially|publicly|recently|reportedly|even|first|nevertheless|would|could|did|does|do|was|is|will|may|might|not|never|yet|today|yesterday|afterwards|subsequently|finally|immediately|quickly|likewise|in turn|for (?:its|his|her|their) part|at the time|as well|(?:late |early )?(?:on|last|this) (?:the same day|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week|month|morning|evening|night|afternoon|weekend)(?: (?:morning|evening|night|afternoon))?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in (?:a|its|an|their|the|his) (?:\w+ ){0,2}(?:statement|report|post|press release|bulletin|interview|briefing)|on (?:social media|Facebook|Telegram|X|Twitter)))*[\s,]*$/;
const NEGATED = /\b(?:not|never|neither|nor|no|nobody|none|without|unable to|refused to|declined to|failed to|yet to|n't)\b|n't\b/i;
/** What is announced and is no news of what happened. */
const DECREED =
  /^ (?:an?|the|its|their|another) (?:[a-z-]+ ){0,3}?(?:ceasefire|truce|elections?|state of emergency|law|curfew|amnesty|lockdown|holiday|offensive|operation|campaign|alliance|boycott|strike|plan|end to)\b/;
const PARTICIPLE = /^(?:saying|adding|claiming|announcing|stating|noting|alleging|confirming|reporting|warning)$/;
const PASSIVE = /\b(?:was|were|is|are|been|being|be)\s+(?:(?:[a-z]+ly|also|later|first|then|yet|never|not|so far) ){0,2}$/i;
const INFINITIVE = /\b(?:to|could|can|cannot|can't)\s+(?:independently |also )?$/i;
const BY_AGENT = /^(?: (?!by\b)[\w'.,-]+){0,8}? by /;
const PASSIVE_SPEECH = /^(?:announc|report|confirm|claim|record|document|publish|post|estimat|count|reveal|releas|disclos|verif|put|stat)/i;
/** After an inverted source comes a stop or a complement, no verb and no noun: "said the AA." but "said the AA had withdrawn". */
const SOURCE_ENDS =
  /^(?:'s?)?\s*(?:$|[,.;:"')(\u2014-]|(?:who|whose|which|that|in|on|at|from|during|after|before|as|when|while|of|late|early|yesterday|today|this|last|for|by|to|near|speaking|asking|aged|involved|with|about|and|there|here|based|stationed|\w+ing|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)/;
const LINK =
  /^(?:'s?)?(?:[\s,-]*\(?(?:(?:of|for|from|in|at|with|within|to|near|inside|on|by|under|the|a|an|its|their|his|her|close|linked|connected|allied|affiliated|familiar|based|aligned|another|information|senior|local|former|military|district|township|media|press|public|relations|news|deputy|vice|assistant|joint|chief|regional|central|state|town's|area|communications?)[\s,-]+)*(?:(?:[A-Z][\w'.-]*|(?:township|district|region|state|village|town|city|province)(?:'s)?)[\s,]+){0,6}(?:(?:of|for|from|in|at|the)\s+)*|\s(?:of|for|from|in|at|with|within|to|near|inside|on|under|close|linked|out of|outside|across|along|around|between)\s(?:(?!(?:had|has|have|was|were|is|are|will|would|said|says)\b)[\w'-]+\s){0,6}|\s(?:\w+ing|stationed|posted|deployed|assigned|trapped|kept|maintained|recorded|drawn|compiled|collected|gathered|obtained|provided|verified|released|issued|published|shared|circulated|seen|involved|active|contacted|reached|interviewed|quoted|cited|asked)\s(?:(?!(?:had|has|have|was|were|is|are|will|would|said|says)\b)[\w'-]+\s){0,6}|\s(?:who|that|which)\s[^;:"]{0,80})$/;
/** "To journalists in its group the team explained": an article without a preposition opens another noun phrase. */
const links = (between: string): boolean =>
  LINK.test(between) &&
  !/^\s(?:the|an?|its|their|his|her|another)\s$|day\b|\b(?:January|February|March|April|June|July|August|September|October|November|December)\b/.test(
    between,
  );
const CLAUSE = /^[^,;]*?(?=[,;]|\s(?:who|whose|which|that|based|named|called|aged)\s|$)/;
const FINITE =
  /\b(?:had|has|have|was|were|is|are|will|would|can|could|(?!United|[Bb]ased|[Nn]amed|[Aa]rmed|[Uu]narmed|[Aa]llied|[Aa]ligned|[Aa]ffiliated|[Ll]inked|[Rr]elated|[Dd]isplaced|[Rr]etired|[Ee]xiled|[Aa]ppointed|[Uu]nnamed|[Dd]etained|hundred)\w{3,}ed|died|fell|took|sa(?:id|ys?)|lost|left|went|came|began|held|fled|broke|hit|shot)\b/;
const TAIL =
  /^(?:'s?)?(?:(?: \d{1,4})?\s*$|\s*,\s*\d{1,2}\s*$|[\s,]+(?:of|in|from|at|near|with|for|on|to|who|which|that|close|linked|connected|familiar|inside|within|based|stationed|living|operating|fighting|involved|aged|under|along|outside|across|speaking|asking|there|here|by|posted|shared|released|reached|quoted|stationed|deployed|kept|maintained|recorded|drawn|compiled|collected|gathered|obtained|provided|verified|issued|published|seen|trapped|close|contacted|interviewed|cited|asked|\w+ing)\b|\s*\()/;
const APPOSITION =
  /^\s*,\s*(?:(?:an?|the|its|their|another|who|spokes\w+|superintendent|commissioner|chair\w*|commander|director|head|leader|founder|president|secretary|vice|joint|senior|former|deputy|acting|local|assistant|chief|founding|executive|regional|national|special|UN|human)\s(?:(?!(?:had|has|have|was|were|is|are|will|would)\b)[\w'-]+\s){0,4})?$/;
/** A calling that no list has, where it speaks: "a fish dealer", "the schoolmaster", "two boatmen". */
const CALLING =
  /(?<![\w'-])(?:an?|the|another|one|two|three|several|some|his|her|their|its) (?:[a-z-]+ ){0,2}?([a-z]+(?:er|or|ist|ian|man|men|woman|women|master|mistress|folk|hand))s?(?=[\s,])/gi;
const NO_CALLING =
  /^(?:paper|letter|order|number|border|river|former|latter|other|power|cent(?:er|re)|tower|water|weather|winter|summer|quarter|chapter|corner|matter|bunker|mortar|motor|tractor|sector|corridor|harbo[u]?r|error|terror|shelter|ladder|layer|computer|printer|container|helicopter|bomber|frontier|poster|register|offer|answer|encounter|disaster|cluster|member|chamber|cover|silver|slaughter|manner|transfer|murder|trailer|factor|major|minor|prior|senior|junior|interior|superior|exterior|colo[u]?r|favo[u]?r|labo[u]?r|rumo[u]?r|human|german|roman|russian|indian|asian|specimen|omen|list|further|longer|larger|greater|higher|lower|smaller|older|younger|stronger|closer|later|earlier|newer|bigger|another|under|over|after|either|neither|together|ever|never|rather|whether|however|customer|speaker|brother|finger|shoulder|liver|ruler|counter|cylinder|charter|theat(?:er|re)|meter|liter|timber|rubber|copper|leather|feather|barrier|carrier|freighter|cruiser|destroyer|launcher|cooker|burner|trigger|anchor|mirror|horror|error|tenor|vapo[u]?r|civilian|christian|ten|then)$/;

const HARD = /[;:"]|\s-\s(?!(?:Myanmar|Burma)\b)|\u2014/g;
const SOFT = /(?:,|\b(?:that|as|while|because|when|but|and|if|whether|although|though|where|how|until|than|so)\b)/g;

const candidateMemory = new WeakMap<Sentence, readonly Candidate[]>();

/** All that could be a source in a sentence, in order, never overlapping. */
const candidatesOf = (sentence: Sentence, actors: readonly ActorMention[]): readonly Candidate[] => {
  const known = candidateMemory.get(sentence);
  if (known !== undefined) return known;
  const { text } = sentence;
  const found: Candidate[] = [];
  const add = (start: number, end: number, kind: Candidate['kind']) => {
    if (!found.some((other) => start < other.end && other.start < end)) found.push({ start, end, kind });
  };
  // Common nouns are found as nouns; their modifiers join below.
  for (const actor of actors) if (!actor.generic) add(actor.start - sentence.start, actor.end - sentence.start, 'actor');
  const names = allMatches(text, NAME).flatMap((match): Candidate[] => {
    const words = match[0].split(' ');
    let at = match.index;
    while (words.length > 0 && NO_NAME.test(words[0] ?? '')) at += (words.shift() ?? '').length + 1;
    // "CNF Spokesman Salai Ni": the name goes on behind the body.
    const body = found.find((actor) => actor.start <= at && at < actor.end);
    const skipped = body === undefined ? 0 : Math.min(words.join(' ').length, body.end - at + 1);
    const name = words.join(' ').slice(skipped);
    at += skipped;
    return name === '' ? [] : [{ start: at, end: at + name.length, kind: SOURCE_NOUNS.has(name.toLowerCase()) ? 'noun' : 'name' }];
  });
  const long = (name: Candidate): boolean => text.slice(name.start, name.end).includes(' ');
  for (const name of names) if (long(name)) add(name.start, name.end, name.kind);
  for (const match of allMatches(text, PRONOUN)) add(match.index, match.index + match[0].length, 'pronoun');
  for (const { index, phrase } of phrasesIn(NOUNS, lowered(text)))
    if (text[index + phrase.length] !== '-') add(index, index + phrase.length, 'noun');
  for (const match of allMatches(text, CALLING)) {
    const calling = match[1] ?? '';
    const start = match.index + match[0].lastIndexOf(calling);
    if (!NO_CALLING.test(calling)) add(start, match.index + match[0].length, 'noun');
  }
  for (const name of names) if (!long(name)) add(name.start, name.end, name.kind);
  found.sort((a, b) => a.start - b.start);
  candidateMemory.set(sentence, found);
  return found;
};

/** Those of a stretch of the sentence. */
const candidatesIn = (sentence: Sentence, actors: readonly ActorMention[], from: number, to: number): readonly Candidate[] =>
  candidatesOf(sentence, actors).flatMap((candidate) => {
    // "UN estimates" is a name of actors.csv, and a verb: what reaches over the verb is cut there.
    if (candidate.start < from || candidate.start >= to || (candidate.end > to && candidate.kind !== 'actor')) return [];
    return [candidate.end > to ? { ...candidate, end: to } : candidate];
  });

/** The article and adjectives that belong to a noun phrase, to the left of its first candidate. */
const withDeterminer = (text: string, from: number, start: number): number => {
  const front = text.slice(from, start);
  const match =
    /(?:(?:^|\s)(?:an?|the|one|another|two|three|four|some|several|its|his|her|their|our|both|many|other)(?:\s[\w'.-]+){0,3}|(?:^|\s)(?:local|military|senior|ground|resistance|state|pro-\w+|[\w-]+-old|allied|junta|regime|former|other|Thai|Chinese|Indian|media|district|provincial|police))\s$/i.exec(
      front,
    );
  if (match === null) return start;
  return from + match.index + (/^\s/.test(match[0]) ? 1 : 0);
};

/** "the upholsterers", "a handful of stevedores": whoever they are, they say it. */
const UNLISTED =
  /^(\s*)(?:[Tt]he|[Aa]n?|[Ss]ome|[Ss]everal|[Mm]any|[Oo]thers?|[Tt]wo|[Tt]hree|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?:[a-z'-]+ ){0,4}[a-z'-]{3,}(?: (?:who|from|in|at|near|of|with|living|working) [^,;:"]{0,60})?\s*$/;
const PLAIN_SPEECH = /^(?:said|says?|told|added|confirmed|admitted|recalled|announced|claimed|reported)\b/;

/** The source that ends where `to` is: "A nurse who has left the area", "Khun Bedu, chairman of the KNDF,". Null where nobody speaks. */
const sourceBefore = (sentence: Sentence, actors: readonly ActorMention[], to: number): Span | null => {
  const { text } = sentence;
  const hard = allMatches(text.slice(0, to), HARD).at(-1);
  const floor = hard === undefined ? 0 : hard.index + hard[0].length;
  const gap = BETWEEN.exec(text.slice(floor, to));
  const end = gap === null ? to : floor + gap.index;
  // "the Lake Defense and Security Organization": no clause ends inside a name
  const names = candidatesIn(sentence, actors, floor, end).filter(({ kind }) => kind === 'name' || kind === 'actor');
  const cuts = [
    floor,
    ...allMatches(text.slice(floor, end), SOFT)
      .map((cut) => floor + cut.index + cut[0].length)
      .filter((cut) => !names.some((name) => name.start < cut && cut < name.end)),
  ].reverse();
  for (const cut of cuts.slice(0, 4)) {
    const candidates = candidatesIn(sentence, actors, cut, end);
    const last = candidates.at(-1);
    const unlisted = PLAIN_SPEECH.test(text.slice(to)) ? UNLISTED.exec(text.slice(cut, end)) : null;
    if (last === undefined && unlisted === null) continue;
    // The rightmost candidate must carry on to the verb, else a verb of its own stands between.
    for (let i = candidates.length - 1; i >= 0; i--) {
      const candidate = candidates[i];
      if (candidate === undefined || !TAIL.test(text.slice(candidate.end, end))) continue;
      const ahead = text.slice(cut, candidate.start);
      const owned = /\b(?:of|to|from|with|for)\s+$/.test(ahead);
      // "were killed in Kawlin on Monday, ...": where it was
      if (candidate.kind === 'name' && /\b(?:in|at|near|around|outside|on|into)\s+$/.test(ahead)) continue;
      if (candidate.kind === 'pronoun' && !owned) return { start: candidate.start, end: candidate.end };
      let first = candidate;
      for (let j = i - 1; j >= 0; j--) {
        const before = candidates[j];
        if (before === undefined || before.kind === 'pronoun') break;
        const between = text.slice(before.end, first.start);
        const owns = /'s?$/.test(text.slice(before.start, before.end)) && /^(?:\s[a-z-]+){0,3}\s$/.test(between) && !FINITE.test(between);
        if (!owns && !links(between)) break;
        first = before;
      }
      const start = withDeterminer(text, cut, withModifiers(sentence, actors, first.start));
      return firstOfPair(sentence, actors, floor, start) ?? { start, end };
    }
    if (unlisted !== null) return { start: cut + (unlisted[1] ?? '').length, end };
  }
  return null;
};

/** Whole mentions only: "forces" opens where "anti-regime forces" does. */
const withModifiers = (sentence: Sentence, actors: readonly ActorMention[], start: number): number => {
  const at = sentence.start + start;
  const mention = actors.find((actor) => actor.start < at && at < actor.end);
  return mention === undefined ? start : mention.start - sentence.start;
};

/** "sources in the group and people of the town said": the first named of two decides, where no verb stands between. */
const firstOfPair = (sentence: Sentence, actors: readonly ActorMention[], floor: number, start: number): Span | null => {
  const { text } = sentence;
  const joint = /\s(?:and|as well as)\s(?:(?:local|independent|state|other|several|some|news|rebel) ){0,2}$/.exec(text.slice(floor, start));
  if (joint === null) return null;
  const end = floor + joint.index;
  const cut = allMatches(text.slice(floor, end), SOFT).at(-1);
  const from = cut === undefined ? floor : floor + cut.index + cut[0].length;
  if (FINITE.test(text.slice(from, end))) return null;
  // "an armed group, a charity and media said": the first of the list
  const listed = /(?:^|, )((?:an? |the |two |several |local |residents|villagers)[^,;:"]{2,50}),$/.exec(text.slice(floor, from).trimEnd());
  const head = listed === null ? undefined : candidatesIn(sentence, actors, floor + listed.index, from)[0];
  if (head !== undefined && head.kind !== 'pronoun' && !FINITE.test(listed?.[1] ?? ''))
    return { start: withDeterminer(text, floor, head.start), end: floor + (listed?.index ?? 0) + (listed?.[0] ?? '').length - 1 };
  const first = candidatesIn(sentence, actors, from, end)[0];
  return first === undefined || first.kind === 'pronoun' ? null : { start: withDeterminer(text, from, first.start), end };
};

/** "Khun Bedu, chairman of the KNDF, said": the words between the commas belong to the source before them. */
const sourceAround = (sentence: Sentence, actors: readonly ActorMention[], to: number): Span | null => {
  const { text } = sentence;
  const gap = BETWEEN.exec(text.slice(0, to));
  const end = gap === null ? to : gap.index;
  // "sources, quoted by the Lake Times on Friday, said"
  const closed = /^\s*(?:(?:on|late|early|last|this) (?:on )?[A-Za-z]+)?,/.test(text.slice(end, to));
  if (closed) {
    let open = text.lastIndexOf(',', end - 1);
    for (let tries = 0; tries < 3 && open > 0; tries++, open = text.lastIndexOf(',', open - 1)) {
      const outer = sourceBefore(sentence, actors, open);
      if (outer !== null && /^[\s,]*$/.test(text.slice(outer.end, open))) return { start: outer.start, end };
    }
  }
  return sourceBefore(sentence, actors, to);
};

/** "a local relief network": what goes on behind the adjective. */
const BEHIND_LOCAL =
  /^(?: (?!(?:who|that|which|in|on|at|from|and|or|but|said|says|told|by|of|with|to|for|near|was|were|is|are|had|has|as|when|while|late|early|last|this|there|here)\b)[a-z-]+){1,3}/;

/** The source that begins at `from`: "said a villager who had to help", "said Ko Ba, spokesperson for the CDF". */
export const sourceAfter = (
  sentence: Sentence,
  actors: readonly ActorMention[],
  from: number,
  reach: number,
  alone = false,
): Span | null => {
  const { text } = sentence;
  const stop = /[;:"]|\.["')]*$|\s-\s/.exec(text.slice(from));
  const limit = stop === null ? text.length : from + stop.index;
  const candidates = candidatesIn(sentence, actors, from, limit);
  const first = candidates[0];
  if (first === undefined || NO_SOURCE.test(text.slice(from, from + 60))) return null;
  const gap = text.slice(from, first.start);
  if (gap.length > reach || /,|\b(?:of|that|had|has|was|were|is|are|to|in|on|at|when|after)\b/i.test(gap)) return null;
  let end = first.end;
  let commas = 0;
  for (const next of alone ? [] : candidates.slice(1)) {
    const between = text.slice(end, next.start);
    if (next.kind === 'pronoun' || !(links(between) || APPOSITION.test(between))) break;
    // "According to the AA, the junta lost ...": a clause of its own is no apposition.
    if (between.includes(',') && (++commas > 1 || FINITE.test(CLAUSE.exec(text.slice(next.end, limit))?.[0] ?? ''))) break;
    end = next.end;
  }
  // "a member of a local relief network": an adjective here
  if (/\blocal$/.test(text.slice(from, end))) end += BEHIND_LOCAL.exec(text.slice(end, limit))?.[0].length ?? 0;
  // "said a resident of Kale township"
  end +=
    /^ (?:district|township|village(?: tract)?|town|state|region|province|city|ward|area)\b/.exec(text.slice(end, limit))?.[0].length ?? 0;
  // "a statement that the AA gave out", "a list issued by the ministry"
  const issued =
    /^ (?:that |which )?(?:[\w'-]+ ){0,6}?(?:gave out|issued|released|published|put out|made public|posted|signed|sent)\b(?: by (?:the )?[A-Z][\w'-]*(?: [A-Z][\w'-]*)*)?/.exec(
      text.slice(end, limit),
    );
  if (issued !== null) end += issued[0].length;
  return { start: from + (gap.length - gap.trimStart().length), end };
};

/**
 * Everybody whom the sentence names as a source, in the order of the verbs. Verbs that are denied ("did not say"), passive without an agent
 * ("is said to", "was reported") or no speech ("claimed the lives of") give none.
 */
export const findAttributions = (document: Document, sentence: Sentence): readonly Attribution[] =>
  tellsSource(sentence) ? readAttributions(sentence, findActors(document, sentence)) : NONE;

const NONE: readonly Attribution[] = [];

const readAttributions = (sentence: Sentence, actors: readonly ActorMention[]): readonly Attribution[] => {
  const { text, start } = sentence;
  const verbs = verbsIn(text);
  const framed = mayFrame(sentence) && GATE.test(text);
  if (verbs.length === 0 && !framed) return [];
  const found: Attribution[] = [];
  const add = (source: Span | null, verb: string, verbStart: number, position: Attribution['position'], denies = false) => {
    if (source === null || found.some((other) => other.start === start + source.start && other.verbStart === start + verbStart)) return;
    found.push({
      start: start + source.start,
      end: start + source.end,
      verb: verb.toLowerCase(),
      verbStart: start + verbStart,
      position,
      denies,
    });
  };

  for (const { index: at, verb } of verbs) {
    const after = at + verb.length;
    const behind = text.slice(after);
    const ahead = text.slice(0, at);
    const object = SAYING_WITH[verb];
    // "between Shan and Kayah states": no verb
    if (
      verb === 'states' &&
      !/^ that\b/.test(behind) &&
      !/\b(?:it|he|she|statement|report|law|document|notice|order|letter|post) $/.test(ahead)
    )
      continue;
    // "Fighting for the town continues.": nobody's word
    if (/^continue[sd]$/.test(verb) && !ahead.includes('"')) continue;
    if ((object !== undefined && !object.test(behind)) || NO_SPEECH.test(text.slice(at, at + 80).toLowerCase())) continue;
    // "quoted a rescuer as saying", "cited residents saying": who is quoted speaks
    if (/^(?:quot|cit)/.test(verb)) {
      const quoted = sourceAfter(sentence, actors, after, 40);
      if (quoted !== null) {
        const saying = text.slice(quoted.start, quoted.end).search(/ (?:as )?(?:saying|telling)\b/);
        add(saying < 0 ? quoted : { start: quoted.start, end: quoted.start + saying }, verb, at, 'before');
        continue;
      }
    }
    const denies =
      DENYING.has(verb) ||
      /^ (?:the|that|this|its?|their) (?:figures?|numbers?|claims?|count|toll)\s(?:absurd|false|untrue|fake|exaggerated|a lie|propaganda|nonsense)/.test(
        behind,
      );
    if (PASSIVE.test(ahead)) {
      const agent = PASSIVE_SPEECH.test(verb) ? BY_AGENT.exec(behind) : null;
      if (agent !== null) add(sourceAfter(sentence, actors, after + agent[0].length, 60), verb, at, 'after', denies);
      continue;
    }
    // "an estimated 40,000", "its reported losses": an adjective
    if (/\b(?:an?|the|its|their|his|her)\s$/i.test(ahead)) continue;
    // "the brigade's report", "the group's monthly report says": the noun
    if (INFINITIVE.test(ahead) || /'s?\s$/.test(ahead) || (PAPERS.test(verb) && OWNED_PAPER.test(ahead))) continue;
    // "photos posted by residents": no verb of the sentence.
    if ((object !== undefined || /\band $/.test(ahead)) && /^ by\b/.test(behind)) continue;
    // "One of them, Ko Ba, said his wife had died": the comma closes an apposition
    const turned = /(?:^|[",]|\bSo|\bas)\s*$/.test(ahead) && !APPOSED_SUBJECT.test(ahead);
    if (turned && object === undefined && !PARTICIPLE.test(verb) && !/^(?:told|tells?|inform(?:ed)?)$/.test(verb)) {
      const whole = sourceAfter(sentence, actors, after, 60);
      // "said a volunteer helping residents leave the town": the source, and what he does
      const alone = whole === null || SOURCE_ENDS.test(text.slice(whole.end)) ? null : sourceAfter(sentence, actors, after, 60, true);
      const source = alone !== null && /^ [a-z]+ing\b/.test(text.slice(alone.end)) ? alone : whole;
      if (source !== null && SOURCE_ENDS.test(text.slice(source.end)) && !isCounted(text.slice(source.start))) {
        add(source, verb, at, 'after', denies);
        continue;
      }
    }
    if (
      /^(?:published|issued|reported|disclosed|announced|released|said|gave|given|made)$/.test(verb) &&
      /^ (?:nothing|none|no (?:figures?|numbers?|losses|casualt\w+|statement|word|comment|details?))\b/.test(behind)
    )
      continue;
    // "after it had announced a ceasefire": no word about what is told next
    if (/^announc/.test(verb) && DECREED.test(behind)) continue;
    if (PARTICIPLE.test(verb)) {
      const before = found.at(-1);
      if ((before !== undefined && !before.denies) || /\b(?:without|not|never)\s+$/.test(ahead)) continue;
      // "he dismissed the talk, saying that five had died": what he says instead is his claim.
      if (before !== undefined) add({ start: before.start - start, end: before.end - start }, verb, at, 'before');
      else if (ahead.trimEnd().endsWith(',')) add(sourceAfter(sentence, actors, 0, 60), verb, at, 'before');
      continue;
    }
    if (/(?:^|\s)(?:and|but|or)\s+(?:also |then |later )?$/i.test(ahead)) {
      const before = found.at(-1);
      if (before !== undefined) add({ start: before.start - start, end: before.end - start }, verb, at, 'before', denies);
      else {
        const first = candidatesIn(sentence, actors, 0, at)[0];
        if (first !== undefined) add({ start: withDeterminer(text, 0, first.start), end: first.end }, verb, at, 'before', denies);
      }
      continue;
    }
    const source = sourceAround(sentence, actors, at);
    if (source === null) continue;
    const words = text.slice(source.start, source.end);
    // "The alliance took the town, reports said": the noun
    if (verb === 'reports' && /^ (?:have )?(?:sa(?:y|id)|suggest|indicate|emerge|claim|state|add|spoke|speak)/.test(behind)) continue;
    if (OWN_CLAUSE.test(words.replace(/[\s,](?:who|that|which|whose|where)\s.*$/s, ''))) continue;
    if (
      NEGATED.test(text.slice(source.end, at)) ||
      /^(?:neither|nobody|no one|none)\b/i.test(words) ||
      NO_SPEAKER.test(words) ||
      /\b(?:neither|no)\s$/i.test(text.slice(0, source.start))
    )
      continue;
    const person = /\b[Pp]eople\b(?!'|\s[a-z]+ (?:Force|Army))/.test(words.replace(/\s(?:who|that|which)\s.*$/s, ''));
    if (person && !/^(?:sa(?:id|ys?)|tells?|told|added|report(?:ed)?|wrote|confirmed)$/.test(verb)) continue;
    if (SHOWING.has(verb) && !isWitness(words)) continue;
    const trailing = /^(?:\s|["'.,)]|$)/.test(behind) && isLastWords(behind, at, source.start);
    add(source, verb, at, trailing ? 'after' : 'before', denies);
  }

  if (!framed && !found.some(({ verb }) => /^(?:speaks?|spoke|talks?|talked)$/.test(verb)))
    return found.sort((a, b) => a.verbStart - b.verbStart);
  for (const match of allMatches(text, ACCORDING)) {
    const from = match.index + match[0].length;
    const source = sourceAfter(sentence, actors, from, 80) ?? nameAfter(text, from);
    add(
      source,
      match[0].trim().toLowerCase(),
      match.index,
      match.index < 3 || /^[,\s]*$/.test(text.slice(0, match.index)) ? 'before' : 'after',
    );
  }
  // "State media speak of 31 bodies, the PDF of four dead": the verb is said once
  if (found.some(({ verb }) => /^(?:speaks?|spoke|talks?|talked)$/.test(verb)))
    for (const actor of actors)
      if (
        !actor.generic &&
        /,? (?:and |while )?(?:the )?$/.test(text.slice(0, actor.start - start)) &&
        /^ of (?:\d|[a-z]+ (?:dead|killed|wounded|fallen|bodies)\b)/.test(text.slice(actor.end - start))
      )
        add({ start: actor.start - start, end: actor.end - start }, 'of', actor.end - start + 1, 'before');
  const heading = HEADING.exec(text);
  if (heading !== null) {
    const source = sourceAfter(sentence, actors, heading[1]?.length ?? 0, 20);
    const rest = source === null ? '' : text.slice(source.end, heading[0].lastIndexOf(':'));
    const quoted = /^\s*"/.test(text.slice(heading[0].length));
    if (
      source !== null &&
      source.end < heading[0].length &&
      (MANNER.test(rest) || (rest.trim() === '' && (quoted || IN_PAPER.test(text.slice(source.start, source.end)))))
    )
      add(source, 'label', 0, 'before');
  }
  for (const match of allMatches(text, LABEL)) {
    const from = match.index + match[0].length;
    const source = sourceAfter(sentence, actors, from, 20) ?? (match[0].startsWith('(') ? nameAfter(text, from) : null);
    if (source !== null && source.end - from >= (match[1] ?? '').length - 1) add(source, 'label', match.index, 'after');
  }
  return found.sort((a, b) => a.verbStart - b.verbStart);
};

/** A verb that is a paper as well, and what stands between its owner and it. */
const PAPERS = /^(?:reports?|estimates?|counts?|lists?|records?|claims?|posts?|states?|documents?|notes?)$/;
const OWNED_PAPER =
  /(?:'s?|\b(?:an?|the|its|their|his|her|our|this|that))(?: (?:daily|weekly|fortnightly|monthly|quarterly|annual|yearly|first|second|last|latest|own|recent|new|official|initial|preliminary|final|internal|earlier|previous|combined|joint|separate|brief|short|detailed|situation|casualty|battle|field|incident|\d{4})){1,3}\s$/;

/** "said five men, five women and a child were among the dead": told of, no teller. */
const isCounted = (words: string): boolean =>
  /^(?:\d|(?:at least|about|some|more than|over)? ?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|several|dozens)\b)[^;."]{0,80}?\b(?:were|was|had|have|are|died|fled|surrendered)\b/i.test(
    // "said three traders who had hidden": who they are
    words.replace(/ (?:who|that) [^,;]*/, ''),
  );

/** What has a verb of its own is a clause and no speaker: "the capture of generals could not be". */
const OWN_CLAUSE = /\b(?:could|would|should|might|will|cannot|has|have|had|was|were|is|are)\b/;

/** "If confirmed, it would be the first": nobody speaks. */
const NO_SPEAKER = /^(?:if|as|when|once|unless|although|though|while|until|whether|where|since)$/i;

/** "according to radio intercepts", "according to the plan": nobody speaks. */
const NO_SOURCE =
  /^\s*(?:the |an? |its |their |our )?(?:[\w-]+ )?(?:intercepts?|plans?|schedule|agreement|deal|tradition|law|constitution|initial information)\b/;
const WITNESS =
  /\b(?:sources?|resident|local|villager|witness|fisherman|nurse|doctor|driver|worker|monk|pastor|trader|photos?|pictures|videos?|footage|images|photographs|data|figures|records|reports?|list|statements?|accounts?|estimates?|survey|study|documents?|database|tally|tv|television|broadcaster|channel|media|newspapers?)s?\b/i;
const isWitness = (words: string): boolean => WITNESS.test(words);

/** "..., the AA said." or "..., the AA said on Tuesday.": nothing claimed follows, so the words before are the claim. */
const isLastWords = (behind: string, at: number, sourceStart: number): boolean => {
  if (sourceStart === 0 && at > 0 && !/^["'.,)]*\s*$/.test(behind)) return false;
  return areLastWords(behind);
};

const nameAfter = (text: string, from: number): Span | null => {
  const match = /^\s*(?:the |an? )?(?:[A-Z][\w'-]+)(?: [\w'-]+){0,5}?(?=[,.;]|$| (?:had|has|was|were|is|are)\b)/.exec(text.slice(from));
  return match === null ? null : { start: from + (match[0].length - match[0].trimStart().length), end: from + match[0].length };
};
