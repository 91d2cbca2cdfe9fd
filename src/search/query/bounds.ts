import type { QueryNode } from './tree.ts';

/**
 * Terms of one character that no longer term bounds. One character cannot be looked up in the index; it can only be looked for in
 * the texts that a longer term has found, so such a term must hold wherever it does.
 */
export function findTooShort(node: QueryNode, isBounded = false): QueryNode[] {
  switch (node.kind) {
    case 'text':
    case 'title':
      return isShort(node.term.folded) && !isBounded ? [node] : [];
    case 'and': {
      const bounded = isBounded || boundsTexts(node);
      return node.parts.flatMap((part) => findTooShort(part, bounded));
    }
    case 'or':
      return node.parts.flatMap((part) => findTooShort(part, isBounded));
    case 'not':
      return findTooShort(node.part, isBounded);
    default:
      return [];
  }
}

/** Whether any term is looked for in texts because it has one character. */
export function hasShortTerms(node: QueryNode): boolean {
  if (node.kind === 'text' || node.kind === 'title') return isShort(node.term.folded);
  if (node.kind === 'not') return hasShortTerms(node.part);
  return (node.kind === 'and' || node.kind === 'or') && node.parts.some(hasShortTerms);
}

/** Whether a query, or an alternative of it, says only what must not occur. */
export function isOnlyNegative(node: QueryNode): boolean {
  if (node.kind === 'and') return node.parts.every(isOnlyNegative);
  return node.kind === 'not' || (node.kind === 'or' && node.parts.some(isOnlyNegative));
}

/** Whether every article that it finds holds a term of two characters at least. */
function boundsTexts(node: QueryNode): boolean {
  if (node.kind === 'text' || node.kind === 'title') return !isShort(node.term.folded);
  if (node.kind === 'and') return node.parts.some(boundsTexts);
  return node.kind === 'or' && node.parts.every(boundsTexts);
}

function isShort(folded: string): boolean {
  return [...folded].length < 2;
}
