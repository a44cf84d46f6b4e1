import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { PROJECT, readReference, sha256 } from '../../pipeline/files.ts';

export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** The file, and the line where it is written out. */
  readonly at: string;
}

const files = ['pipeline', 'schemas'].flatMap((folder) =>
  readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`),
);

/** Patterns as they are written in the code. */
const written = (file: string): readonly Pattern[] => {
  const tree = ts.createSourceFile(file, readFileSync(join(PROJECT, file), 'utf8'), ts.ScriptTarget.ES2023, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    const match = ts.isRegularExpressionLiteral(node) ? /^\/(.*)\/([a-z]*)$/s.exec(node.text) : null;
    if (match !== null)
      found.push({
        source: match[1] ?? '',
        flags: match[2] ?? '',
        at: `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`,
      });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

/** Patterns that are put together when the extractor and its tables are loaded. */
const compiled = async (): Promise<readonly Pattern[]> => {
  const found: Pattern[] = [];
  const Real = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Real, {
    construct: (target, given, made) => {
      const pattern: RegExp = Reflect.construct(target, given, made);
      const at = new Error().stack?.split('\n').find((line) => /\/(?:pipeline|schemas)\//.test(line)) ?? '';
      if (at !== '')
        found.push({ source: pattern.source, flags: pattern.flags, at: at.replace(/.*\/((?:pipeline|schemas)\/[^:]*).*/, '$1') });
      return pattern;
    },
  });
  for (const file of files.filter((name) => /^(?:pipeline\/(?:normalize|dates|ingest|load|aggregate)|schemas)\//.test(name)))
    if (!/process\.ts$/.test(file)) await import(join(PROJECT, file));
  const { prepare } = await import('../../pipeline/normalize/document.ts');
  prepare(readReference(join(PROJECT, 'raw', 'reference')));
  globalThis.RegExp = Real;
  return found;
};

/** Every pattern of pipeline/ and schemas/ once, by its hash, in an order that favours none: where time is short, what was checked is a fair sample. */
export const allPatterns = async (): Promise<readonly (readonly [hash: string, pattern: Pattern])[]> => {
  const all = [...files.flatMap(written), ...(await compiled())];
  return [...new Map(all.map((pattern) => [sha256(`/${pattern.source}/${pattern.flags}`), pattern]))].sort(([a], [b]) => (a < b ? -1 : 1));
};
