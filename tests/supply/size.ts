import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../pipeline/files.ts';
import { billOfMaterials, isForDevelopment } from '../../pipeline/release/sbom.ts';

/** "252 packages in the lock file, 103 of them used by the pipeline; 143 installed here, 328 MB" */
const modules = join(PROJECT, 'node_modules');
const entries = readdirSync(modules, { recursive: true, withFileTypes: true });
const bytes = entries.reduce((sum, entry) => (entry.isFile() ? sum + statSync(join(entry.parentPath, entry.name)).size : sum), 0);
const isPackage = /node_modules\/(?:@[^/]+\/)?[^/@.][^/]*\/package\.json$/;
const installed = entries.filter((entry) => entry.isFile() && isPackage.test(join(entry.parentPath, entry.name)));
const { components } = billOfMaterials();
const run = components.filter((component) => !isForDevelopment(component));
console.log(
  `${components.length} packages in the lock file, ${run.length} of them used by the pipeline; ${installed.length} installed here, ${Math.round(bytes / 1e6)} MB`,
);
