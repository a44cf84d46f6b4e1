import { guardFormulaSql } from '../../schemas/csv-cell.ts';
import { acled } from './crosswalk/acled.ts';
import { airwars } from './crosswalk/airwars.ts';
import { type Crosswalk, type CrosswalkColumn, crosswalkSelect } from './crosswalk/crosswalk.ts';
import { ucdpGed } from './crosswalk/ucdp-ged.ts';
import { viinaControl } from './crosswalk/viina-control.ts';
import { CSV_OPTIONS } from './csv.ts';
import type { Format } from './publication.ts';

export const CROSSWALKS: readonly Crosswalk[] = [ucdpGed, acled, viinaControl, airwars];

/** "Constant." with the constant itself, where the expression is one. */
const meaningOf = ({ meaning, sql }: CrosswalkColumn): string => {
  const constant = sql === null ? undefined : /^(?:'(?<text>[^']*)'|(?<number>\d+))$/.exec(sql)?.groups;
  return constant === undefined ? meaning : meaning.replace(/^Constant/, `Always \`${constant.text ?? constant.number}\``);
};

const pageOf = ({ name, dataset, grain, lost, columns }: Crosswalk): string => {
  const filled = columns.filter((column) => column.sql !== null);
  const empty = columns.filter((column) => column.sql === null);
  return [
    `## \`${name}.csv\`: the columns of ${dataset}`,
    grain,
    'What is lost, and what to mind:',
    lost.map((line) => `- ${line}`).join('\n'),
    ['| column | what stands in it here |', '|---|---|', ...filled.map((c) => `| \`${c.name}\` | ${meaningOf(c)} |`)].join('\n'),
    ...(empty.length === 0
      ? []
      : ['Left empty:', ['| column | why |', '|---|---|', ...empty.map((c) => `| \`${c.name}\` | ${c.meaning} |`)].join('\n')]),
  ].join('\n\n');
};

/** The page `docs/crosswalks.md`, written from the definitions, so that it says what the files hold. */
export const crosswalksPage = (): string =>
  `${[
    '# Crosswalks: our rows in the columns of other datasets',
    'These files let a script written for another dataset load ours. They are **not** that dataset: nobody there has seen, coded or endorsed a row, ' +
      'and each row is still a claim that somebody made. Keep the file name in your notes, and do not append these rows to the original without a column that tells them apart.',
    'This page is written from the definitions in `pipeline/publish/crosswalk/`.',
    ...CROSSWALKS.map(pageOf),
  ].join('\n\n')}\n`;

export const crosswalks: Format = {
  name: 'crosswalks',
  files: 'crosswalk/<dataset>.csv',
  purpose: 'Our rows in the columns that users of UCDP GED, ACLED, VIINA and Airwars already load; docs/crosswalks.md says what is lost.',
  write: async (publication) => {
    for (const crosswalk of CROSSWALKS)
      await publication.copy(`crosswalk/${crosswalk.name}.csv`, crosswalkSelect(crosswalk, guardFormulaSql), CSV_OPTIONS);
    publication.write('crosswalk/README.md', crosswalksPage());
  },
};
