import { CannotRun } from '../stage.ts';

/** `1.2.0` as numbers, the weightiest first. */
export type Version = readonly [major: number, minor: number, patch: number];

const FORM = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

export const isVersion = (text: string): boolean => FORM.test(text);

/** Throws CannotRun where the text is no version. */
export const versionOf = (text: string): Version => {
  const [, major, minor, patch] = FORM.exec(text) ?? [];
  if (patch === undefined) throw new CannotRun(`version ${text}: expected three numbers such as 1.2.0`);
  return [Number(major), Number(minor), Number(patch)];
};

/** Below 0 where a comes before b. */
export const compareVersions = (a: string, b: string): number => {
  const [one, other] = [versionOf(a), versionOf(b)];
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
};
