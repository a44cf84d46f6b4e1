import { execFileSync } from 'node:child_process';
import { z } from 'zod';
import { PROJECT } from '../files.ts';

/** What `npm sbom` tells of a package, as far as it is taken. */
const Component = z.looseObject({
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string(),
  purl: z.string(),
  licenses: z
    .array(
      z.union([
        z.object({ license: z.union([z.object({ id: z.string() }), z.object({ name: z.string() })]) }),
        z.object({ expression: z.string() }),
      ]),
    )
    .default([]),
  properties: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  hashes: z.array(z.object({ alg: z.string(), content: z.string() })).default([]),
});
export type Component = z.infer<typeof Component>;

const Bom = z.looseObject({
  metadata: z.looseObject({ component: Component }),
  components: z.array(Component),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()).default([]) })),
});
export type Bom = z.infer<typeof Bom>;

/** The name of the folder, the clock, a random number and the version of npm differ between machines: they are left out. */
const reproducible = ({ serialNumber: _number, metadata, components, dependencies, ...rest }: Bom): Bom => {
  const byRef = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const { component } = metadata;
  return {
    ...rest,
    metadata: { component: { ...component, type: 'application', name: decodeURIComponent(/npm\/(.*)@/.exec(component.purl)?.[1] ?? '') } },
    components: [...components].sort((a, b) => byRef(a['bom-ref'], b['bom-ref'])),
    dependencies: dependencies
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: [...dependsOn].sort(byRef) }))
      .sort((a, b) => byRef(a.ref, b.ref)),
  };
};

/** The packages of the lock file as CycloneDX, told by npm. The same lock file gives the same document. */
export const billOfMaterials = (): Bom => {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const told = execFileSync('npm', args, { cwd: PROJECT, encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'ignore'] });
  return reproducible(Bom.parse(JSON.parse(told)));
};

/** `MIT`, `MIT OR Apache-2.0`; empty where the package states none. */
export const licenceOf = ({ licenses }: Component): string =>
  licenses.map((one) => ('expression' in one ? one.expression : 'id' in one.license ? one.license.id : one.license.name)).join(' AND ');

/** Whether the pipeline runs without it: a tool for those who work on the code. */
export const isForDevelopment = ({ properties }: Component): boolean =>
  properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');
