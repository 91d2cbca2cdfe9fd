import type { LoadedItem } from '../../model/issue-draft.ts';
import type { Jump } from '../../model/page.ts';

/** The other half of a jump line. */
export interface JumpLink {
  address: string;
  confidence: number;
}

/** Address of each part of a jumped story → addresses of all its parts, in reading order. */
export function storyParts(items: readonly LoadedItem[], links: ReadonlyMap<Jump, JumpLink>): Map<string, readonly string[]> {
  const byAddress = new Map(items.map((item) => [item.address, item]));
  const found = new Map<string, readonly string[]>();
  for (const item of items) {
    if (item.item.jumps.some((jump) => jump.direction === 'from' && links.has(jump))) continue;
    const parts = followOn(item, byAddress, links, new Set());
    if (parts.length > 1) for (const part of parts) found.set(part, parts);
  }
  return found;
}

// A copy of the first part leads to a continuation that does not lead back to it.
function leadsBack({ item }: LoadedItem, to: LoadedItem, links: ReadonlyMap<Jump, JumpLink>): boolean {
  return item.jumps.some((jump) => jump.direction === 'from' && links.get(jump)?.address === to.address);
}

// A story may go on at two pages at once, 下转第2、3版: they follow in the order named.
function followOn(
  item: LoadedItem,
  byAddress: ReadonlyMap<string, LoadedItem>,
  links: ReadonlyMap<Jump, JumpLink>,
  seen: Set<string>,
): string[] {
  if (seen.has(item.address)) return [];
  seen.add(item.address);
  const next = item.item.jumps.flatMap((jump) => {
    const other = jump.direction === 'to' ? byAddress.get(links.get(jump)?.address ?? '') : undefined;
    return other && leadsBack(other, item, links) ? followOn(other, byAddress, links, seen) : [];
  });
  return [item.address, ...next];
}
