import { fileURLToPath } from 'node:url';
import { plot } from '@observablehq/plot';
import { build } from 'esbuild';
import { parseHTML } from 'linkedom';

/** Script and style of the page in one piece each. The same sources and lock file give the same bytes. */
export const bundlePage = async (): Promise<{ readonly script: string; readonly style: string }> => {
  const { outputFiles } = await build({
    entryPoints: {
      page: fileURLToPath(new URL('./page/main.ts', import.meta.url)),
      style: fileURLToPath(new URL('./page/style.css', import.meta.url)),
    },
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    loader: { '.json': 'json' },
    outdir: '.',
    write: false,
    logLevel: 'silent',
  });
  const textOf = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text.trim() ?? '';
  return { script: textOf('.js'), style: textOf('.css') };
};

/** The style sheet that every chart brings along, as the library writes it: the page's policy must know its hash. */
export const chartStyle = (): string => {
  const { document } = parseHTML('<html><body></body></html>');
  const chart = plot({ document: document as never, className: 'plot', marks: [] }) as unknown as {
    querySelector(name: string): { textContent: string } | null;
  };
  return chart.querySelector('style')?.textContent ?? '';
};
