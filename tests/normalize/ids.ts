import { stableId } from '../../pipeline/files.ts';
import { OUTCOMES } from '../../schemas/vocabulary.ts';

/** How many of `claims` different casualty claims share an id with another one. The parts are those that a claim_id is made of. */
export const collisions = (claims: number): number => {
  const hashes = new BigUint64Array(claims);
  const perArticle = 40;
  for (let i = 0; i < claims; i++) {
    const start = (i % perArticle) * 97;
    const low = (i * 7919) % 500;
    const parts = [`article-${Math.floor(i / perArticle)}`, start, start + 31, OUTCOMES[i % OUTCOMES.length] ?? '', low, low, start + 12];
    hashes[i] = BigInt(`0x${stableId('c', parts).slice(2)}`);
  }
  hashes.sort();
  let shared = 0;
  for (let i = 1; i < claims; i++) if (hashes[i] === hashes[i - 1]) shared++;
  return shared;
};
