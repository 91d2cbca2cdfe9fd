import { FixityError } from '../fixity-error.ts';
import type { Finding } from '../texts/index.ts';

/** What it means for a file that it could not be read. @throws the error, if it is one of the program's */
export function findingOf(error: unknown, path: string): Finding {
  if (error instanceof FixityError) return { code: error.code, values: { ...error.values, path } };
  const code = systemCode(error);
  if (code === undefined) throw error;
  // The packed bytes of a file in a zip are not what they were.
  if (code.startsWith('Z_')) return { code: 'file-changed', values: { path } };
  if (code === 'ELOOP') return { code: 'file-link', values: { path } };
  if (code === 'ENOENT') return { code: 'file-missing', values: { path } };
  return { code: 'file-unreadable', values: { path, reason: code } };
}

/** The code that the system gives an error, such as ENOENT. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
