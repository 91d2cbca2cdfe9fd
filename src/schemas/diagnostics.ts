import { z } from 'astro/zod';
import { ARCHIVE_DIAGNOSTICS } from './diagnostics/archive.ts';
import { CORRECTION_DIAGNOSTICS } from './diagnostics/corrections.ts';
import { ISSUE_DIAGNOSTICS } from './diagnostics/issues.ts';
import type { DiagnosticKind } from './diagnostics/kind.ts';
import { PARSING_DIAGNOSTICS } from './diagnostics/parsing.ts';
import { READING_DIAGNOSTICS } from './diagnostics/reading.ts';
import { WRITING_DIAGNOSTICS } from './diagnostics/writing.ts';
import { DIAGNOSTICS_ZH_TW } from './diagnostics/zh-tw.ts';

export type { Severity } from './diagnostics/kind.ts';

/**
 * Every diagnostic there is. Codes are permanent: a retired one stays, so that old reports can still be read.
 * The site shows the same texts beside the pages they are about.
 */
export const DIAGNOSTICS = {
  ...ARCHIVE_DIAGNOSTICS,
  ...CORRECTION_DIAGNOSTICS,
  ...READING_DIAGNOSTICS,
  ...ISSUE_DIAGNOSTICS,
  ...PARSING_DIAGNOSTICS,
  ...WRITING_DIAGNOSTICS,
} as const satisfies Record<string, DiagnosticKind>;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;

export const diagnosticCodeSchema = z.enum(Object.keys(DIAGNOSTICS) as [DiagnosticCode, ...DiagnosticCode[]]);

/**
 * The text of a diagnostic in one language.
 *
 * @param values replace `{name}` in the text; a name without a value is left standing, so that it is seen.
 */
export function describeDiagnostic(
  code: DiagnosticCode,
  language: string,
  values: Record<string, string> = {},
): { message: string; hint?: string } {
  const { message, hint } = textsOf(code, language);
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/gu, (all, name: string) => values[name] ?? all);
  return hint === undefined ? { message: fill(message) } : { message: fill(message), hint: fill(hint) };
}

function textsOf(code: DiagnosticCode, language: string): { message: string; hint?: string } {
  const { message, hint }: DiagnosticKind = DIAGNOSTICS[code];
  const key = language.startsWith('zh') ? 'zh-CN' : 'en';
  const taiwan = language === 'zh-TW' ? DIAGNOSTICS_ZH_TW[code] : undefined;
  return taiwan ?? { message: message[key], ...(hint ? { hint: hint[key] } : {}) };
}
