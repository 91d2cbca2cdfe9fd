import { DIAGNOSTICS, type DiagnosticCode, type Severity } from '../../src/schemas/diagnostics.ts';

/** Where a diagnostic is about: a raw file (relative to the raw folder) or an archive file, and a line from 1. */
export interface DiagnosticSource {
  file: string;
  line?: number;
}

/** A fact about the material, for an editor. Diagnostics are collected, never thrown. */
export interface Diagnostic {
  code: DiagnosticCode;
  severity: Severity;
  stage: string;
  source: DiagnosticSource | 'unavailable';
  /** Fill `{name}` in the message. */
  values?: Record<string, string>;
  /** How sure it is, 0 to 1; absent where nothing measures it. */
  confidence?: number;
}

/** Makes a diagnostic; severity and stage come from the table. */
export function diagnose(code: DiagnosticCode, source: Diagnostic['source'], values?: Record<string, string>): Diagnostic {
  const { severity, stage } = DIAGNOSTICS[code];
  return values ? { code, severity, stage, source, values } : { code, severity, stage, source };
}
