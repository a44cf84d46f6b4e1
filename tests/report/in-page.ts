/** What the tests ask of a page from inside: JavaScript as text, since tests are checked without the browser's types. */

/** Opens claims one after the other and gives those whose marked words are not their own. */
export const wronglyMarked = (claims: readonly { readonly id: string; readonly evidence: string }[]): string => `(async () => {
  const bad = [];
  for (const { id, evidence } of ${JSON.stringify(claims)}) {
    const came = new Promise((done) => addEventListener('hashchange', done, { once: true }));
    location.hash = 'claims&claim=' + id;
    await came;
    const marked = [...document.querySelectorAll('.reader .text mark')].map((mark) => mark.textContent).join('');
    if (marked !== evidence) bad.push(id + ': ' + marked + ' instead of ' + evidence);
  }
  return bad;
})()`;

/** Milliseconds from a change of a filter to the next frame, for words and for sides. */
export const FILTER_TIMES = `(async () => {
  const times = [];
  const act = async (field, value, event) => {
    const element = document.querySelector(field);
    const began = performance.now();
    element.value = value;
    element.dispatchEvent(new Event(event));
    await new Promise(requestAnimationFrame);
    times.push(performance.now() - began);
  };
  for (const words of ['killed', 'killed near', '']) await act('#filter-q', words, 'input');
  for (const side of ['junta', 'civilian', '']) await act('#filter-side', side, 'change');
  return times;
})()`;

export const OPEN_IN = 'Number(document.documentElement.dataset.ready)';
export const WIDER_BY = 'document.documentElement.scrollWidth - innerWidth';
export const FOCUSED_TAG = 'document.activeElement.tagName';
export const focusedRow = (attribute: string): string => `document.activeElement.closest('.row')?.getAttribute('${attribute}')`;
export const STRANGE_LINKS = `[...document.querySelectorAll('a')].map(({ href }) => href).filter((href) => !/^(https?|file):/.test(href))`;
export const SCRIPTS = 'document.scripts.length';
/** Elements that the pages never have and the attacks ask for. */
export const FOREIGN = `document.querySelectorAll('img, iframe, base, form, link, object, embed, [onload], [onerror], [onfocus], meta[http-equiv="refresh"]').length`;
