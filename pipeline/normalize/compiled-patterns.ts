import { setFlagsFromString } from 'node:v8';

/**
 * Every pattern is compiled when it is first tried. The engine would first interpret it and compile it at its second trial, which is right
 * for patterns that are tried once: those of reading are tried for every sentence (docs/speed.md says what it gives).
 */
setFlagsFromString('--no-regexp-tier-up');
