import { execFile, execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { PROJECT } from '../../pipeline/files.ts';
import { CI_PAGE, withFiles } from './pages.ts';

/** The workflow and the hook of docs/ci/, run in a repository made for it. GitHub's `gh` and the registry are played; all else is what it is. */

const Workflow = z.object({
  jobs: z.record(z.string(), z.object({ steps: z.array(z.object({ name: z.string().optional(), run: z.string().optional() })) })),
});
const { jobs } = Workflow.parse(parse(readFileSync(join(PROJECT, 'docs', 'ci', 'claimledger.yml'), 'utf8')));
const stepsOf = (job: string) =>
  (jobs[job]?.steps ?? []).flatMap(({ name, run }) => (name === undefined || run === undefined ? [] : [{ name, run }]));
const commandOf = (job: string, name: string): string => stepsOf(job).find((step) => step.name === name)?.run ?? 'exit 99';

const scratch = mkdtempSync(join(tmpdir(), 'claimledger-ci-'));
const repository = join(scratch, 'articles');
const tools = join(scratch, 'tools');
const asked = join(scratch, 'asked.txt');
const summary = join(scratch, 'summary.md');
const shelf = join(scratch, 'shelf');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Writes down what it was asked; keeps the file of a release and hands it out again. */
const PLAYED_GH = `#!/bin/sh
printf 'gh %s\\n' "$*" >> "${asked}"
case "$1 $2" in
  'release list') ls "${shelf}" | sed 's/^claims-\\(.*\\)\\.tar\\.gz$/v\\1/' ;;
  'release download') cp "${shelf}"/claims-*.tar.gz "$7" ;;
  'release create') mkdir -p "${shelf}" && rm -f "${shelf}"/* && cp "$4" "${shelf}" ;;
esac
`;

interface Ran {
  readonly code: number;
  readonly printed: string;
}

const { MAKEFLAGS: _flags, MAKELEVEL: _level, ...inherited } = process.env;
const bash = (command: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  new Promise((resolve) => {
    const options = {
      cwd: repository,
      env: { ...inherited, PATH: `${tools}:${process.env.PATH}`, GITHUB_STEP_SUMMARY: summary, NO_COLOR: '1', ...env },
    };
    execFile('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', command], options, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), printed: `${stdout}${stderr}` }),
    );
  });
const git = (...args: readonly string[]): string => execFileSync('git', [...args], { cwd: repository, encoding: 'utf8' }).trim();

const ARTICLES = join(repository, 'raw', 'articles', 'wire.csv');
const commit = (message: string): string => {
  git('add', 'raw', '.gitignore');
  git('-c', 'user.name=test', '-c', 'user.email=test@example.org', 'commit', '--quiet', '--no-verify', '-m', message);
  return git('rev-parse', 'HEAD');
};

beforeAll(() => {
  mkdirSync(join(repository, 'raw', 'articles'), { recursive: true });
  mkdirSync(tools);
  writeFileSync(join(tools, 'gh'), PLAYED_GH);
  const npm = execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim();
  const playedNpm = `#!/bin/sh\ncase "$1" in ci|audit) printf 'npm %s\\n' "$*" >> "${asked}" ;; *) exec "${npm}" "$@" ;; esac\n`;
  writeFileSync(join(tools, 'npm'), playedNpm);
  for (const name of ['gh', 'npm']) chmodSync(join(tools, name), 0o755);
  symlinkSync(PROJECT, join(repository, 'claimledger'));
  git('init', '--quiet');
  writeFileSync(join(repository, '.gitignore'), 'output/\nbase/\nclaimledger\n*.md\n*.tar.gz\nbefore/\n');
  writeFileSync(
    ARTICLES,
    'article_id,publisher,published_on,text\nw1,Hill Wire,2024-05-02,"At least 20 junta troops were killed in clashes in Momauk on Wednesday, the KIA said."\n',
  );
});

test('the page shows the files as they are: `npx tsx tests/ci/pages.ts` puts them there', () => {
  const page = readFileSync(CI_PAGE, 'utf8');
  expect(withFiles(page)).toBe(page);
  expect(page).toContain('gh pr comment');
  expect(page).toContain('git diff --cached');
});

test('no expression stands in a command: what a pull request says is handed on by the environment', () => {
  for (const job of Object.keys(jobs)) for (const { run } of stepsOf(job)) expect(run).not.toContain('${{');
});

describe('a pull request', () => {
  let base = '';
  const step = (name: string) => bash(commandOf('validate', name), { BASE: base, PULL_REQUEST: '7' });
  beforeAll(() => {
    base = commit('one article');
    appendFileSync(ARTICLES, 'w2,Hill Wire,2024-06-09,"Seven villagers were wounded by shelling in Kutkai on Friday, residents said."\n');
    commit('another');
  });

  test('asks npm for the packages of the lock file, and for their weaknesses', async () => {
    await step('install, without running scripts of packages');
    await step('ask for known weaknesses of the packages');
    expect(readFileSync(asked, 'utf8')).toBe('npm ci --prefix claimledger\nnpm audit --prefix claimledger --omit=dev --audit-level=high\n');
  });

  test('is read and validated', async () => {
    expect(await step('read the articles')).toEqual({ code: 0, printed: '' });
    expect((await step('annotate what is faulty')).code).toBe(0);
  });

  test('is told the claims gained and lost', async () => {
    expect((await step('post claims gained and lost')).code).toBe(0);
    const comment = readFileSync(join(repository, 'comment.md'), 'utf8');
    expect(comment).toMatch(/^# Claims gained and lost/);
    expect(comment).toMatch(/casualty_claims c-[0-9a-f]{16}, `Seven villagers were wounded.*`: new article/);
    expect(readFileSync(summary, 'utf8')).toBe(comment);
    expect(readFileSync(asked, 'utf8')).toContain('gh pr comment 7 --edit-last --create-if-none --body-file comment.md');
  });

  test('with a faulty row is annotated at the row, by a path that GitHub knows, and fails', async () => {
    const corrections = join(repository, 'raw', 'corrections.csv');
    writeFileSync(
      corrections,
      'claim_id,article_id,quote,action,table,field,value,who,when,why\n,w1,thirty troops,reject,,,,M. T.,2024-07-01,no\n',
    );
    expect((await step('read the articles')).code).toBe(0);
    const { code, printed } = await step('annotate what is faulty');
    expect([code, printed]).toEqual([1, expect.stringMatching(/^::error file=raw\/corrections\.csv,line=2,title=quote::thirty troops: /m)]);
    rmSync(corrections);
  });
});

describe('a release', () => {
  const NAMES = ['read the articles and check all that came out', 'fetch the release before', 'publish the release'];
  const make = async (tag: string): Promise<readonly Ran[]> => {
    const ran: Ran[] = [];
    for (const name of NAMES) ran.push(await bash(commandOf('release', name), { TAG: tag }));
    return ran;
  };
  const notes = (version: string): string => readFileSync(join(repository, 'output', 'releases', version, 'CHANGES.md'), 'utf8');

  test('the first one is published with all files', async () => {
    expect((await make('v1.0.0')).map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(notes('1.0.0')).toContain('The first release');
    expect(readFileSync(asked, 'utf8')).toContain(
      'gh release create v1.0.0 claims-1.0.0.tar.gz --verify-tag --title v1.0.0 --notes-file output/releases/1.0.0/CHANGES.md',
    );
    expect(execFileSync('tar', ['-tzf', join(shelf, 'claims-1.0.0.tar.gz')], { encoding: 'utf8' })).toContain(
      '1.0.0/csv/casualty_claims.csv',
    );
  });

  test('the next one, on another machine, is told what changed since that one', async () => {
    rmSync(join(repository, 'output'), { recursive: true });
    appendFileSync(ARTICLES, 'w3,Hill Wire,2024-06-10,"Two soldiers were captured near Kutkai on Sunday, the TNLA said."\n');
    expect((await make('v1.1.0')).map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(existsSync(join(repository, 'before', 'release.json'))).toBe(true);
    expect(notes('1.1.0')).toMatch(/Against 1\.0\.0[\s\S]*Two soldiers were captured.*: new article/);
  });
});

describe('the hook', () => {
  const hook = () => bash('git hook run pre-commit', { CLAIMLEDGER: PROJECT });
  beforeAll(() => {
    cpSync(join(PROJECT, 'docs', 'ci', 'pre-commit'), join(repository, '.git', 'hooks', 'pre-commit'));
    commit('three articles');
  });

  test('lets a commit through that does not touch raw/, without reading', async () =>
    expect(await hook()).toEqual({ code: 0, printed: '' }));

  test('lets a sound one through', async () => {
    appendFileSync(ARTICLES, 'w4,Hill Wire,2024-06-11,"Four soldiers were killed near Kutkai on Monday, the TNLA said."\n');
    git('add', 'raw');
    expect((await hook()).code).toBe(0);
  });

  test('stops one with a row that cannot be read, and says which', async () => {
    appendFileSync(ARTICLES, 'w5,Hill Wire,2024-02-30,"Five soldiers were killed near Kutkai, the TNLA said."\n');
    git('add', 'raw');
    const { code, printed } = await hook();
    expect(code).not.toBe(0);
    expect(printed).toMatch(/raw\/articles\/wire\.csv:\d+ published_on 2024-02-30/);
  });
});
