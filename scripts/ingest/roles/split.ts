import type { Block } from '../../model/page.ts';
import { slice, trim } from '../../model/traced.ts';
import { gluedJumpAt } from '../language/english/jump.ts';
import { findJumpAtEnd, findJumpAtStart } from '../language/jump-lines.ts';

/**
 * Parts blocks that a jump marker is glued to: `（上接第1版）市人大常委会党组书记…` and `…统筹推进（下转第6版）`.
 * A marker inside running text stays there.
 */
export function splitGluedJumps(blocks: readonly Block[]): Block[] {
  return blocks
    .flatMap((block) => splitBefore(block))
    .flatMap((block) => splitAfter(block))
    .flatMap((block) => splitEnglishJump(block));
}

function splitBefore(block: Block): Block[] {
  const jump = findJumpAtStart(block.flow.text);
  if (!jump) return [block];
  const marker = trim(slice(block.flow, 0, jump.end));
  const rest = trim(slice(block.flow, jump.end));
  if (rest.text === '') return [block];
  return [
    { ...block, flow: marker, wrapped: false },
    { ...block, flow: rest, opening: 'unknown', gapBefore: false },
  ];
}

function splitAfter(block: Block): Block[] {
  const jump = findJumpAtEnd(block.flow.text);
  if (!jump) return [block];
  const body = trim(slice(block.flow, 0, jump.start));
  const marker = trim(slice(block.flow, jump.start));
  if (body.text === '') return [block];
  return [
    { ...block, flow: body },
    { ...block, flow: marker, wrapped: false, marked: false, gapBefore: false },
  ];
}

// "… the mayor said. (Continued on page 5)" · "(Continued from A1) The detour adds …"
function splitEnglishJump(block: Block): Block[] {
  const { text } = block.flow;
  const end = gluedJumpAt(text, 'to');
  if (end !== undefined)
    return [
      { ...block, flow: trim(slice(block.flow, 0, end)) },
      { ...block, flow: trim(slice(block.flow, end)), wrapped: false, marked: false, gapBefore: false },
    ];
  const start = gluedJumpAt(text, 'from');
  if (start === undefined) return [block];
  return [
    { ...block, flow: trim(slice(block.flow, 0, start)), wrapped: false },
    { ...block, flow: trim(slice(block.flow, start)), opening: 'unknown', gapBefore: false },
  ];
}
