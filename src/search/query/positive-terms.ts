import type { QueryNode, TextTerm } from './tree.ts';

/** A term that an article was found by, and is marked in it. */
export interface PositiveTerm {
  term: TextTerm;
  /** Looked for in the headline only. */
  title: boolean;
}

/** The terms that may occur in what a query finds, each once; none of those that it excludes. */
export function positiveTerms(tree: QueryNode): PositiveTerm[] {
  const found = new Map<string, PositiveTerm>();
  collect(tree, found);
  return [...found.values()];
}

function collect(node: QueryNode, found: Map<string, PositiveTerm>): void {
  if (node.kind === 'text' || node.kind === 'title') {
    const key = `${node.kind} ${node.term.folded}`;
    if (!found.has(key)) found.set(key, { term: node.term, title: node.kind === 'title' });
  }
  if (node.kind === 'and' || node.kind === 'or') for (const part of node.parts) collect(part, found);
}
