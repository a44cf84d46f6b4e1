import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stageFiles, writeWhole } from '../files.ts';

/** Whether the report of an output folder holds the texts of the articles: a file, which make reads too. */
const settingFile = (out: string): string => join(stageFiles(out).dir, 'texts.setting');

/** False where somebody has asked to leave the texts out, and nobody has asked for them since. */
export const textsWanted = (out: string): boolean => {
  const file = settingFile(out);
  return !existsSync(file) || readFileSync(file, 'utf8').trim() !== 'no';
};

/**
 * What a run does with the texts, `asked` or not: who must not publish them says so once, and no later run puts them back unasked.
 * It is written before anything else, so that a run that is killed forgets nothing.
 */
export const settleTexts = (out: string, asked: boolean | null): boolean => {
  if (asked === null) return textsWanted(out);
  const line = asked ? 'yes\n' : 'no\n';
  const file = settingFile(out);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== line) {
    mkdirSync(stageFiles(out).dir, { recursive: true });
    writeWhole(file, line);
  }
  return asked;
};
