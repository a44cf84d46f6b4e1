import { detect, langName, supportedLanguages, toISO2 } from 'tinyld';

/** Words of every English report and of hardly any other language; words that others share ("in", "a", "an", "on", "as", "is", "or") are left out. */
const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  (
    'the of and to that which was were with from by for been has have had this these they their there after before said says who when ' +
    'not but more than where while would will also its his her since told between against about'
  ).split(' '),
);

/** Fewer words, or fewer letters of a script without spaces, decide nothing. */
const ENOUGH_WORDS = 20;
const ENOUGH_LETTERS = 60;

/** The share of English function words above which a text is English, and below which a detector may say that it is not. */
const SURELY_ENGLISH = 0.2;
const HARDLY_ENGLISH = 0.12;

const words = (text: string): readonly string[] => text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];

/** "english" -> en, "french" -> fr: names as the detector's own list has them; "myanmar" beside "burmese". */
const BY_NAME: ReadonlyMap<string, string> = new Map([
  ['myanmar', 'my'],
  ...supportedLanguages.map((code): [string, string] => [langName(code).toLowerCase(), toISO2(code)]),
]);

/** "my" gives "Burmese (my)", for a person; a code that no list names stays as it is. */
export const languageName = (code: string): string => {
  const name = supportedLanguages.find((known) => toISO2(known) === code);
  return name === undefined ? code : `${langName(name)} (${code})`;
};

/** ISO 639-1 code of a stated language: "en", "EN-gb", "eng" and "English" give `en`; what no list knows stays, in lower case. */
export const languageCode = (stated: string): string => {
  const lower = stated.trim().toLowerCase();
  const primary = lower.split(/[-_ (]/)[0] ?? lower;
  if (/^[a-z]{2}$/.test(primary)) return primary;
  return BY_NAME.get(lower) ?? BY_NAME.get(primary) ?? toISO2(lower);
};

/**
 * The language of a text, null where it is too short to tell. Names of places and people mislead a detector
 * ("Mongmit", "Kyaukme"), so only words in lower case are shown to it, and never against a text full of "the" and "of".
 */
export const detectLanguage = (text: string): string | null => {
  const sample = text.slice(0, 6_000);
  const latin = (sample.match(/\p{Script=Latin}/gu) ?? []).length;
  const letters = (sample.match(/[\p{L}\p{M}]/gu) ?? []).length;
  if (letters >= ENOUGH_LETTERS && latin * 2 < letters) return detect(sample) || null;
  const all = words(sample);
  if (all.length < ENOUGH_WORDS) return null;
  const share = all.filter((word) => ENGLISH_WORDS.has(word.toLowerCase())).length / all.length;
  if (share >= SURELY_ENGLISH) return 'en';
  const common = all.filter((word) => word === word.toLowerCase());
  if (common.length < ENOUGH_WORDS / 2) return null;
  const detected = detect(common.join(' '));
  return share >= HARDLY_ENGLISH || detected === '' ? 'en' : detected;
};
