import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROJECT, writeWhole } from '../../pipeline/files.ts';

export const CI_PAGE = join(PROJECT, 'docs', 'ci.md');

const fileText = (name: string): string => readFileSync(join(PROJECT, 'docs', 'ci', name), 'utf8').trimEnd();

/** docs/ci.md with the two files of docs/ci/ as they are: `tsx tests/ci/pages.ts` puts them there. */
export const withFiles = (page: string): string =>
  page.replace(/(<!-- (\S+) -->\n```(\w+)\n)[\s\S]*?```/g, (_, head: string, name: string) => `${head}${fileText(name)}\n\`\`\``);

if (process.argv[1] === fileURLToPath(import.meta.url)) writeWhole(CI_PAGE, withFiles(readFileSync(CI_PAGE, 'utf8')));
