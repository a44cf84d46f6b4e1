import type { Findable } from '../model/filter.ts';
import { viewToFragment } from '../model/view.ts';
import {
  capital,
  claimWords,
  figureWords,
  GRADE_WORDS,
  periodWords,
  REVIEW_WORDS,
  STEP_WORDS,
  speakerWords,
  VERIFICATION_WORDS,
  whatWords,
} from '../model/words.ts';
import type { ClaimRow } from '../report-schema.ts';
import { claimById, claimsOfArticle, data, decisionsOf, linksOf, textOf } from './data.ts';
import { h, sourceLink } from './dom.ts';
import { change, currentView } from './store.ts';

/** A claim in full: what is claimed, the words, who decided what and why, and the article around it. */

/** A link to another claim: it can be opened, copied, or opened beside this one. */
const claimLink = (id: string, words: string, more: Readonly<Record<string, string>> = {}): HTMLElement =>
  h(
    'a',
    {
      ...more,
      href: `#${viewToFragment({ ...currentView(), section: 'claims', claim: id })}`,
      onclick: (event: Event) => {
        event.preventDefault();
        change({ claim: id, section: 'claims' });
      },
    },
    words,
  );

const QUALIFIERS: Readonly<Record<string, string>> = {
  exact: 'stated as it is',
  at_least: '“at least”: no upper bound',
  more_than: '“more than”: no upper bound',
  about: '“about”',
  up_to: '“up to”: no lower bound',
  range: 'a range',
  vague: 'a vague quantity',
};

const placeWords = (row: ClaimRow): string => {
  if (row.place === null) return 'none could be tied to the claim';
  const within = [row.township === row.place ? null : row.township, row.state].filter((part) => part !== null);
  const point = row.located ? 'with a point in the gazetteer' : 'without coordinates';
  return `${[row.site, row.place].filter((part) => part !== null).join(', ')} (${[row.place_kind === null ? null : whatWords(row.place_kind), ...within].filter((part) => part !== null).join(', ')}), ${point}`;
};

const PRECISIONS: Readonly<Record<string, string>> = {
  day: 'to the day',
  range: 'a range',
  month: 'to the month',
  year: 'to the year',
  unknown: 'precision unknown',
};

const chain = ({ row, article }: Findable): readonly (readonly [string, string | Node])[] => [
  ...(row.kind === 'control'
    ? []
    : ([
        ['Figure', `${figureWords(row.low, row.high)}${row.qualifier === null ? '' : `, ${QUALIFIERS[row.qualifier] ?? row.qualifier}`}`],
      ] as const)),
  ...(row.group === null ? [] : ([['Who, in the article’s words', row.group]] as const)),
  ['Read by the rule', `${whatWords(row.rule)}; of rows read in this way about ${Math.round(row.confidence * 100)} in 100 are right`],
  ['Claimant', `${row.claimant} (${speakerWords(row.claimant_side)}): ${STEP_WORDS[row.claimant_step] ?? row.claimant_step}`],
  [
    'When',
    `${periodWords(row.start, row.end)}, ${PRECISIONS[row.precision] ?? row.precision}${row.basis === null ? '' : `: “${row.basis}”`}`,
  ],
  ['Published', article?.published_on == null ? 'day not known' : `${article.published_on} (${article.basis ?? 'basis not told'})`],
  ['Where', placeWords(row)],
  ['Verification', VERIFICATION_WORDS[row.verification] ?? row.verification],
  ...(row.grade === null ? [] : ([['Support', GRADE_WORDS[row.grade] ?? row.grade]] as const)),
  ...(row.stock ? ([['Kind of figure', 'a total “as of” a day: never added to counts of events']] as const) : []),
  ...(row.cause === null || row.cause === 'unknown' ? [] : ([['Cause', whatWords(row.cause)]] as const)),
  ['Review', REVIEW_WORDS[row.review] ?? row.review],
];

const decisions = (id: string): readonly HTMLElement[] =>
  (decisionsOf.get(id) ?? []).map(({ action, field, before, after, who, when, why }) =>
    h(
      'li',
      {},
      h('strong', {}, field === null ? capital(action) : `${field}: ${before ?? 'empty'} → ${after ?? 'empty'}`),
      `, by ${who}, ${when}: ${why}`,
    ),
  );

const RELATIONS: Readonly<Record<string, readonly [string, string]>> = {
  duplicate: ['the same figure told again', 'told again'],
  subset: ['is part of', 'contains'],
  update: ['is replaced by a later word', 'replaces an earlier word'],
  contradicts: ['contradicts', 'is contradicted by'],
};

const related = (id: string): readonly HTMLElement[] =>
  (linksOf.get(id) ?? []).flatMap(({ a, b, relation, why }) => {
    const other = claimById.get(a === id ? b : a);
    if (other === undefined) return [];
    const words = RELATIONS[relation]?.[a === id ? 1 : 0] ?? relation;
    return [
      h(
        'li',
        {},
        h('span', { class: 'relation' }, capital(words)),
        ': ',
        claimLink(other.row.id, claimWords(other.row)),
        `, ${other.row.claimant}. `,
        h('span', { class: 'soft' }, why),
      ),
    ];
  });

/** The text cut where evidence begins or ends; the open claim's words are marked, other claims' words lead to them. */
const articleText = (open: ClaimRow): { readonly element: HTMLElement; readonly mark: HTMLElement | null } | null => {
  const text = textOf(open.article);
  if (text === '') return null;
  const rests = ({ row }: Findable) => text.slice(row.char_start, row.char_end) === row.evidence;
  const here = (claimsOfArticle.get(String(open.article)) ?? []).filter(rests);
  const cuts = [...new Set([0, text.length, ...here.flatMap(({ row }) => [row.char_start, row.char_end])])].sort((a, b) => a - b);
  let mark: HTMLElement | null = null;
  const parts = cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? text.length;
    const words = text.slice(from, to);
    const covers = ({ row }: Findable) => row.char_start <= from && to <= row.char_end;
    if (open.char_start <= from && to <= open.char_end && here.some(({ row }) => row === open)) {
      const element = h('mark', {}, words);
      mark ??= element;
      return element;
    }
    const other = here.find(covers);
    return other === undefined ? words : claimLink(other.row.id, words, { class: 'other', title: claimWords(other.row) });
  });
  return { element: h('div', { class: 'text', lang: 'en' }, ...parts), mark };
};

const source = ({ article }: Findable): HTMLElement => {
  if (article === undefined) return h('p', {}, 'The article is not in the data.');
  const { title, url, publisher, stance, id } = article;
  const words = title ?? id;
  return h(
    'p',
    { class: 'source' },
    url === null ? h('span', {}, words) : sourceLink(url, words),
    h(
      'span',
      { class: 'soft' },
      ` ${publisher}${stance === 'unknown' ? '' : ` (${whatWords(stance)})`}${article.published_on === null ? '' : `, ${article.published_on}`}${url === null ? ', no address given' : ''}`,
    ),
  );
};

export interface Reader {
  readonly element: HTMLElement;
  readonly show: (id: string | null, claim: Findable | undefined) => void;
}

export const reader = (close: () => void, step: (by: number) => void): Reader => {
  const body = h('div', { class: 'body' });
  const element = h(
    'section',
    { class: 'reader', 'aria-label': 'The open claim' },
    h(
      'div',
      { class: 'bar' },
      h('button', { type: 'button', onclick: () => step(-1) }, '‹ Before'),
      h('button', { type: 'button', onclick: () => step(1) }, 'Next ›'),
      h('button', { type: 'button', class: 'close', onclick: close }, 'Close'),
    ),
    body,
  );
  element.hidden = true;
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  const show = (id: string | null, claim: Findable | undefined): void => {
    element.hidden = id === null;
    if (id === null) return;
    if (claim === undefined) {
      body.replaceChildren(h('p', {}, `No claim has the id ${id}. It may have been dropped or changed since the link was made.`));
      return;
    }
    const { row } = claim;
    const title = h('h3', { tabindex: -1 }, claimWords(row));
    const text = articleText(row);
    const hand = decisions(row.id);
    const others = related(row.id);
    const count = claimsOfArticle.get(String(row.article))?.length ?? 1;
    body.replaceChildren(
      title,
      h(
        'p',
        { class: 'by' },
        h('span', { class: `swatch ${row.claimant_side}`, 'aria-hidden': 'true' }),
        `claimed by ${row.claimant}, ${speakerWords(row.claimant_side)}`,
      ),
      h('blockquote', {}, row.evidence),
      source(claim),
      h('h4', {}, 'How it was read'),
      h('dl', { class: 'chain' }, ...chain(claim).flatMap(([name, words]) => [h('dt', {}, name), h('dd', {}, words)])),
      ...(hand.length === 0 ? [] : [h('h4', {}, 'Decided by hand'), h('ul', {}, ...hand)]),
      ...(others.length === 0 ? [] : [h('h4', {}, 'Other claims about the same people'), h('ul', { class: 'related' }, ...others)]),
      h('h4', {}, 'In the article'),
      text === null
        ? h(
            'p',
            { class: 'soft' },
            data.facts.texts ? 'No stored text of this article is at hand.' : 'The texts of the articles were left out of this report.',
          )
        : text.element,
      ...(text !== null && text.mark === null
        ? [h('p', { class: 'soft' }, 'The stored text no longer holds these words at this place.')]
        : []),
      h(
        'p',
        { class: 'soft small' },
        `Row ${row.id}. `,
        ...(count > 1
          ? [
              h(
                'button',
                { type: 'button', class: 'link', onclick: () => change({ filters: { article: claim.article?.id ?? '' }, kind: row.kind }) },
                'All claims of this article',
              ),
            ]
          : []),
      ),
    );
    element.scrollTop = 0;
    title.focus({ preventScroll: true });
    if (window.matchMedia('(max-width: 1000px)').matches) element.scrollIntoView();
  };
  return { element, show };
};
