import { START, type View, viewFromFragment, viewToFragment } from '../model/view.ts';

/** The view in one place: every part of the page reads it, changes it here and hears of changes. The URL fragment follows. */

let view: View = START;
const listeners: ((now: View, before: View) => void)[] = [];

export const currentView = (): View => view;

/** Calls back now and after each change of one of these parts of the view. */
export const follow = (parts: readonly (keyof View)[], show: (view: View) => void): void => {
  listeners.push((now, before) => {
    if (parts.some((part) => now[part] !== before[part])) show(now);
  });
  show(view);
};

const tell = (next: View): void => {
  const before = view;
  view = next;
  for (const listener of listeners) listener(next, before);
};

/** Changes the view. A claim that is opened becomes a step of the history, so that Back closes it. */
export const change = (parts: Partial<View>): void => {
  const opened = parts.claim !== undefined && parts.claim !== null && parts.claim !== view.claim;
  const next = { ...view, ...parts };
  const fragment = viewToFragment(next);
  const address = `#${fragment}`;
  if (opened) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  tell(next);
};

const goTo = (section: string): void => {
  if (section !== '') document.getElementById(section)?.scrollIntoView();
};

export const startStore = (): void => {
  view = viewFromFragment(decodeFragment());
  window.addEventListener('popstate', () => {
    tell(viewFromFragment(decodeFragment()));
  });
};

/** To be called when the page stands: the part that the fragment names comes into sight. */
export const showSection = (): void => goTo(view.section);

const decodeFragment = (): string => window.location.hash;
