/** Elements without markup: every text becomes a text node, so nothing that an article says is ever read as HTML. */

type Child = Node | string | null | false;
type Attributes = Readonly<Record<string, string | number | boolean | null | ((event: Event) => void)>>;

const fill = (element: Element, attributes: Attributes, children: readonly Child[]): void => {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== null && value !== false) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== false));
};

export const h = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  fill(element, attributes, children);
  return element;
};

/** A link to a source: only to the web, never to a script or a file. */
export const sourceLink = (url: string, words: string): Node =>
  /^https?:\/\//i.test(url)
    ? h('a', { href: url, rel: 'noopener noreferrer nofollow', target: '_blank' }, words)
    : h('span', { class: 'soft' }, `${words} (${url})`);

let lastId = 0;
export const freshId = (name: string): string => `${name}-${++lastId}`;
