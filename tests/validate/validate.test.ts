import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT } from '../../pipeline/files.ts';
import { publish } from '../../pipeline/publish/publish.ts';
import { silent } from '../../pipeline/stage.ts';
import { validate } from '../../pipeline/validate/validate.ts';
import { makeSmallOutput } from '../publish/small-output.ts';

let made: Awaited<ReturnType<typeof makeSmallOutput>>;
beforeAll(async () => {
  made = await makeSmallOutput();
  cpSync(join(PROJECT, 'raw', 'reference'), join(made.options.raw, 'reference'), { recursive: true });
  await publish(made.options);
});
afterAll(() => made.remove());

/** Puts `to` in the place of `from` in a file; the planting itself fails where `from` is not there. */
const swap = (dir: string, file: string, from: string | RegExp, to: string): void => {
  const path = join(dir, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to plant in ${file}`);
  writeFileSync(path, after);
};
const append = (dir: string, file: string, text: string): void => {
  const path = join(dir, file);
  writeFileSync(path, `${readFileSync(path, 'utf8')}${text}\n`);
};

/** The lines that validate prints for a copy of the small output with a fault planted; paths are told from the copy's own folder. */
const linesAfter = async (plant: (dir: string) => void, format: 'plain' | 'github' = 'plain'): Promise<readonly string[]> => {
  const dir = mkdtempSync(join(tmpdir(), 'claimledger-planted-'));
  const lines: string[] = [];
  try {
    cpSync(made.dir, dir, { recursive: true, verbatimSymlinks: true });
    // The published bytes are changed on purpose below: only the test about that keeps the list of them.
    swap(dir, 'out/run.json', /"files": \[[\s\S]*\]/, '"files": []');
    plant(dir);
    const options = { ...made.options, raw: join(dir, 'raw'), out: join(dir, 'out') };
    const { faults } = await validate({ ...options, format, print: (line) => lines.push(line.replaceAll(`${dir}/`, '')) });
    expect(lines.length).toBe(faults.length);
    return lines;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};

const CLAIMS = 'out/csv/casualty_claims.csv';
const PLACES = 'raw/reference/places.csv';
const ACTORS = 'raw/reference/actors.csv';
const place = (cells: string) => (dir: string) => append(dir, PLACES, cells);
const actor =
  (...rows: string[]) =>
  (dir: string) =>
    append(dir, ACTORS, rows.join('\n'));
const correction = (cells: string) => (dir: string) =>
  writeFileSync(join(dir, 'raw/corrections.csv'), `claim_id,article_id,quote,action,table,field,value,who,when,why\n${cells}\n`);
const lineCount = (file: string): number => readFileSync(join(PROJECT, file), 'utf8').trimEnd().split('\n').length;
const nextPlace = `${PLACES}:${lineCount(PLACES) + 1}`;
const nextActor = `${ACTORS}:${lineCount(ACTORS) + 1}`;

interface Case {
  readonly about: string;
  readonly plant: (dir: string) => void;
  /** Each line that must be printed, whole. */
  readonly lines: readonly string[];
}

const CASES: readonly Case[] = [
  { about: 'nothing planted: nothing printed', plant: () => undefined, lines: [] },

  // raw input
  {
    about: 'a day that the calendar does not have',
    plant: (dir) => swap(dir, 'raw/articles/articles.csv', '2024-03-06', '2024-02-30'),
    lines: ['raw/articles/articles.csv:3 published_on 2024-02-30: a day that exists, yyyy-mm-dd'],
  },
  {
    about: 'a manifest that names a file which is not there, and one outside its folder',
    plant: (dir) => {
      swap(dir, 'raw/articles/articles.csv', 'taw-ma-2.txt', 'gone.txt');
      swap(dir, 'raw/articles/articles.csv', 'taw-ma-1.txt', '../../secret.txt');
    },
    lines: [
      'raw/articles/articles.csv:2 file gone.txt: a file that exists',
      'raw/articles/articles.csv:3 file ../../secret.txt: a file inside the folder of the manifest',
    ],
  },
  {
    about: 'two articles with one id and one file; an empty text',
    plant: (dir) => {
      append(dir, 'raw/articles/articles.csv', 'taw-ma-1,taw-ma-1.txt,P,T,,,,en');
      writeFileSync(join(dir, 'raw/articles/taw-ma-2.txt'), ' \n');
    },
    lines: [
      'raw/articles/articles.csv:2 file taw-ma-2.txt: a file with words in it',
      'raw/articles/articles.csv:4 article_id taw-ma-1: a value of its own: line 3 has it already',
      'raw/articles/articles.csv:4 file taw-ma-1.txt: a value of its own: line 3 has it already',
    ],
  },
  {
    about: 'a place of no kind, outside the country, in no listed township',
    plant: place('vl-far,Far,hamlet,Nowhere,,,,48.8,2.3,,test'),
    lines: [`${nextPlace} kind hamlet: one of country, state_region, district, township, town, ward, village, military_site, other`],
  },
  {
    about: 'the same with a kind: each of its other faults',
    plant: place('vl-far,Far,village,Nowhere,,,,48.8,2.3,,test'),
    lines: [
      `${nextPlace} lat 48.8: a latitude in or near Myanmar, 9 to 29`,
      `${nextPlace} lon 2.3: a longitude in or near Myanmar, 91 to 102`,
      `${nextPlace} township Nowhere: the name of a row of kind township`,
    ],
  },
  {
    about: 'a place with half a point',
    plant: place('vl-half,Half,village,,,,,20.5,,,test'),
    lines: [`${nextPlace} lat (empty): both latitude and longitude, or neither`],
  },
  {
    about: 'an actor whose parent is not listed',
    plant: actor('x-1,X,,,junta,militia,nobody,,,,,,test'),
    lines: [`${nextActor} parent_actor_id nobody: the actor_id of another row`],
  },
  {
    about: 'two actors that are each other’s parent',
    plant: actor('x-1,X,,,junta,militia,x-2,,,,,,test', 'x-2,Y,,,junta,militia,x-1,,,,,,test'),
    lines: [
      `${nextActor} parent_actor_id x-2: a parent that is not below this actor itself`,
      `${ACTORS}:${lineCount(ACTORS) + 2} parent_actor_id x-1: a parent that is not below this actor itself`,
    ],
  },
  {
    about: 'two side periods of one actor that overlap by a day',
    plant: actor('x-1,X,,,junta,militia,,,,,,2023-06-01,test', 'x-1,X,,,resistance,militia,,,,,2023-06-01,,test'),
    lines: [
      `${ACTORS}:${lineCount(ACTORS) + 2} side_valid_from 2023-06-01: a period that does not overlap the one in line ${lineCount(ACTORS) + 1}`,
    ],
  },
  {
    about: 'a column that nobody knows',
    plant: (dir) => swap(dir, 'raw/reference/publishers.csv', 'publisher,', 'publsher,'),
    lines: [
      'raw/reference/publishers.csv:1 header publisher: a column of this name, which the schema has',
      'raw/reference/publishers.csv:1 header publsher: no column of this name: the schema has none',
    ],
  },
  {
    about: 'a correction that sets a word outside its list',
    plant: correction('clm-1,,,set,,side,rebels,Mi Mi,2026-01-05,typo'),
    lines: ['raw/corrections.csv:2 value rebels: one of junta, resistance, civilian, other, unknown'],
  },
  {
    about: 'a correction of a column that is none; with no reason',
    plant: correction('clm-1,,,set,,colour,red,Mi Mi,2026-01-05,because\nclm-1,,,accept,,,,Mi Mi,2026-01-05,'),
    lines: [
      'raw/corrections.csv:2 field colour: a column of casualty_claims, control_events, incident_claims',
      'raw/corrections.csv:3 why (empty): a value: this column is never empty',
    ],
  },
  { about: 'a sound correction', plant: correction('clm-1,,,set,,count,13,Mi Mi,2026-01-05,misread'), lines: [] },

  // stage records
  {
    about: 'a stored text that is not the one that was read',
    plant: (dir) => swap(dir, 'out/.stage/articles.ndjson', 'Villagers said 12', 'Villagers said 13'),
    lines: [
      'out/.stage/articles.ndjson:2 content_sha256 SHA: the SHA-256 of the stored text',
      `${CLAIMS}:2 evidence 12 people died in Taw Ma: the text from 15 to 39: 13 people died in Taw Ma`,
    ],
  },
  {
    about: 'a damaged line of a stage file',
    plant: (dir) => append(dir, 'out/.stage/readings.ndjson', '{"article_id": "x"'),
    lines: ['out/.stage/readings.ndjson:3 {"article_id": "x": a line of JSON'],
  },
  {
    about: 'a stage record that breaks a law of its schema',
    plant: (dir) => swap(dir, 'out/.stage/readings.ndjson', '"count_low":12,"count_high":12', '"count_low":12,"count_high":11'),
    lines: ['out/.stage/readings.ndjson:1 casualty_claims[0].count_low 12: count_low <= count_high'],
  },
  {
    about: 'a correction that matches nothing any more, as normalize reports it',
    plant: (dir) =>
      writeFileSync(
        join(dir, 'out/.stage/normalize.rejects.ndjson'),
        `${JSON.stringify({ reject_id: 'r', stage: 'normalize', source_file: 'corrections.csv', line: 4, char_offset: null, article_id: null, field: 'quote', message: 'words of the article', value: 'gone' })}\n`,
      ),
    lines: ['raw/corrections.csv:4 quote gone: words of the article'],
  },

  // published tables
  {
    about: 'bounds the wrong way round',
    plant: (dir) => swap(dir, CLAIMS, ',12,12,12,exact', ',12,12,11,exact'),
    lines: [`${CLAIMS}:2 count_high 11: 12, as in the Parquet file`, `${CLAIMS}:2 count_low 12: count_low <= count_high`],
  },
  {
    about: 'a cell that differs from the Parquet file',
    plant: (dir) => swap(dir, CLAIMS, ',people,airstrike', ',folk,airstrike'),
    lines: [`${CLAIMS}:2 victim_group folk: people, as in the Parquet file`],
  },
  {
    about: 'a part larger than its whole, and told of another article',
    plant: (dir) => swap(dir, CLAIMS, 'clm-2,taw-ma-1,civilian,killed,3,3,,', 'clm-2,taw-ma-2,civilian,killed,30,30,,'),
    lines: [
      `${CLAIMS}:3 article_id taw-ma-2: taw-ma-1, as in the Parquet file`,
      `${CLAIMS}:3 count 30: 3, as in the Parquet file`,
      `${CLAIMS}:3 count_low 30: 3, as in the Parquet file`,
      `${CLAIMS}:3 count_low 30: at most 12, the count_high of its whole clm-1`,
      `${CLAIMS}:3 evidence At least three of them were children: the text from 51 to 87: and, sadly, others". Fighters captur`,
      `${CLAIMS}:3 subset_of clm-1: a claim of the same article, taw-ma-2`,
    ],
  },
  {
    about: 'the Parquet file is gone; the CSV file is gone',
    plant: (dir) => {
      rmSync(join(dir, 'out/parquet/claimants.parquet'));
      rmSync(join(dir, 'out/csv/tenure_survival.csv'));
    },
    lines: ['out/csv/tenure_survival.csv: this file: run publish', 'out/parquet/claimants.parquet: this file: run publish'],
  },
  {
    about: 'a published JSON Schema that is narrower than the rows',
    plant: (dir) => swap(dir, 'out/schema/rejects.schema.json', '"ingest",', ''),
    lines: ['out/csv/rejects.csv:2 stage ingest: one of normalize, load, aggregate, publish, validate'],
  },
  {
    about: 'a key that leads nowhere, so that no claim leads to its total, and a list of ids that does',
    plant: (dir) => {
      swap(dir, 'out/csv/casualties_by_battle.csv', 'btl-1', 'btl-9');
      swap(dir, 'out/csv/control_spells.csv', 'evt-1,evt-1', 'evt-1,evt-1|evt-9');
    },
    lines: [
      'out/csv/casualties_by_battle.csv:2 battle_id btl-9: btl-1, as in the Parquet file',
      'out/csv/casualties_by_battle.csv:2 battle_id btl-9: the battle_id of a row of battles',
      'out/csv/casualties_by_battle.csv:2 claims 1: claims in counted_claims that add up to this total',
      'out/csv/control_spells.csv:2 end_event_ids evt-1|evt-9: evt-1, as in the Parquet file',
      'out/csv/control_spells.csv:2 end_event_ids evt-9: the event_id of a row of control_events',
      'out/csv/counted_claims.csv:2 claim_id clm-1: a total in casualties_by_battle that counts it',
    ],
  },
  {
    about: 'two claims that stand for one cluster',
    plant: (dir) => swap(dir, 'out/csv/claim_clusters.csv', 'cls-1,clm-2,btl-1,false', 'cls-1,clm-2,btl-1,true'),
    lines: [
      'out/csv/claim_clusters.csv:2 cluster_id cls-1: one representative in this cluster, not 2',
      'out/csv/claim_clusters.csv:3 representative true: false, as in the Parquet file',
    ],
  },
  {
    about: 'a side that the actor did not have on that day: this militia changed sides in June 2023',
    plant: (dir) => {
      append(dir, ACTORS, 'x-1,X,,,junta,militia,,,,,,2023-05-31,test\nx-1,X,,,resistance,militia,,,,,2023-06-01,,test');
      swap(dir, CLAIMS, 'not_stated,,people', 'not_stated,x-1,people');
      swap(dir, CLAIMS, 'clm-1,taw-ma-1,civilian', 'clm-1,taw-ma-1,junta');
    },
    lines: [
      `${CLAIMS}:2 side junta: civilian, as in the Parquet file`,
      `${CLAIMS}:2 side junta: resistance, the side of x-1 on 2024-03-04`,
      `${CLAIMS}:2 victim_actor_id x-1: (empty), as in the Parquet file`,
    ],
  },
  {
    about: 'the same militia on the day before it changed sides, and a generic mention: nothing but the planting shows',
    plant: (dir) => {
      append(dir, ACTORS, 'x-1,X,,,civilian,militia,,,,,,2024-03-04,test\nx-1,X,,,resistance,militia,,,,,2024-03-05,,test');
      swap(dir, CLAIMS, 'not_stated,,people', 'not_stated,x-1,people');
      swap(dir, CLAIMS, 'not_stated,,children', 'not_stated,gen-soldiers,children');
    },
    lines: [
      `${CLAIMS}:2 victim_actor_id x-1: (empty), as in the Parquet file`,
      `${CLAIMS}:3 victim_actor_id gen-soldiers: (empty), as in the Parquet file`,
    ],
  },
  {
    about: 'a claimant that speaks for another side; a UN body, other among actors, speaks as international',
    plant: (dir) => {
      append(dir, ACTORS, 'x-1,X,,,resistance,pdf,,,,,,,test\nx-2,Y,,,other,un,,,,,,,test');
      swap(dir, CLAIMS, 'exact,villagers,,civilian', 'exact,villagers,x-1,civilian');
      swap(dir, CLAIMS, 'at_least,villagers,,civilian', 'at_least,villagers,x-2,international');
    },
    lines: [
      `${CLAIMS}:2 claimant_actor_id x-1: (empty), as in the Parquet file`,
      `${CLAIMS}:2 claimant_side civilian: resistance, the side of x-1 when it spoke`,
      `${CLAIMS}:3 claimant_actor_id x-2: (empty), as in the Parquet file`,
      `${CLAIMS}:3 claimant_side international: civilian, as in the Parquet file`,
    ],
  },
  {
    about: 'an actor that is not listed',
    plant: (dir) => swap(dir, CLAIMS, 'not_stated,,people', 'not_stated,nobody,people'),
    lines: [
      `${CLAIMS}:2 victim_actor_id nobody: (empty), as in the Parquet file`,
      `${CLAIMS}:2 victim_actor_id nobody: the actor_id of a row of actors.csv`,
    ],
  },
  {
    about: 'a circle of parts and wholes',
    plant: (dir) => swap(dir, CLAIMS, 'on Monday,,12 people', 'on Monday,clm-2,12 people'),
    lines: [
      `${CLAIMS}:2 subset_of clm-2: (empty), as in the Parquet file`,
      `${CLAIMS}:2 subset_of clm-2: a whole that is not itself part of this claim`,
      `${CLAIMS}:3 subset_of clm-1: a whole that is not itself part of this claim`,
    ],
  },
  {
    about: 'a total that is not the sum of its claims',
    plant: (dir) => swap(dir, 'out/csv/casualties_by_month.csv', ',1,1,1,3,3', ',1,1,1,30,30'),
    lines: [
      'out/csv/casualties_by_month.csv:2 high 30: 3, as in the Parquet file',
      'out/csv/casualties_by_month.csv:2 high 30: 3, the sum over its rows in counted_claims',
      'out/csv/casualties_by_month.csv:2 low 30: 3, as in the Parquet file',
      'out/csv/casualties_by_month.csv:2 low 30: 3, the sum over its rows in counted_claims',
    ],
  },
  {
    about: 'a claim that lies in no cluster',
    plant: (dir) => swap(dir, 'out/csv/claim_clusters.csv', /cls-3,clm-3[^\r]*\r\n/, ''),
    lines: [
      `${CLAIMS}:4 claim_id clm-3: a row of claim_clusters for this claim`,
      'out/csv/claim_clusters.csv 2 rows: 3 rows, as in the Parquet file',
    ],
  },
  {
    about: 'evidence that runs beyond the text',
    plant: (dir) => swap(dir, CLAIMS, '12 people died in Taw Ma,15,39', '12 people died in Taw Ma,15,3900'),
    lines: [`${CLAIMS}:2 char_end 3900: 39, as in the Parquet file`, `${CLAIMS}:2 char_end 3900: an offset in the text, at most 99`],
  },
  {
    about: 'a held-since date of 1989 is no fault in a control event, a day before independence is',
    plant: (dir) => swap(dir, 'out/csv/control_events.csv', ',,2024-03-05,range', ',1989-03-12,1947-01-01,range'),
    lines: [
      'out/csv/control_events.csv:2 date_end 1947-01-01: 2024-03-05, as in the Parquet file',
      'out/csv/control_events.csv:2 date_end 1947-01-01: a day from 1948-01-04 on',
      'out/csv/control_events.csv:2 date_start 1989-03-12: date_start <= date_end',
      'out/csv/control_events.csv:2 date_start 1989-03-12: (empty), as in the Parquet file',
    ],
  },
  {
    about: 'dead before the coup, and dead after the article',
    plant: (dir) => swap(dir, CLAIMS, '2024-03-04,2024-03-04', '2020-12-31,2024-03-07'),
    lines: [
      `${CLAIMS}:2 period_end 2024-03-07: 2024-03-04, as in the Parquet file`,
      `${CLAIMS}:2 period_end 2024-03-07: a day up to 2024-03-06, when the article was published`,
      `${CLAIMS}:2 period_start 2020-12-31: 2024-03-04, as in the Parquet file`,
      `${CLAIMS}:2 period_start 2020-12-31: a day from 2021-02-01 on`,
    ],
  },
  {
    about: 'a censored spell that has an end all the same',
    plant: (dir) => swap(dir, 'out/csv/control_spells.csv', 'censored 0', 'right'),
    lines: [
      'out/csv/control_spells.csv:2 censored right: censored 0, as in the Parquet file',
      'out/csv/control_spells.csv:2 end_latest 2024-03-04: empty in a right-censored spell: no article ends it',
    ],
  },
];

describe('planted faults', () => {
  it.each(CASES.map((one) => [one.about, one] as const))('%s', async (_, { plant, lines }) => {
    const printed = await linesAfter(plant);
    expect(printed.map((line) => line.replace(/[0-9a-f]{64}/, 'SHA'))).toEqual(lines);
  });
});

it('tells a published file that was changed by hand', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'claimledger-planted-'));
  cpSync(made.dir, dir, { recursive: true, verbatimSymlinks: true });
  append(dir, 'out/codebook.md', 'changed');
  rmSync(join(dir, 'out/geo/battles.geojson'));
  const { faults } = await validate({ ...made.options, raw: join(dir, 'raw'), out: join(dir, 'out'), print: () => undefined });
  expect(faults.map(({ file, expected }) => `${file.replace(`${dir}/`, '')}: ${expected}`)).toEqual([
    'out/codebook.md: the bytes that run.json lists: the file was changed after it was published',
    'out/geo/battles.geojson: this file: run.json lists it',
  ]);
  rmSync(dir, { recursive: true, force: true });
});

it('writes annotations that GitHub shows, with its own escapes', async () => {
  const lines = await linesAfter(correction('clm-1,,,set,,side,"100%, a: b",Mi Mi,2026-01-05,typo'), 'github');
  expect(lines).toEqual([
    '::error file=raw/corrections.csv,line=2,title=value::100%25, a: b: expected one of junta, resistance, civilian, other, unknown',
  ]);
});

it('finds no fault in the bundled input, and says that nothing is published yet', async () => {
  const out = join(made.dir, 'nothing-yet');
  mkdirSync(out);
  const options = { raw: join(PROJECT, 'raw'), out, asOf: null, jobs: 1, progress: silent };
  const { faults, report } = await validate({ ...options, print: () => undefined });
  expect(faults).toEqual([]);
  expect(report.counts.raw_rows).toBeGreaterThan(1500);
  expect(report.notes[0]).toMatch(/^nothing is published in .* yet: only raw input was checked$/);
});
