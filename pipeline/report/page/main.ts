import { counted, grouped } from '../model/words.ts';
import { casualties } from './casualties.ts';
import { claims, data } from './data.ts';
import { h } from './dom.ts';
import { explorer } from './explorer.ts';
import { howToRead } from './how.ts';
import { holders } from './map.ts';
import { monthly } from './months.ts';
import { showSection, startStore } from './store.ts';
import { survival } from './survival.ts';
import { tenure } from './tenure.ts';

const PARTS = [
  ['how', 'How to read this'],
  ['casualties', 'Who claims what'],
  ['months', 'Per month'],
  ['map', 'Map'],
  ['tenure', 'From when to when'],
  ['survival', 'How long held'],
  ['claims', 'All claims'],
] as const;

const header = (): HTMLElement => {
  const { as_of, dataset } = data.facts;
  const number = (kind: string) => claims.filter(({ row }) => row.kind === kind).length;
  return h(
    'header',
    { class: 'top' },
    h('h1', {}, 'Who claims what in Myanmar’s civil war'),
    h(
      'p',
      { class: 'facts' },
      `${counted(number('casualty'), 'casualty claim')}, ${counted(number('control'), 'claim')} about control of places and ${counted(number('incident'), 'other count')}, read from ${counted(data.articles.length, 'article')}${as_of === null ? '' : `, up to ${as_of}`}. Each opens to the words it rests on.`,
    ),
    dataset === null ? null : h('p', { class: 'soft small' }, `claimledger · dataset ${dataset}`),
  );
};

const contents = (): HTMLElement =>
  h(
    'nav',
    { 'aria-label': 'Parts of this report', class: 'contents' },
    h(
      'ul',
      {},
      ...PARTS.map(([id, words]) =>
        h(
          'li',
          {},
          h(
            'a',
            {
              href: `#${id}`,
              onclick: (event: Event) => {
                event.preventDefault();
                document.getElementById(id)?.scrollIntoView();
              },
            },
            words,
          ),
        ),
      ),
    ),
  );

const footer = (): HTMLElement =>
  h(
    'footer',
    {},
    h(
      'p',
      {},
      `${grouped(claims.length)} rows. Cite the reports behind a claim for what they say, and the dataset by its CITATION.cff. Quotations belong to their publishers.`,
    ),
    h(
      'p',
      {},
      'Place names, codes and coordinates: Myanmar Information Management Unit (MIMU) and GeoNames (CC BY 4.0). State boundaries: Natural Earth, public domain.',
    ),
  );

startStore();
document.body.prepend(
  h(
    'a',
    {
      class: 'skip',
      href: '#how',
      onclick: (event: Event) => {
        event.preventDefault();
        document.getElementById('how')?.scrollIntoView();
      },
    },
    'Skip to the report',
  ),
);
document.body.insertBefore(header(), document.getElementById('page'));
document.body.insertBefore(contents(), document.getElementById('page'));
document.getElementById('page')?.replaceChildren(howToRead(), casualties(), monthly(), holders(), tenure(), survival(), explorer());
document.getElementById('page')?.after(footer());
requestAnimationFrame(showSection);
// Milliseconds until the page stood, for those who measure.
document.documentElement.dataset.ready = String(Math.round(performance.now()));
