import { type Diagnostic, diagnose } from '../model/diagnostic.ts';

/**
 * Says that a file of the archive could not be used.
 *
 * @param file relative to the archive folder, `/` between folders.
 */
export function fileProblem(file: string, problem: string): Diagnostic {
  return diagnose('archive-invalid', { file }, { file, problem });
}

/**
 * Makes sure that a file claims no address but that of its own place.
 *
 * @param expected where the file of the address lies.
 * @throws naming both, since either may be the mistake.
 */
export function checkPath(file: string, address: string, expected: string): void {
  if (file === expected) return;
  throw new Error(`Its address is ${address}, whose file is ${expected}: put back the address that fits ${file}.`);
}

/** What went wrong, as text. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
