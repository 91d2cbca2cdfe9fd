import { labelRanges } from '../../../src/schemas/page-ranges.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { IssueDraft, PlacedPage } from '../../model/issue-draft.ts';

/** No issue has more pages than this in one section; a larger number is a slip of reading. */
const MAX_PAGES = 200;

interface PrintedNumber {
  section: string;
  number: number;
  page: PlacedPage;
}

/**
 * Printed page numbers that an issue must have had and that are not held: 3 beside 1, 2 and 4; A2 beside A1 and A3; up to
 * the number of pages printed on it (今日8版). Nothing is said where pages of unknown number are held: one of them may be
 * the one that seems to be missing.
 */
export function findGaps(pages: readonly PlacedPage[]): string[] {
  const numbers = printedNumbers(pages);
  if (numbers.length < pages.length) return [];
  const sections = [...Map.groupBy(numbers, ({ section }) => section)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const counted = sections.length === 1 ? Math.max(0, ...pages.map((page) => page.pageCount ?? 0)) : 0;
  return sections.flatMap(([section, held]) => {
    const known = new Set(held.map(({ number }) => number));
    const last = Math.max(...known, counted);
    if (last > MAX_PAGES) return [];
    return Array.from({ length: last }, (_, index) => index + 1)
      .filter((number) => !known.has(number))
      .map((number) => `${section}${number}`);
  });
}

/** One diagnostic for each issue with gaps, at the first page that is held. Of single pages an editor knows that they are. */
export function reportGaps(issues: readonly IssueDraft[]): Diagnostic[] {
  return issues.flatMap(({ gaps = [], date, pages }) => {
    const [first] = pages;
    const held = new Set(pages.map(({ label }) => label?.value));
    if (gaps.length === 0 || !first || held.size < 2) return [];
    const values = { labels: labelRanges(gaps).join('、'), date: date?.value ?? '?' };
    return [diagnose('page-missing', { file: first.file, line: first.lines[0] }, values)];
  });
}

function printedNumbers(pages: readonly PlacedPage[]): PrintedNumber[] {
  return pages.flatMap((page) => {
    const read = page.label ? readLabel(page.label.value) : undefined;
    return read ? [{ ...read, page }] : [];
  });
}

function readLabel(label: string): { section: string; number: number } | undefined {
  const match = /^([A-Z]{0,2})(\d{1,3})$/u.exec(label);
  return match ? { section: match[1] ?? '', number: Number(match[2]) } : undefined;
}
