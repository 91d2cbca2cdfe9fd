import type { SearchTexts } from '../../../i18n/search/index.ts';
import type { ParsedQuery } from '../../../search/query/tree.ts';
import { fill } from '../fill.ts';
import { element } from './elements.ts';

/** What was wrong with a query, each in a line; and that it was searched as it stands, where it was. */
export function problemLines({ problems, literal }: ParsedQuery, { page, query }: SearchTexts): HTMLElement[] {
  const lines = problems.map(({ code, text }) => fill(query.problems[code], { text }));
  const all = [...new Set(literal ? [...lines, page.status.literal] : lines)];
  return all.map((line) => element('p', { class: 'search-problem' }, line));
}
