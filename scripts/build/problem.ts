import { type Diagnostic, diagnose } from '../model/diagnostic.ts';

/**
 * Says that a file of the archive could not be used.
 *
 * @param file relative to the archive folder, `/` between folders.
 */
export function fileProblem(file: string, problem: string): Diagnostic {
  return diagnose('archive-invalid', { file }, { file, problem });
}

/** What went wrong, as text. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
