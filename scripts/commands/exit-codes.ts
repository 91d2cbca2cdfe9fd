/** What the exit code of every command means; documented in the README. */
export const EXIT = {
  /** Done; there may be doubts. */
  ok: 0,
  /** Done, but something was not published or is wrong: see the errors printed. */
  material: 1,
  /** The command or the archive's configuration cannot be used; nothing was done. */
  usage: 2,
  /** The program failed. */
  failure: 70,
  /** A disk is full; the site is as it was. */
  fullDisk: 74,
} as const;
