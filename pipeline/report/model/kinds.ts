/** Kinds of claim that the explorer shows, one at a time: casualty claims, control events, other counted claims. */
export const KINDS = ['casualty', 'control', 'incident'] as const;
