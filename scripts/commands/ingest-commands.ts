import type { Console } from './console.ts';
import { EXIT } from './exit-codes.ts';
import { type IngestOptions, type IngestOutcome, runIngest } from './ingest.ts';
import { printDiagnostics } from './print-diagnostics.ts';

/** `backfile ingest`. @returns the exit code */
export async function ingestCommand(options: IngestOptions, console: Console): Promise<number> {
  const outcome = await runIngest(options, console);
  printDiagnostics(outcome.diagnostics, outcome.language, console);
  console.say(summary(outcome));
  return exitCodeOf(outcome);
}

/** `EXIT.material` if any diagnostic is an error. */
export function exitCodeOf({ diagnostics }: Pick<IngestOutcome, 'diagnostics'>): number {
  return diagnostics.some(({ severity }) => severity === 'error') ? EXIT.material : EXIT.ok;
}

/** One line: what was read, found and written. */
export function summary({ ingested, files, failed, written, language }: IngestOutcome): string {
  const pages = ingested.issues.reduce((sum, issue) => sum + issue.pages.length, 0);
  const counts = [ingested.issues.length, pages, ingested.items.length];
  const changed = written ? [written.written, written.unchanged, written.removed, written.kept] : undefined;
  if (language.startsWith('zh')) {
    const kept = changed ? `；写入 ${changed[0]}，未变 ${changed[1]}，移除 ${changed[2]}，保留人工修改 ${changed[3]}` : '';
    return `${files} 个文件（${failed} 个无法读取）：${counts[0]} 期 ${counts[1]} 版 ${counts[2]} 篇${kept}`;
  }
  const kept = changed
    ? `; ${changed[0]} written, ${changed[1]} unchanged, ${changed[2]} removed, ${changed[3]} kept as edited`
    : '';
  return `${files} files (${failed} not readable): ${counts[0]} issues, ${counts[1]} pages, ${counts[2]} items${kept}`;
}
