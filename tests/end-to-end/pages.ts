import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../pipeline/files.ts';

/** The pages that tell a user what to type. */
export const PAGES: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(PROJECT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`),
];

export const pageText = (page: string): string => readFileSync(join(PROJECT, page), 'utf8');

/** What stands in the page's blocks of shell, line by line, without the remarks. */
export const commandsOf = (page: string): readonly string[] =>
  [...pageText(page).matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
    .flatMap(([, body = '']) => body.split('\n').map((line) => line.replace(/ +#.*$/, '').trim()))
    .filter((line) => line !== '');
