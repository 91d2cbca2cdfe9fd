import type { TrendsTexts } from '../../i18n/search/trends.ts';
import type { ParsedQuery } from '../../search/query/tree.ts';
import { fill } from './fill.ts';

/** What is wrong with a query, in a line beside it; nothing where it is searched as it was meant. */
export function describeQuery({ tree, literal, problems }: ParsedQuery, texts: TrendsTexts): string {
  // Odd, but searched as it was meant.
  const real = problems.filter(({ code }) => code !== 'only-negative' && code !== 'empty');
  const told = real.map(({ code, text }) => fill(code === 'too-short' ? texts.tooShort : texts.problem, { text }));
  const outcome = tree === undefined ? [texts.unsearchable] : literal ? [texts.literal] : [];
  return [...told, ...outcome].join(' ');
}
