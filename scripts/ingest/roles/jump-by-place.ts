import type { Block } from '../../model/page.ts';
import { readJumpLine } from '../language/jump-lines.ts';

/**
 * 紧接第3版 says that the story goes on without telling where it comes from or goes to. Below the text of a story it leads
 * on; above text, or below a headline, it leads back. Between two texts the blank lines decide.
 */
export function leadsBack(block: Block, before: Block | undefined, after: Block | undefined): boolean {
  if (block.role !== 'jump-to' || readJumpLine(block.flow.text)?.isOpen !== true) return false;
  if (after?.role !== 'body' && after?.role !== 'byline') return false;
  if (before?.role !== 'body') return true;
  return block.gapBefore && !after.gapBefore;
}
