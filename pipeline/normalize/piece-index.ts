import { BEGINS, ENDS } from './needed-words.ts';

/** Questions by one kind of piece, and the most letters that such a piece has. */
class Pieces {
  readonly #questions = new Map<string, number[]>();
  longest = 0;

  add(letters: string, question: number): void {
    const same = this.#questions.get(letters);
    if (same === undefined) this.#questions.set(letters, [question]);
    else same.push(question);
    this.longest = Math.max(this.longest, letters.length);
  }

  tell(letters: string, yes: (question: number) => void): void {
    for (const question of this.#questions.get(letters) ?? []) yes(question);
  }
}

/**
 * Which of many lists of pieces a word holds one of. The word is cut into all that it begins with, ends in and holds, and these are looked up:
 * what a word costs does not grow with the number of lists. `yes` may be told of a list more than once.
 */
export const indexPieces = (lists: readonly (readonly [question: number, pieces: readonly string[]])[]) => {
  const [whole, beginnings, ends, inner] = [new Pieces(), new Pieces(), new Pieces(), new Pieces()];
  for (const [question, pieces] of lists)
    for (const piece of pieces) {
      const [begins, endsWith] = [piece.startsWith(BEGINS), piece.endsWith(ENDS)];
      const kind = begins ? (endsWith ? whole : beginnings) : endsWith ? ends : inner;
      kind.add(piece.slice(begins ? 1 : 0, endsWith ? -1 : undefined), question);
    }
  return (word: string, yes: (question: number) => void): void => {
    whole.tell(word, yes);
    for (let length = 1; length <= Math.min(beginnings.longest, word.length); length++) beginnings.tell(word.slice(0, length), yes);
    for (let length = 1; length <= Math.min(ends.longest, word.length); length++) ends.tell(word.slice(-length), yes);
    for (let from = 0; from < word.length; from++)
      for (let to = from + 1; to <= Math.min(from + inner.longest, word.length); to++) inner.tell(word.slice(from, to), yes);
  };
};
