import type { SourcedCorrection } from '../../model/correction.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { reportProblem } from './problem.ts';

/**
 * Sorts corrections by the raw file they are about, in the order they are written in.
 *
 * @param files all raw files of the archive
 * @returns `problems`: corrections of files that are not there
 */
export function correctionsByFile(
  corrections: readonly SourcedCorrection[],
  files: readonly string[],
): { byFile: ReadonlyMap<string, SourcedCorrection[]>; problems: Diagnostic[] } {
  const known = new Set(files);
  const problems: Diagnostic[] = [];
  for (const correction of corrections)
    if (!known.has(correction.file))
      reportProblem('correction-target-missing', correction, { file: correction.file, problems }, { target: correction.file });
  return { byFile: Map.groupBy(corrections, ({ file }) => file), problems };
}
