import type { Document } from '../document.ts';
import { findActors } from '../rules/actors.ts';
import type { Sentence } from '../sentences.ts';
import { bodyOf } from './antecedents.ts';
import { publisherVoice } from './publisher-voice.ts';
import { sideOfWords } from './side-of-words.ts';
import type { Identity } from './source.ts';
import { bareName, personIn, RANK } from './source-persons.ts';

/** "Q: How many came?", "Question:", "Lake News: What happened?" */
const QUESTION_LABEL = /^(?:Q|Ques(?:tion)?|Interviewer|Journalist|Reporter|Media|Host)\s?\(?\d{0,2}\)?\s?[:.-]\s/;
const ANSWER_LABEL = /^(?:A|Ans(?:wer)?|Interviewee|Reply|Response|Spokes\w+)\s?\(?\d{0,2}\)?\s?[:.-]\s/;
const NAME_LABEL = /^([A-Z][\w'.-]*(?: [A-Z][\w'.-]*){0,5})\s?:\s/;
const TALK =
  /\b(?:interview\w*|sp(?:oke|eaks|oken) (?:to|with|about)|talk(?:ed|s) (?:to|with)|conversation|answers? (?:our|the|some) questions|sat down with|asked (?:him|her|them)|tells? (?:his|her) story|met (?:him|her|them)|reached (?:him|her) by|press (?:conference|briefing)|question-and-answer|Q&A|answer(?:ed|s|ing)? (?:to )?[\w ]{0,30}questions)\b/i;
const LEFT =
  /\b(?:defect(?:ed|or|ing)|desert(?:ed|er)|left the (?:army|military|air force|police)|joined the (?:resistance|revolution|PDF|CDM|Civil Disobedience)|walked out of|switched sides|changed sides|ran away from the (?:army|military)|former(?:ly)? (?:army|military|junta|regime)|ex-(?:army|military|captain|soldier|officer))\b/i;
/** "runs a clinic", "a surgeon who treats": neither fights. */
const HEALER =
  /\b(?:runs|founded|manages|works (?:at|in|for)|heads) (?:an? |the )?(?:[a-z]+ ){0,3}(?:clinic|hospital|school|orphanage|charity|ambulance|rescue (?:team|group)|shelter)\b/i;
const FIRST_PERSON = /\b(?:I|we|my|our|us)\b|\b(?:I|we)'/;

interface Interview {
  readonly speaker: Identity;
  /** Paragraphs in which the interviewed person answers. */
  readonly answers: ReadonlySet<number>;
}

const memory = new WeakMap<Document, Interview | null>();

/** The person of the introduction: by name with body ("Ma Htwe, Karenni Army (KA)"), else the speaker's words. */
const introduced = (document: Document, intro: readonly Sentence[], label: string | undefined): Identity => {
  const actors = intro.flatMap((sentence) => findActors(document, sentence));
  const orgs = actors.filter((actor) => !actor.generic && actor.actorType !== 'military_unit' && actor.side !== 'unknown');
  // "A captain who left the army and trains PDF recruits" speaks for those whom he joined.
  const left = intro.some((sentence) => LEFT.test(sentence.text));
  const org = (left ? orgs.find((actor) => actor.side !== 'junta') : undefined) ?? orgs[0];
  const body = org === undefined ? undefined : bodyOf(document, org);
  const person = label === undefined ? undefined : { name: label };
  const found =
    person ??
    intro.map((sentence) => personIn(sentence.text, findActors(document, sentence), sentence.start)).find((hit) => hit !== undefined);
  const opening = intro
    .map((sentence) => sideOfWords(document, { start: sentence.start, end: Math.min(sentence.end, sentence.start + 120) }))
    .find((side) => side.basis !== 'none');
  const spoken = opening?.side === 'junta' || opening?.side === 'resistance' || opening?.side === 'civilian' ? opening.side : 'civilian';
  const turned = left && (body === undefined || body.side === 'junta') ? 'resistance' : undefined;
  const calling =
    /^(?:Dr|Nurse|Pastor|Father|Sister|Rev|Reverend|Abbot|Ashin|Sayadaw|Bishop|Teacher|Daw Aye)\b/.test(found?.name ?? '') ||
    HEALER.test(intro.map((sentence) => sentence.text).join(' '));
  if (calling && !left && body === undefined)
    return { claimant: found?.name ?? 'the interviewee', actorId: null, side: 'civilian', kind: 'person' };
  const side = turned ?? (body !== undefined && body.side !== 'civilian' ? body.side : spoken);
  const name = found?.name;
  const claimant =
    name === undefined
      ? body === undefined
        ? 'the interviewee'
        : `an interviewee, ${body.claimant}`
      : body === undefined
        ? name
        : `${name}, ${body.claimant}`;
  return { claimant, actorId: body?.actorId ?? null, side, kind: 'person' };
};

/** Labels that are asked, not answering: the publisher's. */
const asks = (document: Document, label: string): boolean => {
  const { publisher } = document.article;
  const row = document.knowledge.reference.publishers.find((other) => other.publisher === publisher);
  const bare = label.replace(/^The /, '');
  const initials =
    publisher
      .replace(/\b(?:The|of|and)\b/g, '')
      .match(/\b[A-Z]/g)
      ?.join('') ?? '';
  if (initials.length > 1 && bare === initials) return true;
  return [publisher, ...(row?.aliases.split('|') ?? [])].some(
    (name) => name.replace(/^The /, '') === bare || (bare.length > 3 && name.startsWith(bare)),
  );
};

const openInterview = (document: Document): Interview | null => {
  const opens = document.sentences.filter((sentence, index) => document.sentences[index - 1]?.paragraph !== sentence.paragraph);
  const last = (paragraph: number): string => document.sentences.findLast((sentence) => sentence.paragraph === paragraph)?.text ?? '';
  const labelOf = (sentence: Sentence): string | undefined => {
    const label = NAME_LABEL.exec(sentence.text)?.[1];
    return label === undefined || label.length < 3 || QUESTION_LABEL.test(sentence.text) || ANSWER_LABEL.test(sentence.text)
      ? undefined
      : label;
  };
  const endsAsking = (sentence: Sentence): boolean => /\?["')]*$/.test(last(sentence.paragraph));
  // Who speaks under a label mostly in questions is the interviewer.
  const labels = new Map<string, { count: number; asked: number }>();
  for (const sentence of opens) {
    const label = labelOf(sentence);
    if (label === undefined) continue;
    const seen = labels.get(label) ?? { count: 0, asked: 0 };
    labels.set(label, { count: seen.count + 1, asked: seen.asked + Number(endsAsking(sentence)) });
  }
  const isAsker = (label: string | undefined): boolean => {
    const seen = label === undefined ? undefined : labels.get(label);
    return label !== undefined && (asks(document, label) || (seen !== undefined && seen.count > 1 && seen.asked * 2 > seen.count));
  };
  const isQuestion = (sentence: Sentence): boolean =>
    QUESTION_LABEL.test(sentence.text) ||
    (!ANSWER_LABEL.test(sentence.text) && endsAsking(sentence) && !/^["']/.test(sentence.text)) ||
    isAsker(labelOf(sentence));
  const questions = opens.filter(isQuestion);
  const first = questions[0];
  const label = [...labels].find(([name, { count }]) => count > 1 && !isAsker(name))?.[0];
  if (first === undefined || questions.length < 2) {
    // "Maj. Gen. Lin Tun: ...": a briefing written down under the speaker's name.
    if (label === undefined || !(RANK.test(label) || bareName(label) !== label || /spokes/i.test(label))) return null;
    const spoken = opens.filter((sentence) => labelOf(sentence) === label);
    const intro = document.sentences.filter((sentence) => sentence.paragraph < (spoken[0]?.paragraph ?? 0));
    return { speaker: introduced(document, intro, label), answers: new Set(spoken.map((sentence) => sentence.paragraph)) };
  }
  const replies = opens.filter((sentence) => sentence.index > first.index && !questions.includes(sentence));
  const spoken = replies.filter((sentence) =>
    document.sentences.some((other) => other.paragraph === sentence.paragraph && FIRST_PERSON.test(other.text.replace(/"[^"]*"/g, ' '))),
  );
  const intro = document.sentences.filter((sentence) => sentence.paragraph < first.paragraph);
  const labelled = questions.some((sentence) => QUESTION_LABEL.test(sentence.text)) || label !== undefined;
  const told = intro.some((sentence) => TALK.test(sentence.text));
  const answered = replies.filter((sentence) => ANSWER_LABEL.test(sentence.text)).length > 1;
  if (
    !answered &&
    (spoken.length < (told ? 1 : 2) || !(labelled || (told && (spoken.length * 2 >= replies.length || questions.length > 2))))
  )
    return null;
  const short = label === undefined || bareName(label).length < 3 ? undefined : label;
  return { speaker: introduced(document, intro, short), answers: new Set(replies.map((sentence) => sentence.paragraph)) };
};

/** Who answers in an interview at this sentence; null in all other articles and paragraphs. */
export const intervieweeAt = (document: Document, sentence: Sentence): Identity | null => {
  let interview = memory.get(document);
  if (interview === undefined) {
    interview = publisherVoice(document) === 'junta' ? null : openInterview(document);
    memory.set(document, interview);
  }
  return interview?.answers.has(sentence.paragraph) === true ? interview.speaker : null;
};
