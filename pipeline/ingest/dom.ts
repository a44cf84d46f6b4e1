import { parseHTML } from 'linkedom';
import { checkDepth } from './page-depth.ts';

/** The few parts of the DOM that are used here: the standard's own names. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

export interface DomElement extends DomNode {
  readonly id: string;
  readonly nextElementSibling: DomElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  contains(other: DomNode): boolean;
  remove(): void;
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement;
  readonly body: DomElement;
}

const TEXT = 3;
const ELEMENT = 1;

export const isText = (node: DomNode): boolean => node.nodeType === TEXT;
export const isElement = (node: DomNode): node is DomElement => node.nodeType === ELEMENT;

/** Parses a page or a piece of one: a piece is put into a body of its own. Throws TooDeep. */
export const parsePage = (html: string): DomDocument => {
  checkDepth(html);
  const whole = /<body[\s>]/i.test(html)
    ? html
    : /<html[\s>]/i.test(html)
      ? html
      : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return (parseHTML(whole) as unknown as { readonly document: DomDocument }).document;
};
