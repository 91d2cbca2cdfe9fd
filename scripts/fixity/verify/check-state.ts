import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { FixityError } from '../fixity-error.ts';

/** Which files of a site a check has found good, so that a check that broke off need not begin anew. */
export interface CheckState {
  has(path: string): boolean;
  add(path: string): void;
  /** The check is finished: the next one looks at everything again. */
  finish(): void;
}

/** Forgets everything. */
export function noState(): CheckState {
  return { has: () => false, add: () => undefined, finish: () => undefined };
}

const MARK = 'backfile verify 1';

/**
 * Keeps what was found good in a file: a line that says of which site and list, then a path a line. A last line without an end was
 * being written when the program was killed, and does not count; neither does anything said of another site or list.
 *
 * @throws FixityError if the file is something else, which is then left alone
 */
export function openState(file: string, site: string, manifest: Uint8Array): CheckState {
  const head = `${MARK} ${createHash('sha256').update(manifest).digest('hex')} ${site}`;
  const known = readState(file, head);
  if (known === undefined) writeFileSync(file, `${head}\n`);
  const good = new Set(known);
  return {
    has: (path) => good.has(path),
    add: (path) => appendFileSync(file, `${path}\n`),
    finish: () => rmSync(file, { force: true }),
  };
}

function readState(file: string, head: string): string[] | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  if (!text.startsWith(MARK)) throw new FixityError('state-other', { where: file });
  const end = text.lastIndexOf('\n') + 1;
  const [first, ...paths] = text.slice(0, end).split('\n').slice(0, -1);
  if (first !== head) return undefined;
  // The half line would run into the next one.
  if (end < text.length) writeFileSync(file, text.slice(0, end));
  return paths;
}
