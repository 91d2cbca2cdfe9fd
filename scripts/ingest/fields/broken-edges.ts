import { STORY_EDGES } from '../../../src/schemas/article.ts';
import type { Item, Seam } from '../../model/page.ts';
import type { Story } from '../../model/story.ts';
import { firstLine, lastLine } from '../../model/traced.ts';
import { isLatin } from '../language/english/words.ts';
import { isListItem } from '../language/sentence.ts';
import { stopsShort } from '../language/story-end.ts';
import { VERSE_BY_PLACE } from '../roles/classify.ts';

/** Trust in an end without a stop, and in one that no sentence can have. Judgements: of 456 whole stories of a national daily 3 have such an end. */
const NO_STOP = 0.75;
const CANNOT_END = 0.95;
const UNFINISHED = /(?:[，、,]|\p{Script=Han}[的和及与在为将把被])$/u;
/** Trust in an opening that no sentence can have. */
const CANNOT_BEGIN = 0.9;
/** 。or ”for the first character; "them twice. Nine hands …" */
const MID_SENTENCE = /^[，。、；！？）》】％%”’]/u;
const LOWER_CASE = /^\p{Ll}+[ ,;]/u;

/** Gaps at the beginning and the end of a story: its text opens or stops in mid-sentence, and no jump line says where the rest is. */
export function brokenEdges(item: Item, story: Story): { start?: Seam; end?: Seam } {
  const start = startsBroken(item, story);
  const end = endsBroken(item, story);
  return { ...(start ? { start } : {}), ...(end ? { end } : {}) };
}

/** A text that opens in mid-sentence. */
export function opensBroken(text: string): boolean {
  return MID_SENTENCE.test(text) || (isLatin(text) && LOWER_CASE.test(text));
}

function startsBroken(item: Item, story: Story): Seam | undefined {
  const [first] = item.body;
  if (!first || first.role === 'crosshead' || item.jumps.some(({ direction }) => direction === 'from')) return undefined;
  if (story.body[0]?.rule === VERSE_BY_PLACE) return undefined;
  if (!opensBroken(first.flow.text)) return undefined;
  const line = firstLine(first.flow);
  return { kind: 'gap', lines: [line, line], rule: STORY_EDGES.start, confidence: CANNOT_BEGIN };
}

// The last paragraph stops without an end, and no signature, credit or jump line says that the story goes on or ends.
function endsBroken(item: Item, story: Story): Seam | undefined {
  const last = item.body.at(-1);
  const beforeLast = item.body.at(-2);
  if (!last || last.role === 'crosshead' || item.jumps.some(({ direction }) => direction === 'to')) return undefined;
  if (beforeLast && isListItem(beforeLast.flow.text) && isListItem(last.flow.text)) return undefined;
  const signed = (item.byline?.shared === true && !item.dateline) || item.credit !== undefined || isSigned(story);
  if (signed || !stopsShort(last.flow.text)) return undefined;
  const line = lastLine(last.flow);
  const confidence = UNFINISHED.test(last.flow.text) ? CANNOT_END : NO_STOP;
  return { kind: 'gap', lines: [line, line], rule: STORY_EDGES.end, confidence };
}

// "澜川市水务局 2024年10月16日" or "（沈若溪）" on a line of its own needs no stop, nor does a line of verse.
function isSigned(story: Story): boolean {
  const last = story.body.at(-1);
  return last?.role === 'signature' || last?.rule === VERSE_BY_PLACE || last?.rule === 'contact-line';
}
