import type { Block } from '../../model/page.ts';
import { slice, trim } from '../../model/traced.ts';
import { JUMP_FROM, JUMP_TO } from '../language/patterns.ts';

/**
 * Parts blocks that a jump marker is glued to: `（上接第1版）市人大常委会党组书记…` and `…统筹推进（下转第6版）`.
 * A marker inside running text stays there.
 */
export function splitGluedJumps(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => splitBefore(block)).flatMap((block) => splitAfter(block));
}

function splitBefore(block: Block): Block[] {
  const match = JUMP_FROM.exec(block.flow.text);
  if (!match || match.index > 0 || !isBracketed(match[0]) || match[0].length === block.flow.text.length) return [block];
  const marker = trim(slice(block.flow, 0, match[0].length));
  const rest = trim(slice(block.flow, match[0].length));
  return [
    { ...block, flow: marker, wrapped: false },
    { ...block, flow: rest, opening: 'unknown', gapBefore: false },
  ];
}

function splitAfter(block: Block): Block[] {
  const { text } = block.flow;
  const match = JUMP_TO.exec(text);
  if (!match || match.index === 0 || !isBracketed(match[0]) || match.index + match[0].length < text.length) return [block];
  const body = trim(slice(block.flow, 0, match.index));
  const marker = trim(slice(block.flow, match.index));
  return [
    { ...block, flow: body },
    { ...block, flow: marker, wrapped: false, marked: false, gapBefore: false },
  ];
}

function isBracketed(marker: string): boolean {
  return /^[（(【]/u.test(marker) && /[）)】]$/u.test(marker);
}
