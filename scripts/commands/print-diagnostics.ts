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
 */
export function printDiagnostics(diagnostics: readonly Diagnostic[], language: string, console: Console, all = false): void {
  const severities: readonly Severity[] = all && console.loudness !== 'verbose' ? CHECKED : PRINTED[console.loudness];
  for (const severity of severities) {
    for (const diagnostic of diagnostics.filter((candidate) => candidate.severity === severity)) {
      const line = diagnosticLine(diagnostic, language);
      if (severity === 'error') console.complain(line);
      else console.say(line);
    }
  }
  console.say(countLine(diagnostics, language));
}

/** `error file-empty raw/a.txt:1 文件中没有文字 …` */
export function diagnosticLine({ severity, code, source, values }: Diagnostic, language: string): string {
  const { message, hint } = describeDiagnostic(code, language, values);
  const place = source === 'unavailable' ? '-' : source.line === undefined ? source.file : `${source.file}:${source.line}`;
  return `${severity} ${code} ${place} ${message}${hint ? ` ${hint}` : ''}`;
}

function countLine(diagnostics: readonly Diagnostic[], language: string): string {
  const chinese = language.startsWith('zh');
  if (diagnostics.length === 0) return chinese ? '没有疑点' : 'nothing doubtful';
  const counts = Map.groupBy(diagnostics, ({ code }) => code);
  const parts = [...counts]
    .toSorted((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .map(([code, entries]) => `${code} ${entries.length}`);
  return `${chinese ? '疑点：' : 'doubts: '}${parts.join(', ')}`;
}
