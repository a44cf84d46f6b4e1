import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROJECT, writeWhole } from '../../pipeline/files.ts';
import { billOfMaterials, type Component, isForDevelopment, licenceOf } from '../../pipeline/release/sbom.ts';

export const THIRD_PARTY = join(PROJECT, 'THIRD-PARTY.md');

const table = (components: readonly Component[]): string =>
  [
    '| package | version | licence |',
    '|---|---|---|',
    ...components.map((component) => `| ${component.name} | ${component.version} | ${licenceOf(component)} |`),
  ].join('\n');

/** The text of THIRD-PARTY.md, from the lock file. */
export const thirdPartyText = (): string => {
  const { components } = billOfMaterials();
  const run = components.filter((component) => !isForDevelopment(component));
  const development = components.filter(isForDevelopment);
  return `# Third-party packages

What package-lock.json names, with the licence that each package states. Written by \`make third-party\`; a test holds it against the lock file.
Packages built for one platform stand here for every platform: npm installs those of yours.
Boundary data, fonts and pictures that a page brings along are named where they lie.

## Used by the pipeline (${run.length})

${table(run)}

## Used only to test and check it (${development.length})

${table(development)}
`;
};

export const SUPPLY = join(PROJECT, 'docs', 'reliability', 'supply.json');

/** The figures of the lock file for the page of what was tried. */
export const supplyText = (): string => {
  const { components } = billOfMaterials();
  const run = components.filter((component) => !isForDevelopment(component));
  const licences = new Map<string, number>();
  for (const component of components) licences.set(licenceOf(component), (licences.get(licenceOf(component)) ?? 0) + 1);
  const figures = {
    packages: components.length,
    used_by_the_pipeline: run.length,
    with_a_hash: components.filter(({ hashes }) => hashes.length > 0).length,
    licences: Object.fromEntries([...licences].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))),
    known_weaknesses: 'not asked: the registry used here does not answer `npm audit`; the workflow in docs/ci/ asks',
  };
  const what = 'What the lock file names (`make third-party`). No package runs a script when it is installed.';
  return `${JSON.stringify({ name: 'Packages', what, figures }, null, 2)}\n`;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeWhole(THIRD_PARTY, thirdPartyText());
  writeWhole(SUPPLY, supplyText());
}
