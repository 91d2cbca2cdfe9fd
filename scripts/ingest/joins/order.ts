import type { Block } from '../../model/page.ts';
import { decideSeam } from './decide.ts';
import type { PageJoins } from './score-joins.ts';

/**
 * Brings the blocks of one story into the order in which they are read: page order, but what surely goes on in a block
 * that stands elsewhere is followed by it, and by what goes on from there (001: 41, then 23–39, then 61).
 */
export function orderBlocks(blocks: readonly Block[], joins: PageJoins): Block[] {
  const next = moves(blocks, joins);
  if (next.size === 0) return [...blocks];
  const led = new Set(next.values());
  for (const [index, block] of blocks.entries()) {
    const after = blocks[index + 1];
    if (!after || next.has(block) || led.has(after)) continue;
    if (after.role !== 'body' || decideSeam(block, after, joins)?.kind !== 'merged') continue;
    next.set(block, after);
    led.add(after);
  }
  const ordered: Block[] = [];
  const placed = new Set<Block>();
  // Chains begin where nothing leads; what is left then leads in a circle and keeps page order.
  for (const head of [...blocks.filter((block) => !led.has(block)), ...blocks]) {
    for (let block: Block | undefined = head; block && !placed.has(block); block = next.get(block)) {
      placed.add(block);
      ordered.push(block);
    }
  }
  return ordered;
}

/** Ends whose surest partner stands in the same story, but not directly below. */
function moves(blocks: readonly Block[], joins: PageJoins): Map<Block, Block> {
  const byPlace = new Map(blocks.map((block) => [block.place, block]));
  const next = new Map<Block, Block>();
  for (const [index, block] of blocks.entries()) {
    if (block.role === 'crosshead' || blocks[index + 1]?.seamBefore === 'merged') continue;
    const partner = joins.partner(block);
    const after = partner && byPlace.get(partner.block.place);
    if (!after || after === blocks[index + 1] || after.role !== 'body') continue;
    if (decideSeam(block, after, joins)?.rule === 'likely-join-apart') next.set(block, after);
  }
  return next;
}
