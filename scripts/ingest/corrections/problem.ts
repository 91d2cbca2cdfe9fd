import type { DiagnosticCode } from '../../../src/schemas/diagnostics.ts';
import type { SourcedCorrection } from '../../model/correction.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';

/** Longest words told in a diagnostic, in characters. */
const MAX_TOLD_CHARS = 60;

/** Where problems of a page's corrections are collected. */
export interface ProblemList {
  /** Raw file. */
  file: string;
  problems: Diagnostic[];
}

/** Adds a diagnostic at the place where the correction is written. `raw` names the raw file. */
export function reportProblem(
  code: DiagnosticCode,
  correction: SourcedCorrection,
  { file, problems }: ProblemList,
  values: Record<string, string>,
): void {
  const target = values['target']?.startsWith(':') ? { target: `${file}${values['target']}` } : {};
  const told = Object.entries({ raw: file, ...values, ...target }).map(([key, value]) => [key, clip(value)] as const);
  problems.push(diagnose(code, correction.source, Object.fromEntries(told)));
}

function clip(text: string): string {
  const characters = [...text];
  return characters.length > MAX_TOLD_CHARS ? `${characters.slice(0, MAX_TOLD_CHARS).join('')}…` : text;
}

/** `corrections/2024.yml:12` */
export function placeOfCorrection({ source }: SourcedCorrection): string {
  return `${source.file}:${source.line}`;
}
