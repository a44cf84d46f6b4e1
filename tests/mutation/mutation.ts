import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT, sha256, writeWhole } from '../../pipeline/files.ts';

/**
 * Mutation testing by Stryker: an operator, a condition, a text of the code is changed, and a test should fail. The whole would take days:
 * one line in so many is mutated, by the hash of its file and words, so that the sample stays the same while the code around it changes.
 * Word lists and patterns that are made when a file is loaded are left out; the gold articles hold them.
 * `make mutation`, or ONE_IN=5 FOLDERS=dates make mutation: the figures of other folders stay.
 */
const ONE_IN = Number(process.env.ONE_IN ?? 40);
const FOLDERS = (process.env.FOLDERS ?? 'aggregate,dates,normalize').split(',');

const isPicked = (file: string, line: string): boolean =>
  /\w/.test(line) &&
  !/^\s*(?:import|\/?\*|\/\/)/.test(line) &&
  Number.parseInt(sha256(`${file} ${line.trim()}`).slice(0, 8), 16) % ONE_IN === 0;

const pickedOf = (folder: string): readonly string[] =>
  readdirSync(join(PROJECT, 'pipeline', folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `pipeline/${folder}/${file}`)
    .filter((file) => file.endsWith('.ts') && !/\/lexicon\/|-process\.ts$/.test(file))
    .sort()
    .flatMap((file) =>
      readFileSync(join(PROJECT, file), 'utf8')
        .split('\n')
        .flatMap((line, i) => (isPicked(file, line) ? [`${file}:${i + 1}-${i + 1}`] : [])),
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
        vitest: { configFile: 'tests/mutation/vitest.config.ts' },
        plugins: ['@stryker-mutator/vitest-runner'],
        coverageAnalysis: 'perTest',
        ignoreStatic: true,
        concurrency: Number(process.env.JOBS ?? 1),
        // A busy machine is no endless loop.
        timeoutMS: 60_000,
        timeoutFactor: 4,
        dryRunTimeoutMinutes: 30,
        reporters: ['json', 'progress-append-only'],
        jsonReporter: { fileName: report },
        tempDirName: join(dir, 'sandbox'),
        ignorePatterns: ['output', 'docs', 'coverage', '.node-lts', '.venv*'],
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
  'Code changed on purpose, one place at a time, by Stryker (`make mutation`), over a sample of lines by hash; a test of the same folder should fail. What was not noticed is listed in [survivors.txt](reliability/survivors.txt). Word lists, and what is made when a file is loaded, are left out.';

/** Puts the figures and survivors of a folder in the place of earlier ones. */
const leave = (folder: string, lines: readonly string[], { files }: Report): void => {
  const all = Object.entries(files).flatMap(([file, { mutants, source }]) =>
    mutants.map((mutant) => ({ file, mutant, line: source.split('\n')[mutant.location.start.line - 1]?.trim() ?? '' })),
  );
  const count = (...statuses: readonly string[]): number => all.filter(({ mutant }) => statuses.includes(mutant.status)).length;
  const judged = count('Killed', 'Timeout', 'Survived', 'NoCoverage');
  const figures = {
    'one line in': ONE_IN,
    lines: lines.length,
    mutants: judged,
    killed: count('Killed', 'Timeout'),
    'killed, percent': judged === 0 ? null : Math.round((1000 * count('Killed', 'Timeout')) / judged) / 10,
    'of them by their time limit': count('Timeout'),
    survived: count('Survived'),
    'run by no test': count('NoCoverage'),
  };
  const survivors = all
    .filter(({ mutant }) => mutant.status === 'Survived' || mutant.status === 'NoCoverage')
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
