/** Texts that nobody would print, made to cost time: each kind gives a text of about the length asked for. */

export interface Kind {
  readonly name: string;
  readonly make: (length: number) => string;
}

/** A piece told again and again, with its number where it wants one, up to the length. */
const again =
  (piece: (i: number) => string, opening = '', closing = '') =>
  (length: number): string => {
    const pieces: string[] = [opening];
    for (let made = opening.length + closing.length, i = 0; made < length; i++) {
      const next = piece(i);
      pieces.push(next);
      made += next.length;
    }
    return pieces.join('') + closing;
  };

const same = (piece: string, opening = '', closing = '') => again(() => piece, opening, closing);

const pick =
  (...words: readonly string[]) =>
  (i: number): string =>
    words[i % words.length] ?? '';

const town = pick('Loikaw', 'Demoso', 'Kawlin', 'Myawaddy', 'Lashio', 'Bhamo', 'Paletwa', 'Hsipaw', 'Kyaukme', 'Tamu');
const group = pick('the KNDF', 'the Arakan Army', 'the junta', 'the KIA', 'the PDF', 'the military', 'the TNLA', 'residents');
const month = pick(
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
);
const weekday = pick('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday');

export const KINDS: readonly Kind[] = [
  // what a pattern may stumble over
  { name: 'one run of digits', make: same('7') },
  { name: 'digits and commas', make: same('1,234,') },
  { name: 'numbers of three digits', make: again((i) => `${100 + (i % 900)} `) },
  { name: 'number words', make: same('twenty-one hundred and ') },
  { name: 'numbers and "to"', make: again((i) => `${i % 90} to `) },
  { name: 'straight quotes', make: same('"') },
  { name: 'quotes about words', make: again((i) => `"we took ${i % 90} of them" `) },
  { name: 'open quotes', make: same('“they said ') },
  { name: 'apostrophes', make: same("o'") },
  { name: 'killed killed killed', make: same('killed ') },
  { name: 'said said said', make: same('said ') },
  { name: 'of the of the', make: same('of the ') },
  { name: 'said on a on a', make: same(`Ten soldiers were killed near Loikaw, the KIA said${' on a'.repeat(90)}! `) },
  { name: 'from the morning of the morning of', make: same(`They fought there from ${'the morning of '.repeat(40)}12 May to 14 May. `) },
  { name: 'from 12 May to late on late on', make: same(`They fought from 12 May to ${'late on '.repeat(40)}so to 14 May. `) },
  { name: 'and and and', make: same('and ') },
  { name: 'no spaces', make: same('killedinLoikawon') },
  { name: 'one letter', make: same('a') },
  { name: 'one capital letter', make: same('A') },
  { name: 'capital initials', make: same('A.') },
  { name: 'capital words', make: again((i) => `Aaa${'bcdefgh'[i % 7]} `) },
  { name: 'hyphens in a word', make: same('anti-') },
  { name: 'spaces', make: same(' ', 'The', 'end') },
  { name: 'spaces in a line of words', make: again((i) => (i % 50 === 49 ? 'killed' : ' ')) },
  { name: 'full stops', make: same('.', 'The', 'end') },
  { name: 'stops and quotes', make: same('."', 'The', 'end') },
  { name: 'commas', make: same(',', 'The', 'end') },
  { name: 'dashes', make: same('—', 'The', 'end') },
  { name: 'nested brackets', make: (length) => `${'('.repeat(length / 2)}killed${')'.repeat(length / 2)}` },
  { name: 'nested brackets with words', make: same('(in Loikaw (') },
  { name: 'open square brackets', make: same('[') },
  { name: 'combining marks', make: same('e\u0301\u0302\u0323') },
  { name: 'marks on one letter', make: same('\u0301', 'e') },
  { name: 'emoji and joiners', make: same('👩‍👩‍👧‍👦') },
  { name: 'no-break spaces', make: same('\u00A0', 'The', 'end') },
  { name: 'line breaks', make: same('\n', 'The', 'end') },
  { name: 'one word per line', make: same('killed\n') },
  { name: 'one word per sentence', make: same('Killed. ') },
  { name: 'lines of two widths', make: again((i) => (i % 2 === 0 ? `${'killed '.repeat(14)}\n` : 'x\n')) },
  // what a rule may stumble over
  { name: 'places in one sentence', make: again((i) => `${town(i)}, `, 'Fighting in ') },
  { name: 'places without commas', make: again((i) => `${town(i)} `) },
  { name: 'places with "and"', make: again((i) => `${town(i)} and `) },
  { name: 'townships', make: again((i) => `${town(i)} Township, `) },
  { name: 'villages nobody lists', make: again((i) => `Nam${'abcdefghij'[i % 10]}${'klmnopqrst'[((i / 10) % 10) | 0]} village, `) },
  { name: 'miles from', make: again((i) => `${i % 90} miles south of ${town(i)}, `) },
  { name: 'actors in one sentence', make: again((i) => `${group(i)}, `) },
  { name: 'battalions', make: again((i) => `Infantry Battalion ${1 + (i % 600)}, `) },
  { name: 'bases', make: again((i) => `the ${town(i)} base and `) },
  { name: 'casualties in one sentence', make: again((i) => `${i % 90} soldiers were killed, `) },
  { name: 'casualties in sentences', make: again((i) => `At least ${i % 90} soldiers were killed in ${town(i)}. `) },
  { name: 'parts of a whole', make: again((i) => `including ${i % 90} women and `, '900000 civilians were killed, ') },
  { name: 'groups and numbers', make: again((i) => `${i % 90} women, ${i % 80} children, `, 'They killed ') },
  { name: 'attributions in one sentence', make: again((i) => `${group(i)} said that `) },
  { name: 'attributions in sentences', make: again((i) => `${i % 90} were killed, ${group(i)} said. `) },
  { name: 'according to', make: again((i) => `according to ${group(i)}, `) },
  { name: 'spokesmen', make: again((i) => `Zaw Min Tun, spokesman of ${group(i)}, `) },
  { name: 'it said', make: same('It said that it had killed 3. ') },
  { name: 'he and she', make: same('he told her that they said he ') },
  { name: 'interview', make: again((i) => `Q: How many were killed in ${town(i)}?\nA: ${i % 90} soldiers.\n`) },
  { name: 'dates in one sentence', make: again((i) => `${month(i)} ${1 + (i % 28)}, `) },
  { name: 'dates with years', make: again((i) => `${1 + (i % 28)} ${month(i)} 2023 and `) },
  { name: 'weekdays in one sentence', make: again((i) => `on ${weekday(i)} `) },
  { name: 'weekdays with dates', make: again((i) => `On ${weekday(i)}, ${month(i)} ${1 + (i % 28)}, `) },
  { name: 'from to from to', make: again((i) => `from ${month(i)} ${1 + (i % 28)} to `) },
  { name: 'days ago', make: again((i) => `${i % 90} days ago, `) },
  { name: 'since the morning of the morning of', make: same('since the morning of the morning of ', '', '. 3 May 2024') },
  {
    name: 'since mornings before a date',
    make: (length) => `The KNDF took Loikaw since ${'the morning of '.repeat(40)}x 3 May 2024. `.repeat(length / 640),
  },
  {
    name: 'until mornings before a date',
    make: (length) => `The KNDF held Loikaw until${' the morning of'.repeat(40)} x 3 May 2024. `.repeat(length / 640),
  },
  {
    name: 'reports of late on late on',
    make: (length) => `The KNDF took Loikaw, said a report of${' late on'.repeat(60)}, 3 May 2024. `.repeat(length / 540),
  },
  { name: 'since and until', make: same('since then until then by then ') },
  { name: 'words before a date', make: same('(the ') },
  { name: 'operations', make: again((i) => `Operation ${1000 + (i % 99)} `) },
  { name: 'towns taken in one sentence', make: again((i) => `${group(i)} captured ${town(i)}, `) },
  { name: 'towns taken in sentences', make: again((i) => `${i % 7 === 0 ? '\n' : ''}The KNDF captured ${town(i)} on ${weekday(i)}. `) },
  { name: 'towns denied', make: again((i) => `The junta denied that ${town(i)} had fallen. `) },
  { name: 'events of one town', make: same('The Arakan Army captured Paletwa. The junta recaptured Paletwa. ') },
  { name: 'airstrikes', make: again((i) => `${i % 90} airstrikes hit ${town(i)}, `) },
  { name: 'weapons', make: again((i) => `seized ${i % 90} rifles, ${i % 80} mortars and `) },
  { name: 'passives', make: same('was killed by was captured by ') },
  { name: 'had been having been', make: same('had been having been to have been ') },
  { name: 'not not not', make: same('not never no ') },
  { name: 'who which that', make: same('soldiers who killed soldiers which killed ') },
  { name: 'headlines', make: again((i) => `${i % 90} Killed as Junta Bombs ${town(i)}\n`) },
  { name: 'bullets', make: again((i) => `- ${town(i)}: ${i % 90} killed\n`) },
];

const paragraph = '<p>Some 30 soldiers were killed in Loikaw on Friday, the KNDF said.</p>';

/** The same for saved pages: markup in place of words. */
export const PAGES: readonly Kind[] = [
  { name: 'page of paragraphs', make: same(paragraph) },
  { name: 'page of deep divisions', make: (length) => `${'<div>'.repeat(length / 11)}${paragraph}${'</div>'.repeat(length / 11)}` },
  { name: 'page of open divisions', make: same('<div>', paragraph) },
  { name: 'page of open paragraphs', make: same('<p>Killed ') },
  { name: 'page of open emphasis', make: same('<b><i>', paragraph) },
  { name: 'page of closing tags', make: same('</div>', paragraph) },
  { name: 'page of open tables', make: same('<table><tr><td>', paragraph) },
  { name: 'page of less-than signs', make: same('<', paragraph) },
  { name: 'page of open comments', make: same('<!--', paragraph) },
  { name: 'page of open scripts', make: same('<script>', paragraph) },
  { name: 'page of ampersands', make: same('&', paragraph) },
  { name: 'page of entities', make: same('&lt;&#x41;', paragraph) },
  { name: 'page with one long class', make: same('related-posts ', '<article class="', `">${paragraph}</article>`) },
  { name: 'page with many attributes', make: again((i) => `a${i}="1" `, '<article ', `>${paragraph}</article>`) },
  { name: 'page of links', make: same('<a href="https://x.example/">Read more</a> ', paragraph) },
  { name: 'page of headings', make: same('<h2>Leave a reply</h2>', paragraph) },
  { name: 'page of related parts', make: same('<div class="related-posts"><p>More</p></div>', paragraph) },
  { name: 'page of articles', make: same('<article><p>Soldiers died.</p>', paragraph) },
  { name: 'page of meta elements', make: same('<meta name="date" content="x">', paragraph) },
  { name: 'page of charset declarations', make: same('<meta charset', '', paragraph) },
  {
    name: 'page of linked data',
    make: same('<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle"}]}</script>', paragraph),
  },
  { name: 'page with deep linked data', make: (length) => `<script type="application/ld+json">${'['.repeat(length)}</script>${paragraph}` },
  { name: 'page of list items', make: same('<ul><li>', paragraph) },
  { name: 'page of line breaks', make: same('<br>', paragraph) },
  { name: 'page with one long title', make: same(' | ', '<title>a', `</title><h1>a</h1>${paragraph}`) },
];

/** And for Markdown with its front matter. */
export const MARKDOWN: readonly Kind[] = [
  { name: 'Markdown of open brackets', make: same('[') },
  { name: 'Markdown of closed brackets', make: same('[]') },
  { name: 'Markdown of images', make: same('![](') },
  { name: 'Markdown of stars', make: same('*') },
  { name: 'Markdown of stars and words', make: same('*a **b ') },
  { name: 'Markdown of underscores', make: same('_a__b ') },
  { name: 'Markdown of backticks', make: again((i) => `${'`'.repeat(1 + (i % 50))}a`) },
  { name: 'Markdown of quotations', make: (length) => '>'.repeat(length) },
  { name: 'Markdown of nested lists', make: again((i) => `${' '.repeat(2 * (i % 200))}- a\n`) },
  { name: 'Markdown of tables', make: same('|') },
  { name: 'Markdown of rows', make: same('a|b\n-|-\n') },
  { name: 'Markdown of link definitions', make: again((i) => `[a${i}]: x\n`) },
  { name: 'Markdown of tags', make: same('<a ') },
  { name: 'Markdown of dashes', make: same('-') },
  { name: 'Markdown of tildes', make: same('~~a') },
  { name: 'Markdown of addresses', make: same('a@') },
  { name: 'Markdown of backslashes', make: same('\\') },
  { name: 'front matter without an end', make: same('a: b\n', '---\n') },
  { name: 'front matter of brackets', make: same('[', '---\na: ', '\n---\n') },
  { name: 'front matter of braces', make: same('{', '---\n', '\n---\n') },
  {
    name: 'front matter of references',
    make: (length) =>
      `---\na0: &a0 x\n${Array.from({ length: length / 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`).join('')}---\n`,
  },
  { name: 'front matter of keys', make: again((i) => `k${i}: v\n`, '---\n', '---\nThe end.') },
  { name: 'front matter of one key', make: same('title: v\n', '---\n', '---\nThe end.') },
  { name: 'front matter of indents', make: again((i) => `${' '.repeat(i % 300)}k:\n`, '---\n', '---\nThe end.') },
];
