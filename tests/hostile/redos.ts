import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { PROJECT, readReference, sha256 } from '../../pipeline/files.ts';

/**
 * Every pattern of pipeline/ and schemas/, written or compiled from words and tables, asked of recheck: how does its time grow?
 * An exponential one is a fault. A polynomial one is listed: sentences are cut at 1,500 characters, and `make hostile` measures what remains.
 */

interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly at: string;
}

interface Verdict {
  readonly status: 'safe' | 'vulnerable' | 'unknown';
  readonly complexity?: { readonly type: string; readonly degree?: number };
}
type Check = (source: string, flags: string, options: { readonly timeout: number }) => Promise<Verdict>;

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

const all = [...files.flatMap(written), ...(await compiled())];
/** Each once, in an order that favours none: where time is short, what was checked is a fair sample. */
const patterns = [...new Map(all.map((pattern) => [sha256(`/${pattern.source}/${pattern.flags}`), pattern])).entries()]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, pattern]) => pattern);

const { check } = createRequire(import.meta.url)('recheck'.slice()) as { readonly check: Check };
const seconds = Number(process.argv[2] ?? 7200);
const began = performance.now();
const figures = { patterns: patterns.length, checked: 0, safe: 0, polynomial: 0, exponential: 0, undecided_in_3_seconds: 0 };
for (const { source, flags, at } of patterns) {
  if (performance.now() - began > seconds * 1000) break;
  const { status, complexity } = await check(source, flags, { timeout: 3000 });
  figures.checked++;
  if (status === 'safe') figures.safe++;
  else if (status === 'unknown') figures.undecided_in_3_seconds++;
  else {
    if (complexity?.type === 'exponential') figures.exponential++;
    else figures.polynomial++;
    process.stdout.write(`${at} ${complexity?.type} ${complexity?.degree ?? ''} /${source.slice(0, 120)}/\n`);
  }
}
const what =
  'How the time of each regular expression grows, by recheck (`make redos`), over a sample by hash where time was short. Texts are cut into sentences of 1,500 characters at most, which bounds the polynomial ones.';
writeFileSync(join(PROJECT, 'docs/reliability/patterns.json'), `${JSON.stringify({ name: 'Patterns', what, figures }, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exit(figures.exponential === 0 ? 0 : 1);
