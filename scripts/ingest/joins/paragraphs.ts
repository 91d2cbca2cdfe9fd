import type { Block, BodyPart, Paragraphs, Seam } from '../../model/page.ts';
import { replaceUnits } from '../../model/traced.ts';
import { curlQuotes } from '../language/marks.ts';
import { seam } from '../language/seam.ts';
import { tidySpaces } from '../language/spaces.ts';
import { decideSeam, gapBeforeCrosshead } from './decide.ts';
import { findDamage } from './garble.ts';
import { orderBlocks } from './order.ts';
import type { PageJoins } from './score-joins.ts';

/**
 * Puts the body blocks of one story together to paragraphs. Blocks are merged only on evidence; without it both
 * stay, with a soft break or a gap between them. Blocks that are nearly certain to go on in one that stands elsewhere
 * within the story are put before it; all others keep their order.
 */
export function joinParagraphs(blocks: readonly Block[], joins: PageJoins): Paragraphs {
  const result: Paragraphs = { parts: [], seams: [] };
  let previous: Block | undefined;
  for (const block of orderBlocks(blocks, joins)) {
    const role = block.role === 'crosshead' ? 'crosshead' : 'body';
    const decide = role === 'body' ? decideSeam : gapBeforeCrosshead;
    const decision = previous ? decide(previous, block, joins) : undefined;
    addPart(result, block, role, decision);
    previous = role === 'body' ? block : undefined;
  }
  for (const part of result.parts) finish(part);
  return result;
}

function addPart({ parts, seams }: Paragraphs, { flow }: Block, role: BodyPart['role'], decision: Seam | undefined): void {
  const last = parts.at(-1);
  if (decision) seams.push(decision);
  if (decision?.kind === 'merged' && last) last.flow = seam(last.flow, flow, new Set());
  else parts.push({ flow, role, ...(decision && decision.kind !== 'merged' ? { breakBefore: decision.kind } : {}) });
}

function finish(part: BodyPart): void {
  const tidy = tidySpaces(part.flow);
  part.flow = replaceUnits(tidy, curlQuotes(tidy.text));
  const damaged = part.role === 'body' ? findDamage(part.flow.text) : [];
  if (damaged.length > 0) Object.assign(part, { doubt: 'garble', damaged });
}
