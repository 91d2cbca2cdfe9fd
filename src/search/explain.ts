import { explainFold, type FoldedPiece, pairsOfPieces } from './explain-fold.ts';
import { FIRST_DAY, LAST_DAY } from './query/dates.ts';
import { parseQuery } from './query/parse.ts';
import type { FactField, ParsedQuery, QueryNode } from './query/tree.ts';

/** A term of a query, as it is compared. */
export interface ExplainedTerm {
  /** Where it is looked for. */
  field: 'text' | 'title' | FactField;
  /** As typed, without quotation marks. */
  text: string;
  pieces: FoldedPiece[];
  /** Pairs of characters that are looked up in the index; none for a value of a field, which is looked up in the catalogue. */
  pairs: string[];
  /** Has one character, and is looked for in the texts that the other terms have found. */
  isShort: boolean;
}

/** A tree of a query to be put into words. */
export type ExplainedNode =
  /** Place in `terms`. */
  | { kind: 'term'; term: number }
  /** Days, both included; an end that is open is missing. */
  | { kind: 'date'; from?: string; to?: string }
  | { kind: 'and' | 'or'; parts: ExplainedNode[] }
  | { kind: 'not'; part: ExplainedNode };

/** How a query was read. */
export interface QueryExplanation {
  parsed: ParsedQuery;
  /** Missing where nothing can be searched. */
  tree?: ExplainedNode;
  /** In the order of the query. */
  terms: ExplainedTerm[];
}

/** Tells how a query is read, folded and cut. Holds what was typed: hostile text, to be shown as text only. */
export function explainQuery(query: string): QueryExplanation {
  const parsed = parseQuery(query);
  const terms: ExplainedTerm[] = [];
  return { parsed, terms, ...(parsed.tree === undefined ? {} : { tree: explainNode(parsed.tree, terms) }) };
}

function explainNode(node: QueryNode, terms: ExplainedTerm[]): ExplainedNode {
  switch (node.kind) {
    case 'and':
    case 'or':
      return { kind: node.kind, parts: node.parts.map((part) => explainNode(part, terms)) };
    case 'not':
      return { kind: 'not', part: explainNode(node.part, terms) };
    case 'date':
      return explainDays(node.from, node.to);
    default:
      return { kind: 'term', term: terms.push(explainTerm(node)) - 1 };
  }
}

function explainDays(from: string, to: string): ExplainedNode {
  return { kind: 'date', ...(from === FIRST_DAY ? {} : { from }), ...(to === LAST_DAY ? {} : { to }) };
}

function explainTerm(node: Extract<QueryNode, { kind: 'text' | 'title' | 'fact' }>): ExplainedTerm {
  if (node.kind === 'fact') {
    return { field: node.field, text: node.value, pieces: explainFold(node.value), pairs: [], isShort: false };
  }
  const { text, folded } = node.term;
  const pieces = explainFold(text);
  return { field: node.kind, text, pieces, pairs: pairsOfPieces(pieces), isShort: [...folded].length < 2 };
}
