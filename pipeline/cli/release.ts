import { resolve } from 'node:path';
import { Command } from 'commander';
import { changesBetween } from '../release/changes.ts';
import { changesCsv, changesMarkdown } from '../release/changes-text.ts';
import { openDataset } from '../release/dataset.ts';
import { formChanges } from '../release/form.ts';
import { release } from '../release/release.ts';
import { counted, figure } from './figure.ts';
import { settle } from './settings.ts';

interface Given {
  readonly raw?: string;
  readonly out?: string;
  readonly before?: string;
  readonly reworded?: boolean;
  readonly csv?: boolean;
}

const RELEASE_HELP = `
Reads   OUT/, the release before (--before, else the newest below VERSION in OUT/releases/), package-lock.json
Writes  OUT/releases/VERSION/: every published file, the report without texts of articles, CHANGES.md, changes.csv, sbom.cdx.json, SHA256SUMS

A release is never written over. A change of a column's name or meaning needs a new first number.

Examples:
  $ claimledger release 1.0.0
  $ claimledger release 1.1.0 --before downloads/1.0.0
  $ claimledger release 1.1.1 --reworded        descriptions were worded better, and mean what they meant

Exit codes: 0 fine, 2 cannot run`;

const CHANGES_HELP = `
Reads   --before and OUT, each an output folder or a release; writes nothing

Examples:
  $ claimledger changes --before output/releases/1.0.0            what a release would tell, as Markdown
  $ claimledger changes --before base/output --csv > changes.csv

Exit codes: 0 fine, 2 cannot run`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const runRelease = async (version: string, given: Given): Promise<void> => {
  const { out } = settle(folders(given));
  const reportPage = async (): Promise<string> => {
    const { reportOf } = await import('../report/report.ts');
    return (await reportOf({ out, jobs: 1, texts: false }, out)).page;
  };
  const before = given.before === undefined || given.before === '' ? null : resolve(given.before);
  const released = await release({ version, out, before, reworded: given.reworded === true, reportPage });
  const against = released.before === null ? 'the first release' : `${counted(released.changes, 'change')} against ${released.before}`;
  say(`${released.folder}: ${figure(released.files)} files, ${against}`);
};

const folders = ({ raw, out }: Given) => ({ ...(raw === undefined ? {} : { raw }), ...(out === undefined ? {} : { out }) });

const printChanges = (given: Given & { readonly before: string }): void => {
  const before = { name: given.before, dataset: openDataset(resolve(given.before)) };
  const after = openDataset(settle(folders(given)).out);
  const changes = changesBetween(before.dataset, after);
  const form = formChanges(before.dataset.form, after.form);
  process.stdout.write(given.csv === true ? changesCsv(changes) : changesMarkdown('Claims gained and lost', before, after, changes, form));
};

/** The command `release`; `done` is called when it has written. */
export const releaseCommand = (done: () => void): Command =>
  new Command('release')
    .description('write OUT/releases/VERSION: every file, checksums, and what changed since the release before')
    .argument('<version>', 'three numbers such as 1.2.0')
    .option('--raw <dir>', 'folder of raw input, for the corrections that the report shows', 'raw')
    .option('--out <dir>', 'folder of output', 'output')
    .option('--before <dir>', 'folder of the release before')
    .option('--reworded', 'descriptions of columns changed in wording, not in meaning')
    .addHelpText('after', RELEASE_HELP)
    .exitOverride()
    .action(async (version: string, given: Given) => {
      await runRelease(version, given);
      done();
    });

/** The command `changes`; `done` is called when it has printed. */
export const changesCommand = (done: () => void): Command =>
  new Command('changes')
    .description('print the claims gained, lost and changed since another output or release, and why')
    .requiredOption('--before <dir>', 'the output folder or release to compare with')
    .option('--out <dir>', 'folder of output', 'output')
    .option('--csv', 'as the rows of changes.csv')
    .addHelpText('after', CHANGES_HELP)
    .exitOverride()
    .action((given: Given & { readonly before: string }) => {
      printChanges(given);
      done();
    });
