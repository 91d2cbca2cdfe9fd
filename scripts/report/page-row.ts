import { type DiagnosticCode, describeDiagnostic } from '../../src/schemas/diagnostics.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Role } from '../model/page.ts';
import { SEVERITY_WEIGHTS, sum } from './doubt.ts';
import type { PageReading } from './page-reading.ts';
import { reasonWords } from './place-words.ts';
import type { Words } from './words.ts';

/** What the index and the summary keep of a page: a few hundred bytes, so that an archive of any size can be listed. */
export interface PageRow {
  file: string;
  ordinal: number;
  /** Of the page's report, relative to the index; absent where none was written. */
  href?: string;
  issue?: string;
  page?: string;
  items: number;
  /** Lines that no article owns, furniture of the page apart. */
  unassigned: number;
  /** How often each diagnostic stands on the page. */
  codes: [DiagnosticCode, number][];
  places: number;
  score: number;
  worst?: { line: number; text: string };
}

/** Counts over the pages of an archive. */
export interface Totals {
  pages: number;
  items: number;
  unassigned: number;
}

/** Left-overs of these roles belong to the page, not to an article; as in `page-diagnostics.ts`. */
const FURNITURE: ReadonlySet<Role> = new Set(['nameplate', 'folio', 'masthead']);

/** Sums a page up. */
export function pageRow(page: PageReading, known: Pick<PageRow, 'href' | 'issue' | 'page'>, words: Words): PageRow {
  const unassigned = new Set(
    page.leftovers.flatMap((place) => {
      const field = page.fields[place];
      return field && !FURNITURE.has(field.role) ? field.lines.flatMap(([from, to]) => range(from, to)) : [];
    }),
  );
  const [worst] = page.places;
  const reason = worst?.reasons.toSorted((a, b) => b.score - a.score)[0];
  return {
    file: page.file,
    ordinal: page.ordinal,
    ...known,
    items: page.items.length,
    unassigned: unassigned.size,
    codes: countCodes(page.diagnostics),
    places: page.places.length,
    score: page.score,
    ...(worst && reason ? { worst: { line: worst.line, text: reasonWords(reason, page, words) } } : {}),
  };
}

/** The rows of files that have no page to show: those that could not be read, and files of the archive that are not raw text. */
export function rowsWithoutPage(diagnostics: readonly Diagnostic[], shown: ReadonlySet<string>, words: Words): PageRow[] {
  const others = diagnostics.filter(
    ({ source, severity }) => source !== 'unavailable' && !shown.has(source.file) && severity !== 'info',
  );
  return [...Map.groupBy(others, ({ source }) => (source === 'unavailable' ? '' : source.file))].map(([file, found]) => {
    const worst = found.toSorted((a, b) => SEVERITY_WEIGHTS[b.severity] - SEVERITY_WEIGHTS[a.severity])[0];
    return {
      file,
      ordinal: 1,
      items: 0,
      unassigned: 0,
      codes: countCodes(found),
      places: found.length,
      score: sum(found.map(({ severity }) => SEVERITY_WEIGHTS[severity])),
      ...(worst
        ? {
            worst: {
              line: (worst.source === 'unavailable' ? undefined : worst.source.line) ?? 1,
              text: describeDiagnostic(worst.code, words.tag, worst.values).message,
            },
          }
        : {}),
    };
  });
}

function countCodes(diagnostics: readonly Diagnostic[]): PageRow['codes'] {
  return [...Map.groupBy(diagnostics, ({ code }) => code)]
    .map(([code, found]): [DiagnosticCode, number] => [code, found.length])
    .toSorted((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
}

/** Most doubtful first; then by file and page. */
export function compareByDoubt(a: PageRow, b: PageRow): number {
  return b.score - a.score || compareByFile(a, b);
}

/** By issue, then page of it; pages of no issue last. */
export function compareByIssue(a: PageRow, b: PageRow): number {
  return compareText(a.issue ?? '~', b.issue ?? '~') || compareText(a.page ?? '~', b.page ?? '~') || compareByFile(a, b);
}

function compareByFile(a: PageRow, b: PageRow): number {
  return compareText(a.file, b.file) || a.ordinal - b.ordinal;
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
