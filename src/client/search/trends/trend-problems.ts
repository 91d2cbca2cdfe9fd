import type { QueryTexts } from '../../../i18n/search/query.ts';
import type { ParsedQuery } from '../../../search/query/tree.ts';
import { fill } from '../fill.ts';

/** What was wrong with a query, in a line beside it, and what was done; nothing where all was well. */
export function describeQuery({ tree, literal, problems }: ParsedQuery, texts: QueryTexts): string {
  const told = new Set(problems.map(({ code, text }) => fill(texts.problems[code], { text })));
  if (told.size === 0) return '';
  const outcome = tree === undefined ? [texts.refused] : literal ? [texts.literal] : [];
  return [...told, ...outcome].join(' ');
}
