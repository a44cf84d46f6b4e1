/** Which folder may import which: CONTRIBUTING.md has the picture. Checked by `make check`. */
const stages = ['ingest', 'normalize', 'load', 'aggregate', 'publish', 'report', 'validate', 'review', 'release'];

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'A circle has no reading order.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'A package must be pinned in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-dev-packages-in-the-pipeline',
      severity: 'error',
      from: { path: '^(pipeline|schemas)/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'pipeline-never-imports-tests',
      severity: 'error',
      from: { path: '^(pipeline|schemas)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'schemas-lie-at-the-bottom',
      comment: 'schemas -> zod, schemas.',
      severity: 'error',
      from: { path: '^schemas/' },
      to: { pathNot: ['^schemas/', '^node_modules/zod/'] },
    },
    ...stages.map((stage) => ({
      name: `${stage}-imports-no-other-stage`,
      comment: 'Stages meet in files: they share schemas, files, lines, database, stage, seal, version and the reading of dates, nothing else.',
      severity: 'error',
      from: { path: `^pipeline/${stage}/` },
      to: { path: '^pipeline/', pathNot: [`^pipeline/${stage}/`, '^pipeline/dates/', '^pipeline/(files|lines|database|stage|seal|version)\\.ts$'] },
    })),
    {
      name: 'the-page-is-for-a-browser',
      comment: 'What the page is made of knows no disk and no database: schemas by their types, and its own folder.',
      severity: 'error',
      from: { path: '^pipeline/report/(page|model)/' },
      to: { path: '^pipeline/', pathNot: ['^pipeline/report/(page|model|boundaries)/', '^pipeline/report/report-schema\\.ts$'] },
    },
    {
      name: 'only-the-command-line-and-the-filter-import-stages',
      severity: 'error',
      from: { path: '^pipeline/', pathNot: ['^pipeline/(cli|distributed)/', ...stages.map((stage) => `^pipeline/${stage}/`)] },
      to: { path: stages.map((stage) => `^pipeline/${stage}/`) },
    },
    {
      name: 'nothing-imports-the-command-line',
      severity: 'error',
      from: { path: '^(pipeline|schemas)/', pathNot: ['^pipeline/cli/', '^pipeline/claimledger\\.js$'] },
      to: { path: '^pipeline/cli/' },
    },
    {
      name: 'lexicon-holds-words',
      comment: 'lexicon -> schemas, lexicon: words, no logic of reading.',
      severity: 'error',
      from: { path: '^pipeline/normalize/lexicon/' },
      to: { pathNot: ['^schemas/', '^pipeline/normalize/lexicon/', '^pipeline/normalize/(sentences|tokens|rule)\\.ts$'] },
    },
    {
      name: 'reading-is-pure',
      comment: 'Rules, refiners, lexicon and dates touch no disk, no network, no thread and no process.',
      severity: 'error',
      from: { path: '^pipeline/(normalize/(rules|refiners|lexicon)/|dates/|normalize/(document|extract|rule|sentences|tokens)\\.ts$)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-disk-but-in-stage-files',
      comment: 'Only files.ts, database.ts, seal.ts, version.ts, the stage files and what opens them read or write the disk.',
      severity: 'error',
      from: {
        path: '^(schemas|pipeline)/',
        pathNot: ['^pipeline/(files|database|seal|version)\\.ts$', '^pipeline/cli/', ...stages.map((stage) => `^pipeline/${stage}/`)],
      },
      to: { path: '^(node:)?(fs|fs/promises)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    exclude: { path: '^tests/golden/' },
  },
};
