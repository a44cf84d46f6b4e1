/** The package ships no types. */
declare module 'fs-native-extensions' {
  /** Asks the system for an exclusive lock; false where another open file holds it. The lock ends with the process at the latest. */
  export function tryLock(fd: number): boolean;
}
