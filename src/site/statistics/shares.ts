import { ARTICLE_KINDS } from '../../schemas/article.ts';
import { describeDiagnostic, diagnosticCodeSchema } from '../../schemas/diagnostics.ts';
import { addUp } from './periods.ts';
import type { ProfileFacts } from './profile.ts';

/** How articles divide into kinds, sections, languages, doubts. */
export interface ShareTableFacts {
  id: string;
  heading: string;
  note?: string;
  /** What the rows are shares of. */
  all: number;
  /** Most articles first. */
  rows: { name: string; count: number; section?: string }[];
}

/** Every division of the articles that has anything in it. */
export function sharesOf({ statistics, messages }: ProfileFacts): ShareTableFacts[] {
  const words = messages.browsing.statistics;
  const { totals, counts } = addUp(statistics.months);
  const all = totals['articles'] ?? 0;
  const rowsOf = (what: string, nameOf: (value: string) => string) =>
    [...(counts[what] ?? [])]
      .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      .map(([value, count]) => ({ name: nameOf(value), count, ...(what === 'section' ? { section: value } : {}) }));
  const named = (names: Readonly<Record<string, string>>) => (value: string) =>
    Object.hasOwn(names, value) ? (names[value] ?? value) : value;
  const kinds = Object.fromEntries(ARTICLE_KINDS.map((kind) => [kind, messages.article.kinds[kind]]));
  return [
    {
      id: 'reasons',
      heading: words.reasons,
      note: words.reasonsNote,
      all,
      rows: rowsOf('reason', (code) => reasonOf(code, messages.tag)),
    },
    { id: 'kinds', heading: words.kinds, all, rows: rowsOf('kind', named(kinds)) },
    { id: 'sections', heading: words.sections, all, rows: rowsOf('section', named(statistics.sectionNames)) },
    { id: 'languages', heading: words.languages, all, rows: rowsOf('language', named(words.languageNames)) },
  ].filter(({ rows }) => rows.length > 0);
}

/** A doubt in words, without what the single article would fill in; the code where it is not (or no longer) known. */
function reasonOf(code: string, language: string): string {
  const known = diagnosticCodeSchema.safeParse(code);
  if (!known.success) return code;
  const { message } = describeDiagnostic(known.data, language, {});
  const filled = message.replaceAll(/\s?[（(][^（()）]*\{\w+\}[^（()）]*[)）]/gu, '');
  return filled.replaceAll(/\s*[“《]?\{\w+\}[”》]?\s*/gu, language === 'en' ? ' ' : '').trim();
}
