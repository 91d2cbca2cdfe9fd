import type { Severity } from '../../src/schemas/diagnostics.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Reading, Seam } from '../model/page.ts';
import type { BlockReading, Place, Reason } from './page-reading.ts';

/**
 * What a diagnostic adds to the doubt of its line. Each step is twice the last, so that one error outweighs any few
 * reviews; what is only worth knowing adds nothing.
 */
export const SEVERITY_WEIGHTS: Readonly<Record<Severity, number>> = { error: 8, warning: 4, review: 2, info: 0 };

/** A role or seam trusted less than this is worth a look, and adds 1 − confidence. */
const LOW_CONFIDENCE = 0.8;

/** Everything that may be doubtful about a page. */
export interface Doubtful {
  diagnostics: readonly Diagnostic[];
  blocks: readonly BlockReading[];
  seams: readonly Seam[];
  /** Stands in for the line of a diagnostic that has none. */
  firstLine: number;
}

/** The lines of which something is to be said, most doubtful first, then in page order; a score of 0 is no doubt. */
export function findPlaces({ diagnostics, blocks, seams, firstLine }: Doubtful): Place[] {
  const byLine = new Map<number, Reason[]>();
  const add = (line: number, reason: Reason) => byLine.set(line, [...(byLine.get(line) ?? []), reason]);
  for (const diagnostic of diagnostics)
    add(lineOfDiagnostic(diagnostic) ?? firstLine, {
      kind: 'diagnostic',
      score: SEVERITY_WEIGHTS[diagnostic.severity],
      diagnostic,
    });
  for (const seam of seams) if (isDoubtful(seam)) add(placeOfSeam(seam), { kind: 'seam', score: rest(seam), seam });
  for (const [index, { lines, decision }] of blocks.entries())
    if (isDoubtful(decision)) add(lines[0]?.[0] ?? firstLine, { kind: 'role', score: rest(decision), block: index });
  return [...byLine]
    .map(([line, reasons]) => ({ line, reasons, score: sum(reasons.map(({ score }) => score)) }))
    .toSorted((a, b) => b.score - a.score || a.line - b.line);
}

/** The line a diagnostic names; none where it speaks of the file, or of no file. */
export function lineOfDiagnostic({ source }: Diagnostic): number | undefined {
  return source === 'unavailable' ? undefined : source.line;
}

/** Sum without the noise of binary fractions. */
export function sum(scores: readonly number[]): number {
  return Math.round(scores.reduce((total, score) => total + score, 0) * 100) / 100;
}

// As in page-diagnostics.ts: a doubtful break is looked at below it, an end at itself.
function placeOfSeam({ kind, lines }: Seam): number {
  return kind === 'gap' ? lines[0] : lines[1];
}

function isDoubtful({ confidence }: Reading | Seam): boolean {
  return confidence < LOW_CONFIDENCE;
}

function rest({ confidence }: Reading | Seam): number {
  return 1 - confidence;
}
