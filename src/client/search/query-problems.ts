import type { QueryTexts } from '../../i18n/search/query.ts';
import type { ParsedQuery } from '../../search/query/tree.ts';
import { element, fillNodes, typedText } from './elements.ts';

/** What is said of a query that was not read as it stands: each problem, then what was done. */
export function problemLines({ tree, literal, problems }: ParsedQuery, texts: QueryTexts): HTMLElement[] {
  const lines = problems.map(({ code, text }) =>
    element('span', '', ...fillNodes(texts.problems[code], { text: typedText(text, '') })),
  );
  const done = tree === undefined ? texts.refused : texts.literal;
  return tree === undefined || literal ? [...lines, element('span', '', done)] : lines;
}
