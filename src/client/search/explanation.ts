import type { ExplainTexts } from '../../i18n/search/explain.ts';
import type { ExplainedNode, ExplainedTerm, QueryExplanation } from '../../search/explain.ts';
import type { FoldedPiece } from '../../search/explain-fold.ts';
import { element, fillNodes, typedText } from './elements.ts';
import { fill } from './fill.ts';

/** Pairs shown of a term. */
const MAX_PAIRS = 40;

/** Shows what a query means and how each of its terms is compared; nothing where it is not searched. */
export function showExplanation({ tree, terms }: QueryExplanation, texts: ExplainTexts): HTMLElement[] {
  if (tree === undefined) return [];
  const compared = terms.map((term) => showTerm(term, texts));
  return [
    element('h3', '', texts.reading),
    element('ul', 'query-tree', showNode(tree, terms, texts)),
    ...(compared.length > 0 ? [element('h3', '', texts.terms), element('ul', 'query-terms', ...compared)] : []),
  ];
}

/** One line of the tree, with the lines below it. */
function showNode(node: ExplainedNode, terms: readonly ExplainedTerm[], texts: ExplainTexts): HTMLElement {
  switch (node.kind) {
    case 'and':
    case 'or':
      return element('li', '', texts[node.kind], element('ul', '', ...node.parts.map((part) => showNode(part, terms, texts))));
    case 'not':
      return element('li', '', texts.not, element('ul', '', showNode(node.part, terms, texts)));
    case 'date':
      return element('li', '', describeDays(node, texts));
    default: {
      const { field = 'text', text = '' } = terms[node.term] ?? {};
      return element('li', '', ...fillNodes(texts.fields[field], { text: typedText(text) }));
    }
  }
}

function describeDays({ from, to }: { from?: string; to?: string }, texts: ExplainTexts): string {
  if (from === undefined && to === undefined) return texts.always;
  if (from === undefined) return fill(texts.until, { to: to ?? '' });
  if (to === undefined) return fill(texts.since, { from });
  return fill(from === to ? texts.day : texts.days, { from, to });
}

function showTerm({ field, text, pieces, pairs, isShort }: ExplainedTerm, texts: ExplainTexts): HTMLElement {
  const folded = pieces.flatMap((piece) => piece.folded).join('');
  const told = pieces.filter(({ changes, equals }) => changes.length > 0 || equals.length > 0);
  const different = [...new Map(told.map((piece) => [piece.original, piece])).values()];
  const isFact = field !== 'text' && field !== 'title';
  return element(
    'li',
    '',
    element('p', '', typedText(text)),
    element('p', '', ...fillNodes(texts.compared, { text: typedText(folded) })),
    ...(different.length > 0 ? [showPieces(different, texts)] : []),
    ...(pairs.length > 0 ? [element('p', '', texts.pairs), showPairs(pairs, texts)] : []),
    ...(isShort ? [element('p', '', texts.short)] : []),
    ...(isFact ? [element('p', '', texts.fact)] : []),
  );
}

function showPieces(pieces: readonly FoldedPiece[], texts: ExplainTexts): HTMLElement {
  const heads = [texts.typed, texts.comparedAs, texts.change, texts.equals].map((text) => {
    const head = element('th', '', text);
    head.scope = 'col';
    return head;
  });
  const rows = pieces.map(({ original, folded, changes, equals }) =>
    element(
      'tr',
      '',
      element('td', '', typedText(original)),
      element('td', '', folded.length > 0 ? typedText(folded.join('')) : texts.leftOut),
      element('td', '', changes.map((change) => texts.changes[change]).join(texts.listComma)),
      element('td', 'equals', ...equals.map((each) => typedText(each))),
    ),
  );
  return element('table', 'query-pieces', element('thead', '', element('tr', '', ...heads)), element('tbody', '', ...rows));
}

function showPairs(pairs: readonly string[], texts: ExplainTexts): HTMLElement {
  const items = pairs.slice(0, MAX_PAIRS).map((pair) => element('li', '', typedText(pair)));
  const more = pairs.length - items.length;
  if (more > 0) items.push(element('li', 'more', fill(texts.morePairs, { count: more })));
  return element('ol', 'query-pairs', ...items);
}
