import { describeDiagnostic, type Severity } from '../../src/schemas/diagnostics.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Console } from './console.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'review', 'info'];
/** Severities printed line by line; the others are counted. */
const PRINTED = { quiet: ['error'], normal: ['error', 'warning'], verbose: SEVERITIES } as const;
const CHECKED: readonly Severity[] = ['error', 'warning', 'review'];

/**
 * Prints diagnostics by severity, each once with its place and what to do, and then the count of each code.
 *
 * @param all print reviews too, as `check` does, unless even more is wanted
 * @param counts of each code, where not all diagnostics are at hand
 */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  language: string,
  console: Console,
  { all = false, counts = countCodes(diagnostics) }: { all?: boolean; counts?: Record<string, number> } = {},
): void {
  const severities: readonly Severity[] = all && console.loudness !== 'verbose' ? CHECKED : PRINTED[console.loudness];
  for (const severity of severities) {
    for (const diagnostic of diagnostics.filter((candidate) => candidate.severity === severity)) {
      const line = diagnosticLine(diagnostic, language);
      if (severity === 'error') console.complain(line);
      else console.say(line);
    }
  }
  console.say(countLine(counts, language));
}

/** `error file-empty raw/a.txt:1 文件中没有文字 …` */
export function diagnosticLine({ severity, code, source, values }: Diagnostic, language: string): string {
  const { message, hint } = describeDiagnostic(code, language, values);
  const place = source === 'unavailable' ? '-' : source.line === undefined ? source.file : `${source.file}:${source.line}`;
  return `${severity} ${code} ${place} ${message}${hint ? ` ${hint}` : ''}`;
}

/** How often each code is there. */
export function countCodes(diagnostics: readonly Diagnostic[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of diagnostics) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

function countLine(counts: Record<string, number>, language: string): string {
  const chinese = language.startsWith('zh');
  const parts = Object.entries(counts)
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([code, count]) => `${code} ${count}`);
  if (parts.length === 0) return chinese ? '没有疑点' : 'nothing doubtful';
  return `${chinese ? '疑点：' : 'doubts: '}${parts.join(', ')}`;
}
