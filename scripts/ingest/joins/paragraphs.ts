import type { Block, BodyPart, Paragraphs, Seam } from '../../model/page.ts';
import { firstLine, lastLine, replaceUnits } from '../../model/traced.ts';
import { curlQuotes } from '../language/marks.ts';
import { seam } from '../language/seam.ts';
import { isListItem, isOpenEnd } from '../language/sentence.ts';
import { tidySpaces } from '../language/spaces.ts';
import { VERSE_BY_PLACE } from '../roles/classify.ts';
import { SEAM_RULES } from './evidence.ts';
import { isGarbled } from './garble.ts';

/**
 * Puts the body blocks of one story together to paragraphs. Blocks are merged only on evidence; without it both
 * stay, with a soft break or a gap between them.
 */
export function joinParagraphs(blocks: readonly Block[], interleaved: boolean): Paragraphs {
  const result: Paragraphs = { parts: [], seams: [] };
  let previous: Block | undefined;
  for (const block of blocks) {
    const role = block.role === 'crosshead' ? 'crosshead' : 'body';
    const decision = previous && role === 'body' ? decide(previous, block, interleaved) : undefined;
    const last = result.parts.at(-1);
    if (decision && last && decision.kind === 'merged') last.flow = seam(last.flow, block.flow, new Set());
    else
      result.parts.push({
        flow: block.flow,
        role,
        ...(decision && decision.kind !== 'merged' ? { breakBefore: decision.kind } : {}),
      });
    if (decision) result.seams.push(decision);
    previous = role === 'body' ? block : undefined;
  }
  for (const part of result.parts) finish(part);
  return result;
}

function decide(before: Block, after: Block, interleaved: boolean): Seam | undefined {
  if (isComplete(before)) return undefined;
  const distance = after.place - before.place;
  if (!isOpenEnd(before.flow.text) || (isListItem(before.flow.text) && isListItem(after.flow.text))) return undefined;
  const context = { before, after, interleaved, apart: distance !== 1 };
  const rule = SEAM_RULES.find((candidate) => candidate.holds(context));
  if (!rule) return undefined;
  return { kind: rule.kind, lines: [lastLine(before.flow), firstLine(after.flow)], rule: rule.code, confidence: rule.confidence };
}

// A signature, a remark in brackets and a line of verse need no stop.
function isComplete({ role, rule }: Block): boolean {
  return role === 'signature' || rule === VERSE_BY_PLACE;
}

function finish(part: BodyPart): void {
  const tidy = tidySpaces(part.flow);
  part.flow = replaceUnits(tidy, curlQuotes(tidy.text));
  if (part.role === 'body' && isGarbled(part.flow.text)) part.doubt = 'garble';
}
