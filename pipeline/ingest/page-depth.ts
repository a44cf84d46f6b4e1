/** No page of a newspaper nests its elements half as deep; the time to read one grows with the square of it. */
const DEEPEST = 200;

/** A page that was laid out to do harm. */
export class TooDeep extends Error {
  override readonly name = 'TooDeep';
  override readonly message = `its elements stand more than ${DEEPEST} deep in each other`;
}

/** Elements that hold nothing, or never themselves: a missing end means nothing. */
const CLOSED_BY_THE_NEXT =
  /^(?:p|li|td|th|tr|dt|dd|option|thead|tbody|tfoot|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/** A comment's beginning, or a tag's: end mark, name, and the rest where it closes itself. */
const OPENING = /<(?:!--|(\/?)([a-z][a-z0-9]*)([^<>]*\/>)?)/gi;

/** What stands between these is no markup. */
const ENDS: Readonly<Record<string, RegExp>> = { '<!--': /-->/g, script: /<\/script/gi, style: /<\/style/gi };

/** Throws TooDeep where the elements of a page stand too deep in each other, as far as its tags tell. Linear. */
export const checkDepth = (html: string): void => {
  let depth = 0;
  let drawing = 0;
  OPENING.lastIndex = 0;
  for (let tag = OPENING.exec(html); tag !== null; tag = OPENING.exec(html)) {
    const [whole, slash, name = '', selfClosed] = tag;
    const end = ENDS[name === '' ? whole : name.toLowerCase()];
    if (end !== undefined && slash !== '/') {
      end.lastIndex = OPENING.lastIndex;
      if (end.exec(html) === null) return;
      OPENING.lastIndex = end.lastIndex;
      continue;
    }
    if (name === '' || CLOSED_BY_THE_NEXT.test(name)) continue;
    const step = slash === '/' ? -1 : 1;
    // In drawings and formulas alone an element may close itself.
    if (selfClosed !== undefined && drawing > 0) continue;
    if (/^(?:svg|math)$/i.test(name)) drawing = Math.max(0, drawing + step);
    depth = Math.max(0, depth + step);
    if (depth > DEEPEST) throw new TooDeep();
  }
};
