import type { QueryNode, TextTerm } from '../../../src/search/query/index.ts';

/** A tree in a line: `and(公园, not("new park"), title(湖), author=张三, 2024-07-01..2024-07-31)`. */
export function sketch(node: QueryNode | undefined): string {
  switch (node?.kind) {
    case undefined:
      return 'nothing';
    case 'text':
      return typed(node.term);
    case 'title':
      return `title(${typed(node.term)})`;
    case 'fact':
      return `${node.field}=${node.value}`;
    case 'date':
      return `${node.from}..${node.to}`;
    case 'not':
      return `not(${sketch(node.part)})`;
    case 'and':
    case 'or':
      return `${node.kind}(${node.parts.map(sketch).join(', ')})`;
  }
}

function typed({ text, quoted }: TextTerm): string {
  return quoted ? `"${text}"` : text;
}
