import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT, sha256, writeWhole } from '../../pipeline/files.ts';

/**
 * Mutation testing by Stryker: an operator, a condition, a text of the code is changed, and a test should fail. The whole would take days:
 * one line in so many is mutated, by the hash of its file and words, so that the sample stays the same while the code around it changes.
 * Word lists and patterns that are made when a file is loaded are left out; the gold articles hold them.
 * `make mutation`, or ONE_IN=5 FOLDERS=dates make mutation: the figures of other folders stay. SALT=other draws other lines, so that tests
 * written for the survivors of one sample are measured by another; EVENTS=folder writes what becomes of each mutant while it runs.
 */
const SALT = process.env.SALT ?? '';
const ONE_IN: Readonly<Record<string, number>> = { aggregate: 20, dates: 12, normalize: 300 };
const oneIn = (folder: string): number => Number(process.env.ONE_IN ?? ONE_IN[folder] ?? 40);
const FOLDERS = (process.env.FOLDERS ?? 'aggregate,dates,normalize').split(',');

const isPicked = (file: string, line: string, one: number): boolean =>
  /\w/.test(line) &&
  !/^\s*(?:import|\/?\*|\/\/)/.test(line) &&
  Number.parseInt(sha256(`${SALT}${file} ${line.trim()}`).slice(0, 8), 16) % one === 0;

const pickedOf = (folder: string): readonly string[] =>
  readdirSync(join(PROJECT, 'pipeline', folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `pipeline/${folder}/${file}`)
    .filter((file) => file.endsWith('.ts') && !/\/lexicon\/|-process\.ts$/.test(file))
    .sort()
    .flatMap((file) =>
      readFileSync(join(PROJECT, file), 'utf8')
        .split('\n')
        .flatMap((line, i) => (isPicked(file, line, oneIn(folder)) ? [`${file}:${i + 1}-${i + 1}`] : [])),
    );

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number } };
}
interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[]; readonly source: string }>>;
}

/** What became of the mutants of a folder, by the tests that bear its name. Throws where Stryker did not come to an end. */
const mutate = (folder: string, lines: readonly string[]): Report => {
  const dir = mkdtempSync(join(tmpdir(), 'mutation-'));
  try {
    const report = join(dir, 'mutation.json');
    writeFileSync(
      join(dir, 'stryker.json'),
      JSON.stringify({
        mutate: lines,
        testRunner: 'vitest',
        vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
        plugins: ['@stryker-mutator/vitest-runner'],
        coverageAnalysis: 'perTest',
        ignoreStatic: true,
        concurrency: Number(process.env.JOBS ?? 1),
        // A busy machine is no endless loop.
        timeoutMS: 120_000,
        timeoutFactor: 4,
        dryRunTimeoutMinutes: 30,
        reporters: ['json', 'progress-append-only', ...(process.env.EVENTS ? ['event-recorder'] : [])],
        eventReporter: { baseDir: process.env.EVENTS ?? '' },
        jsonReporter: { fileName: report },
        tempDirName: join(dir, 'sandbox'),
        ignorePatterns: ['output', 'coverage', '.node-lts', '.venv*'],
        allowEmpty: true,
        disableTypeChecks: false,
      }),
    );
    const { status } = spawnSync('npx', ['stryker', 'run', join(dir, 'stryker.json')], {
      cwd: PROJECT,
      stdio: 'inherit',
      env: { ...process.env, MUTATED: folder },
    });
    if (status !== 0) throw new Error(`Stryker ended with ${status}`);
    return JSON.parse(readFileSync(report, 'utf8')) as Report;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};

const FIGURES = join(PROJECT, 'docs/reliability/mutation.json');
const SURVIVORS = join(PROJECT, 'docs/reliability/survivors.txt');
const WHAT =
  'Code changed on purpose, one place at a time, by Stryker (`make mutation`), over a sample of lines by hash; a test of the same folder should fail. Among these tests are hashes of every row read in the articles at hand and of every row computed over the hand coding; properties over made-up histories, and what takes minutes for each mutant, are left out. What was not noticed is listed in [survivors.txt](reliability/survivors.txt). Word lists, what is made when a file is loaded, and SQL in files of its own are left out. The figures of dates are of an earlier state of the code.';

const CAUGHT: readonly string[] = ['Killed', 'Timeout'];
const MISSED: readonly string[] = ['Survived', 'NoCoverage'];
const percent = (share: number): number => Math.round(1000 * Math.min(1, Math.max(0, share))) / 10;

/** What the sample says of all lines. Lines were drawn, not mutants, and those of one line fare alike: the ratio of two sums over lines. */
const shareOfAll = (mutants: readonly { readonly line: string; readonly status: string }[]): string => {
  const lines = new Map<string, { judged: number; caught: number }>();
  for (const { line, status } of mutants) {
    const sums = lines.get(line) ?? { judged: 0, caught: 0 };
    if (CAUGHT.includes(status)) sums.caught++;
    if (CAUGHT.includes(status) || MISSED.includes(status)) sums.judged++;
    lines.set(line, sums);
  }
  const drawn = [...lines.values()].filter(({ judged }) => judged > 0);
  const sum = (of: (line: { readonly judged: number; readonly caught: number }) => number): number =>
    drawn.reduce((all, line) => all + of(line), 0);
  const judged = sum((line) => line.judged);
  const share = sum((line) => line.caught) / judged;
  const spread = Math.sqrt((drawn.length / (drawn.length - 1)) * sum((line) => (line.caught - share * line.judged) ** 2)) / judged;
  return drawn.length < 2 ? 'too few lines' : `${percent(share - 1.96 * spread)} to ${percent(share + 1.96 * spread)}`;
};

/** Puts the figures and survivors of a folder in the place of earlier ones. */
const leave = (folder: string, lines: readonly string[], { files }: Report): void => {
  const all = Object.entries(files).flatMap(([file, { mutants, source }]) =>
    mutants.map((mutant) => ({ file, mutant, line: source.split('\n')[mutant.location.start.line - 1]?.trim() ?? '' })),
  );
  const count = (...statuses: readonly string[]): number => all.filter(({ mutant }) => statuses.includes(mutant.status)).length;
  const judged = count(...CAUGHT, ...MISSED);
  const figures = {
    'one line in': oneIn(folder),
    ...(SALT === '' ? {} : { 'sample drawn with': SALT.trim() }),
    lines: lines.length,
    mutants: judged,
    killed: count(...CAUGHT),
    'killed, percent': judged === 0 ? null : percent(count(...CAUGHT) / judged),
    'of all such mutants, with 95 percent confidence': shareOfAll(
      all.map(({ file, mutant }) => ({ line: `${file}:${mutant.location.start.line}`, status: mutant.status })),
    ),
    'of them by their time limit': count('Timeout'),
    survived: count('Survived'),
    'run by no test': count('NoCoverage'),
    'ended the process of the tests, judged neither way': count('RuntimeError'),
  };
  const survivors = all
    .filter(({ mutant }) => MISSED.includes(mutant.status))
    .map(({ file, mutant, line }) => {
      const untried = mutant.status === 'NoCoverage' ? ', run by no test' : '';
      return `${file}  ${mutant.mutatorName}${untried}: ${line}  ->  ${(mutant.replacement ?? '').replaceAll('\n', ' ').slice(0, 160)}`;
    });
  const earlier = existsSync(FIGURES) ? (JSON.parse(readFileSync(FIGURES, 'utf8')) as { figures: Record<string, unknown> }).figures : {};
  writeWhole(FIGURES, `${JSON.stringify({ name: 'Mutants', what: WHAT, figures: { ...earlier, [folder]: figures } }, null, 2)}\n`);
  const others = (existsSync(SURVIVORS) ? readFileSync(SURVIVORS, 'utf8').split('\n') : []).filter(
    (line) => line !== '' && !line.startsWith(`pipeline/${folder}/`),
  );
  writeWhole(SURVIVORS, `${[...others, ...survivors].sort().join('\n')}\n`);
  console.log(folder, JSON.stringify(figures));
};

for (const folder of FOLDERS) {
  const lines = pickedOf(folder);
  leave(folder, lines, mutate(folder, lines));
}
