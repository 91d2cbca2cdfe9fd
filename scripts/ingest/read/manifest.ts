import { parse } from 'csv-parse/sync';
import type { Language, Newspaper } from '../../../src/schemas/archive.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { splitLines } from './lines.ts';
import { problemText } from './problems.ts';
import { MANIFEST_FILE } from './raw-names.ts';
import { FACT_KEYS, readFact, type StatedFacts } from './stated-facts.ts';

const COLUMNS: readonly string[] = ['file', ...FACT_KEYS];

/** One row that counts. */
export interface ManifestRow {
  /** Line in `issues.csv`, from 1. */
  line: number;
  facts: StatedFacts;
}

/** Rows by file, as listed in the raw folder. */
export type Manifest = ReadonlyMap<string, ManifestRow>;

interface ManifestContext {
  /** Raw files that are there, relative to the raw folder, NFC. */
  files: ReadonlySet<string>;
  newspapers: readonly Newspaper[];
  language: Language;
}

/**
 * Reads `issues.csv`: a header with `file` and any of newspaper, date, page, edition, name, then one row a file.
 * Each line is parsed by itself, so a fault (a quotation mark left open) spoils one row and not those after it. A
 * row with a fault is not used at all; two rows for one file: the first counts. A row's file is only ever looked up
 * among the files that are there, never opened by its name.
 */
export function readManifest(text: string, context: ManifestContext): { manifest: Manifest; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = (line: number, problem: string) =>
    diagnostics.push(diagnose('manifest-invalid', { file: MANIFEST_FILE, line }, { problem }));
  const rows = splitLines(text).filter(({ raw }) => raw.replaceAll(/[\s,"]/gu, '') !== '');
  const [header, ...body] = rows;
  const manifest = new Map<string, ManifestRow>();
  if (!header) return { manifest, diagnostics };
  const columns = (readFields(header.raw) ?? []).map((column) => column.toLowerCase());
  for (const value of columns) {
    if (!COLUMNS.includes(value)) report(header.number, problemText('column-unknown', context.language, { value }));
  }
  if (!columns.includes('file')) {
    report(header.number, problemText('column-missing', context.language));
    return { manifest, diagnostics };
  }
  for (const { number, raw } of body) {
    const row = readRow(raw, columns, context);
    const earlier = 'problem' in row ? undefined : manifest.get(row.file);
    if ('problem' in row) report(number, row.problem);
    else if (earlier) {
      report(number, problemText('row-file-twice', context.language, { value: row.file, line: String(earlier.line) }));
    } else {
      if (!context.files.has(row.file)) {
        diagnostics.push(diagnose('manifest-file-missing', { file: MANIFEST_FILE, line: number }, { listed: row.file }));
      }
      manifest.set(row.file, { line: number, facts: row.facts });
    }
  }
  return { manifest, diagnostics };
}

/** Fields of one line, trimmed; `undefined` when its quotation marks do not match. */
function readFields(line: string): string[] | undefined {
  const faults: unknown[] = [];
  const [fields] = parse(line, {
    relax_column_count: true,
    skip_records_with_error: true,
    trim: true,
    on_skip: (fault) => {
      faults.push(fault);
      return undefined;
    },
  });
  return faults.length > 0 ? undefined : fields;
}

function readRow(
  raw: string,
  columns: string[],
  { newspapers, language }: ManifestContext,
): { file: string; facts: StatedFacts } | { problem: string } {
  const fields = readFields(raw);
  if (!fields) return { problem: problemText('row-quotes', language) };
  if (fields.length !== columns.length) {
    const values = { count: String(fields.length), expected: String(columns.length) };
    return { problem: problemText('row-fields', language, values) };
  }
  const fieldOf = (column: string) => fields[columns.indexOf(column)] ?? '';
  const listed = fieldOf('file');
  if (listed === '') return { problem: problemText('row-file-missing', language) };
  const file = listed
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/u, '');
  if (/^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)/iu.test(file)) {
    return { problem: problemText('row-file-path', language, { value: listed }) };
  }
  const facts: StatedFacts = {};
  for (const key of FACT_KEYS) {
    if (fieldOf(key) === '') continue;
    const reading = readFact(key, fieldOf(key), { newspapers, language });
    if ('problem' in reading) return reading;
    if ('noSuchDay' in reading) return { problem: problemText('value-no-such-day', language, { value: reading.noSuchDay }) };
    Object.assign(facts, reading.facts);
  }
  return { file, facts };
}
