/** "43,700 people, 18,200 of them in Madaya", "12 died, most of them in": what stands behind is told of the part. */
const OF_THEM =
  /[,;(\u2014-] ?(?:and )?(?:[a-z]+ ){0,3}?(?:\d[\d,.]*(?: million)?|(?!(?:all|both|each) )[a-z-]+) of (?:them|whom|these|those|which)(?: [a-z]+){0,3} (?:in|at|from|on|since|during|near)(?: the)? $|[,;(\u2014-] ?of (?:whom|which) [^,;]{0,40}(?:in|at|on|since|during|near)(?: the)? $/;
/** "2.7 million people are displaced, including 2.4 million since": how long the part has been so. */
const INCLUDING = /[,;(\u2014-] ?(?:including|among them|with) [^,;]*\d[^,;]*$/;

/** Whether the words between a count and a place or date leave these to a part of it. */
export const isOfPart = (between: string, since = false): boolean => OF_THEM.test(between) || (since && INCLUDING.test(between));
