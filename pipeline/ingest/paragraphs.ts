import { type DomNode, isElement, isText } from './dom.ts';

/** A paragraph, heading, list item or quote as one line. */
export interface Paragraph {
  readonly text: string;
  /** How many of its characters are link text. */
  readonly linked: number;
  /** Name of the element that it stands in, in lower case. */
  readonly tag: string;
}

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html ' +
    'li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'head', 'title', 'iframe', 'svg']);

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** "… the town.<br>Residents said": the break ends a paragraph. "… the<br>town": it is the width of the page. */
const endsSentence = (text: string): boolean => /[.!?…:"”’)\]]\s*$/.test(text);

/** The paragraphs under a node, in order, white space collapsed; those without a letter or a digit are left out. */
export const paragraphsOf = (root: DomNode): readonly Paragraph[] => {
  const paragraphs: Paragraph[] = [];
  let text = '';
  let linked = 0;
  let breaks = 0;
  const flush = (tag: string) => {
    const line = collapse(text);
    if (/[\p{L}\p{N}]/u.test(line)) paragraphs.push({ text: line, linked, tag });
    text = '';
    linked = 0;
    breaks = 0;
  };
  const visit = (node: DomNode, tag: string, inLink: boolean) => {
    if (isText(node)) {
      const words = node.textContent ?? '';
      if (words.trim() !== '') {
        if (breaks > 1 || (breaks === 1 && endsSentence(text))) flush(tag);
        breaks = 0;
      }
      text += words;
      if (inLink) linked += collapse(words).length;
      return;
    }
    if (!isElement(node)) return;
    const name = node.nodeName.toLowerCase();
    if (SILENT.has(name)) return;
    if (name === 'br') {
      text += ' ';
      breaks++;
      return;
    }
    const block = BLOCKS.has(name);
    if (block) flush(tag);
    for (const child of node.childNodes) visit(child, block ? name : tag, inLink || name === 'a');
    if (block) flush(name);
  };
  visit(root, 'body', false);
  flush('body');
  return paragraphs;
};

/** One line per paragraph, a blank line between. */
export const joinParagraphs = (paragraphs: readonly string[]): string => paragraphs.join('\n\n');
