import type { Console } from './console.ts';
import type { IngestOptions } from './ingest.ts';
import { exitCodeOf, summary } from './ingest-report.ts';
import { ingestWhenNeeded } from './ingest-when-needed.ts';
import { printDiagnostics } from './print-diagnostics.ts';

export { exitCodeOf, summary } from './ingest-report.ts';

/** `backfile ingest`. @returns the exit code */
export async function ingestCommand(options: IngestOptions, console: Console): Promise<number> {
  const report = await ingestWhenNeeded(options, console);
  printDiagnostics(report.diagnostics, report.language, console, { counts: report.counts });
  console.say(summary(report));
  return exitCodeOf(report);
}
