import type { QueryNode } from './tree.ts';

/** One node of several, which must all hold or one of which must. Nodes of the same kind are taken apart. */
export function joinNodes(kind: 'and' | 'or', nodes: readonly QueryNode[]): QueryNode | undefined {
  const parts = nodes.flatMap((node) => (node.kind === kind ? node.parts : [node]));
  return parts.length > 1 ? { kind, parts } : parts[0];
}

/** What a node excludes; what is excluded twice is meant. */
export function negateNode(node: QueryNode): QueryNode {
  return node.kind === 'not' ? node.part : { kind: 'not', part: node };
}
