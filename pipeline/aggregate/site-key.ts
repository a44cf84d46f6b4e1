/** "Infantry Battalion (IB) 236 base" and "IB 236": one site. Its number tells, else its kind of thing, else its other words. */

/** Kinds of which a town has one: the first that a name holds is its key. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\bpolice (?:station|outpost|post|office)\b/, 'police-station'],
  [/\b(?:general administration|GAD|administration (?:department|office)|administrative (?:department|office))\b/i, 'administration'],
  [/\bair(?:port|field|base|strip)\b/, 'airport'],
  [/\buniversity\b/, 'university'],
  [/\b(?:high )?school\b/, 'school'],
  [/\bnorth[- ]?east(?:ern)?\b.*\bcommand\b/, 'northeastern-command'],
  [/\bnorth[- ]?west(?:ern)?\b.*\bcommand\b/, 'northwestern-command'],
  [/\bsouth[- ]?east(?:ern)?\b.*\bcommand\b/, 'southeastern-command'],
  [/\bsouth[- ]?west(?:ern)?\b.*\bcommand\b/, 'southwestern-command'],
  [/\b(northern|southern|eastern|western|central|coastal|triangle) (?:regional )?(?:military )?command\b/, '$1-command'],
  [/\bregional operations? command\b/, 'regional-operations-command'],
  [/\btactical (?:operations? )?command\b/, 'tactical-command'],
  [/\b(?:town(?:ship)? hall|city hall)\b/, 'town-hall'],
  [/\bhospital\b/, 'hospital'],
  [/\bprison\b/, 'prison'],
];

const FILLER =
  /\b(?:the|a|an|of|in|on|at|base|bases|camp|outpost|post|headquarters|hq|compound|town|township|military|army|junta|regime)\b/g;

/**
 * Key of a site within its place: `unit-236` for a numbered unit, `police-station` for a kind of thing, else its words.
 * `siteId` stands in where the name gives neither; null where the place itself is meant.
 */
export const siteKey = (site: string | null, siteId: string | null): string | null => {
  if (site === null) return siteId;
  const number = /\b(\d{1,4})(?:st|nd|rd|th)?\b/.exec(site)?.[1];
  if (number !== undefined) return `unit-${Number(number)}`;
  const plain = site.toLowerCase();
  for (const [pattern, key] of KINDS) {
    const match = pattern.exec(plain);
    if (match !== null) return key.replace('$1', match[1] ?? '');
  }
  const words = plain
    .replace(FILLER, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return words === '' ? plain.replace(/[^\p{L}\p{N}]+/gu, '-') : words;
};
