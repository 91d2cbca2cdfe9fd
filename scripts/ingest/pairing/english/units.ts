import type { Block } from '../../../model/page.ts';
import { MAX_CAPTION_CHARS, type Story } from '../../../model/story.ts';
import { readEnglishCredit } from '../../language/english/credit.ts';
import { beginsInMiddle, opensInCapitals, opensPiece } from '../../language/english/opening.ts';
import { isOpenEnd } from '../../language/sentence.ts';
import { isDisplay, isFurniture } from '../story.ts';
import { opensWithDateline } from '../story-signs.ts';
import type { EnglishPage } from './page.ts';

/** A paragraph with what stands around it, as far as it tells where the paragraph belongs. */
export interface Unit {
  block: Block;
  /** Display lines and bylines directly above. */
  run: readonly Block[];
  /** It begins in the middle of a sentence. */
  fragment: boolean;
  /** Dateline, greeting or family notice: only a piece of its own begins so. */
  opens: boolean;
  /** Its first words are in capitals: a piece of its own, or a new part of a long one. */
  capitals: boolean;
  /** It stands below a list and belongs to none. */
  belowList: boolean;
  /** Caption of a picture: its credit stands below or at its end. */
  caption: boolean;
  /** The text down to the next sign of another piece. */
  text: string;
}

/** A story in the making, with what the next paragraphs are compared with. */
export interface OpenStory {
  story: Story;
  /** Number of the paragraph that was put to it last. */
  last: number;
  ended?: 'jump' | 'signature' | 'picture';
}

/** Most characters of text that are compared, and blocks that they are taken from. */
const COMPARED_CHARS = 1200;
const COMPARED_BLOCKS = 6;

const BULLET = /^[•●■▪◆►*]/u;
/** Shortest caption, in characters: a shorter sentence above a credit closes the story that the picture is of. */
const MIN_CAPTION_CHARS = 50;

/** Looks at the paragraph at a place of the page. */
export function unitAt(at: number, run: readonly Block[], page: EnglishPage): Unit {
  const block = page.blocks[at] as Block;
  const { text } = block.flow;
  return {
    block,
    run,
    fragment: beginsInMiddle(text),
    opens: opensWithDateline(block) || opensPiece(text),
    capitals: opensInCapitals(text, page.smallWords),
    belowList: !BULLET.test(text) && BULLET.test(page.blocks[at - 1]?.flow.text ?? ''),
    caption: isCaption(block, page.blocks[at + 1]),
    text: textFrom(at, page),
  };
}

function isCaption(block: Block, after: Block | undefined): boolean {
  const { text } = block.flow;
  if (text.length > MAX_CAPTION_CHARS || text.length < MIN_CAPTION_CHARS || beginsInMiddle(text)) return false;
  return after?.role === 'credit' || readEnglishCredit(text) !== undefined;
}

function textFrom(at: number, { blocks, smallWords }: EnglishPage): string {
  const texts: string[] = [];
  for (const block of blocks.slice(at, at + COMPARED_BLOCKS)) {
    if (isFurniture(block)) continue;
    if (isDisplay(block) || block.role !== 'body') break;
    const { text } = block.flow;
    const before = texts.at(-1);
    if (before !== undefined && (opensWithDateline(block) || opensPiece(text) || opensInCapitals(text, smallWords))) break;
    // Where a sentence breaks off or begins in the middle, another column may stand.
    if (before !== undefined && isOpenEnd(before) !== beginsInMiddle(text)) break;
    texts.push(text);
  }
  return texts.join('\n').slice(0, COMPARED_CHARS);
}

/** Text of a story as it stands, its headline included, newest words last. */
export function textOf({ story }: OpenStory): string {
  return [...story.display, ...story.body]
    .map((block) => block.flow.text)
    .join('\n')
    .slice(-COMPARED_CHARS * 2);
}

/** Last paragraph of a story that breaks off in mid-sentence and may go on. */
export function openEnd({ story, ended }: OpenStory): Block | undefined {
  const last = story.body.findLast((block) => block.role === 'body');
  if (!last || ended !== undefined || story.body.at(-1)?.role === 'signature') return undefined;
  return isOpenEnd(last.flow.text) ? last : undefined;
}

/** The story is one paragraph so far, and that begins in capitals: others of its kind may follow, as in a column of briefs. */
export function isBriefInCapitals({ story }: OpenStory, { smallWords }: EnglishPage): boolean {
  const [only, ...others] = story.body;
  return only !== undefined && others.length === 0 && opensInCapitals(only.flow.text, smallWords);
}
