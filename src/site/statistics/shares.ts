import type { Messages } from '../../i18n/index.ts';
import { ARTICLE_KINDS } from '../../schemas/article.ts';
import { describeDiagnostic, diagnosticCodeSchema } from '../../schemas/diagnostics.ts';
import { facetSearchPath, listPath } from '../addresses.ts';
import { GRADES, gradeInWords } from '../grades.ts';
import { addUp } from './periods.ts';
import type { ProfileFacts } from './profile.ts';

/** How articles divide into kinds, sections, languages, doubts. */
export interface ShareTableFacts {
  id: string;
  heading: string;
  note?: string;
  /** What the rows are shares of. */
  all: number;
  /** Most articles first; of grades the best. `path` is where they are. */
  rows: { name: string; count: number; path?: string }[];
}

/** Every division of the articles that has anything in it. */
export function sharesOf({
  newspaper,
  statistics,
  messages,
}: Pick<ProfileFacts, 'statistics' | 'messages'> & { newspaper: { id: string } }): ShareTableFacts[] {
  const words = messages.browsing.statistics;
  const { totals, counts } = addUp(statistics.months);
  const all = totals['articles'] ?? 0;
  const rowsOf = (what: string, nameOf: (value: string) => string) =>
    [...(counts[what] ?? [])]
      .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      .map(([value, count]) => ({
        name: nameOf(value),
        count,
        ...(what === 'section' ? { path: listPath('sections', value) } : {}),
      }));
  const named = (names: Readonly<Record<string, string>>) => (value: string) =>
    Object.hasOwn(names, value) ? (names[value] ?? value) : value;
  const kinds = Object.fromEntries(ARTICLE_KINDS.map((kind) => [kind, messages.article.kinds[kind]]));
  const grades = GRADES.flatMap((grade) => {
    const count = counts['grade']?.get(grade) ?? 0;
    const path = facetSearchPath({ newspaper: newspaper.id, quality: grade });
    return count === 0 ? [] : [{ name: gradeInWords(grade, messages), count, path }];
  });
  return [
    { id: 'grades', heading: words.grades, note: words.gradesNote, all, rows: grades },
    {
      id: 'reasons',
      heading: words.reasons,
      note: words.reasonsNote,
      all,
      rows: rowsOf('reason', (code) => reasonOf(code, messages)),
    },
    { id: 'kinds', heading: words.kinds, all, rows: rowsOf('kind', named(kinds)) },
    { id: 'sections', heading: words.sections, all, rows: rowsOf('section', named(statistics.sectionNames)) },
    { id: 'languages', heading: words.languages, all, rows: rowsOf('language', named(words.languageNames)) },
  ].filter(({ rows }) => rows.length > 0);
}

/** A doubt in words that hold for many articles; the code where it is not (or no longer) known. */
function reasonOf(code: string, { browsing, tag }: Messages): string {
  const { reasonNames } = browsing.statistics;
  if (Object.hasOwn(reasonNames, code)) return reasonNames[code] ?? code;
  const known = diagnosticCodeSchema.safeParse(code);
  if (!known.success) return code;
  const { message } = describeDiagnostic(known.data, tag, {});
  return message.replaceAll(/\s*[“《]?\{\w+\}[”》]?\s*/gu, '……').trim();
}
