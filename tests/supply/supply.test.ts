import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PROJECT } from '../../pipeline/files.ts';
import { billOfMaterials, isForDevelopment, licenceOf } from '../../pipeline/release/sbom.ts';
import { SUPPLY, supplyText, THIRD_PARTY, thirdPartyText } from './third-party.ts';

const Locked = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string(),
      integrity: z.string().optional(),
      optional: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});
const { packages } = Locked.parse(JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')));
const locked = Object.entries(packages).filter(([path]) => path !== '');
const own = z
  .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')));

test('THIRD-PARTY.md is that of the lock file: `make third-party` writes it', () => {
  expect(readFileSync(THIRD_PARTY, 'utf8')).toBe(thirdPartyText());
  expect(readFileSync(SUPPLY, 'utf8')).toBe(supplyText());
});

describe('licences suit an Apache-2.0 project', () => {
  const FREE = /^(?:0BSD|Apache-2\.0|BlueOak-1\.0\.0|BSD-2-Clause|BSD-3-Clause|CC0-1\.0|ISC|MIT|Python-2\.0|Unlicense|Zlib)$/;
  /** Copyleft by file: fine for tools that are not handed on. */
  const FOR_TOOLS = /^(?:MPL-2\.0|CC-BY-4\.0)$/;
  const { components } = billOfMaterials();

  test('there are packages to look at', () => expect(components.length).toBeGreaterThan(100));

  test.each(components.map((component) => [component.purl, licenceOf(component), component] as const))(
    '%s: %s',
    (_, licence, component) => {
      const choices = licence.replace(/[()]/g, '').split(' OR ');
      const suits = (word: string): boolean => FREE.test(word) || (isForDevelopment(component) && FOR_TOOLS.test(word));
      expect(choices.some((choice) => choice.split(' AND ').every(suits))).toBe(true);
    },
  );
});

describe('the lock file', () => {
  test('is exact: no version of our own is a range', () => {
    for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+[\w.-]*$/);
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  /** Their builds for other platforms were not to be had when the lock file was written, so npm has no hash to hold them against. */
  const WITHOUT_HASH = /^node_modules\/(?:@biomejs\/cli-|@duckdb\/node-bindings-)(?!linux-x64$)[a-z0-9-]+$/;
  test('has a hash for every package, but for builds of two packages for other platforms than Linux x64', () => {
    const bare = locked.filter(([, { integrity }]) => integrity === undefined);
    expect(bare.filter(([path, { optional }]) => optional !== true || !WITHOUT_HASH.test(path))).toEqual([]);
  });

  /** Their scripts are not needed: esbuild only makes its command start faster. */
  const KNOWN_SCRIPTS = ['esbuild', 'fsevents'];
  test('names no package with an install script that nobody has looked at', () =>
    expect(
      locked
        .filter(([path, { hasInstallScript }]) => hasInstallScript === true && !KNOWN_SCRIPTS.some((name) => path.endsWith(`/${name}`)))
        .map(([path]) => path),
    ).toEqual([]));

  test('and no script is run', () => expect(readFileSync(join(PROJECT, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m));
});

test('the bill of materials is the same each time, without clock, random number or name of a folder', () => {
  const bom = billOfMaterials();
  expect(billOfMaterials()).toEqual(bom);
  expect(bom.metadata.component).toMatchObject({ name: 'claimledger', type: 'application' });
  expect(JSON.stringify(bom)).not.toMatch(/timestamp|serialNumber/);
  expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
});
