import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeKept } from './kept-results.ts';
import type { Results } from './measurement.ts';
import { plotResults } from './plot.ts';
import { benchmarkReport, type Machine } from './report.ts';

const PLOT = 'benchmarks.svg';

/**
 * Writes report and plot.
 *
 * @param out folder for `benchmarks.md` and `benchmarks.svg`
 * @param keep file for the results themselves
 */
export function writeResults({ out, keep }: { out: string; keep?: string }, machine: Machine, results: Results): void {
  if (keep !== undefined) writeKept(keep, machine, results);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'benchmarks.md'), benchmarkReport(results, { machine, plot: PLOT }));
  writeFileSync(join(out, PLOT), plotResults(results));
}
