import type { SearchTexts } from '../../../i18n/search/index.ts';
import type { ParsedQuery } from '../../../search/query/tree.ts';
import { fill } from '../fill.ts';
import { element } from './elements.ts';

/** What was wrong with a query; and that it was searched as it stands, or not at all. Nothing where all was well. */
export function problemLines({ problems, literal, tree }: ParsedQuery, { query }: SearchTexts): HTMLElement[] {
  const words = new Set(problems.map(({ code, text }) => fill(query.problems[code], { text })));
  if (words.size === 0) return [];
  const outcome = tree === undefined ? [query.refused] : literal ? [query.literal] : [];
  return [element('p', { class: 'search-problem' }, [...words, ...outcome].join(' '))];
}
