import type { Block } from '../../model/page.ts';
import type { Story } from '../../model/story.ts';
import type { Rarity } from '../language/pairs.ts';
import { printedWidth } from '../language/script.ts';
import { isOpenEnd } from '../language/sentence.ts';
import { cosine, headlineFit } from '../language/similarity.ts';
import { opensWithDateline } from './story-signs.ts';
import { textAfter, textBefore } from './text-around.ts';

/**
 * What can be seen where display lines stand between two texts. Each clue is a number of about −1 to 2, so that weights
 * can be compared; `CLUE_NAMES` is their order in the weights.
 */
export const CLUE_NAMES = [
  'stacked',
  'wide',
  'narrow',
  'enumerated',
  'asks',
  'newsOpening',
  'openEnd',
  'crossheadsBefore',
  'unlikeCrossheads',
  'narrower',
  'likeAhead',
  'unlikeAhead',
  'markGone',
  'markNew',
  'bylined',
  'briefBefore',
  'longAfter',
  'likeness',
  'fitAfter',
  'fitBefore',
] as const;

/** Where display lines stand between two texts. */
export interface OpenPlace {
  run: readonly Block[];
  /** The story above. */
  open: Story;
  /** Blocks after the run, furniture left out. */
  following: readonly Block[];
  /** Rarity of a pair of characters on this page: the city's name weighs little. */
  weight: Rarity;
}

export type ClueName = (typeof CLUE_NAMES)[number];
export type Clues = Record<ClueName, number>;

/** "近日,市关工委…" · "1月1日,不少市民…" · "据市气象台…": how short news without a byline begins. */
const NEWS_OPENING =
  /^(?:近日|日前|昨日|昨天|昨晚|今日|今天|连日来|近期|目前|眼下|据|记者从|\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月|本报)/u;

/** 一、营造氛围 · （二）调整饮食 · 1.早睡早起 · ①： parts of one text are counted, stories are not. */
const ENUMERATED =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．：:]|[①-⑳]|第[一二三四五六七八九十]+[章节篇部]|之[一二三四五六七八九十])/u;

/** Characters of a text that are looked at: enough to know its subject, and bounded for hostile pages. */
const LOOKED_AT = 1500;

/** Reads the clues of one run of display lines, which stands between the open story and the blocks that follow. */
export function boundaryClues({ run, open, following, weight }: OpenPlace): Clues {
  const lines = run.map((block) => block.flow.text);
  const widest = Math.max(...lines.map((line) => printedWidth(line)));
  const before = textBefore(open.body, LOOKED_AT);
  const after = textAfter(following, LOOKED_AT);
  const heading = lines.join('');
  return {
    stacked: Math.min(lines.length - 1, 2),
    wide: clamp((widest - 9) / 6, 0, 2),
    narrow: clamp((9 - widest) / 4, 0, 1.5),
    enumerated: ENUMERATED.test(lines[0] ?? '') ? 1 : 0,
    asks: /[？?！!]$/u.test(heading) ? 1 : 0,
    newsOpening: NEWS_OPENING.test(after) ? 1 : 0,
    openEnd: isOpenEnd(before) ? 1 : 0,
    ...besideOwn(run, widest, open),
    ...besideNext(run, widest, following),
    bylined: open.bylines.length > 0 || opensWithDateline(open.body[0]) ? 1 : 0,
    briefBefore: clamp(1 - before.length / 240, 0, 1),
    longAfter: clamp(after.length / 400, 0, 1.5),
    likeness: likenessOf(before, after, weight),
    fitAfter: clamp(headlineFit(heading, after, weight) * 3, 0, 2),
    fitBefore: clamp(headlineFit(heading, before, weight) * 3, 0, 2),
  };
}

/** Likeness of two texts of one story, ten times its cosine, as measured on the sample pages; and the characters it takes to doubt it. */
const USUAL_LIKENESS = 0.5;
const CHARS_TO_TELL = 10;

// Some words prove nothing: little text counts as usually like.
function likenessOf(before: string, after: string, weight: Rarity): number {
  const chars = Math.min(before.length, after.length);
  const measured = clamp(cosine(before, after, weight) * 10, 0, 2);
  return (measured * chars + USUAL_LIKENESS * CHARS_TO_TELL) / (chars + CHARS_TO_TELL);
}

// How the run compares with the headline and the crossheads of the story that is open.
function besideOwn(
  run: readonly Block[],
  widest: number,
  open: Story,
): Pick<Clues, 'crossheadsBefore' | 'unlikeCrossheads' | 'narrower' | 'markGone' | 'markNew'> {
  const crossheads = crossheadWidths(open);
  const nearest = Math.min(...[...crossheads].map((width) => Math.abs(width - widest)));
  const own = open.display.filter((block) => block.role === 'headline');
  const headline = Math.max(0, ...own.map((block) => printedWidth(block.flow.text)));
  const wasMarked = own.some((block) => block.marked);
  const isMarked = run.some((block) => block.marked);
  return {
    crossheadsBefore: crossheads.size > 0 ? 1 : 0,
    unlikeCrossheads: crossheads.size > 0 ? clamp(nearest / 4, 0, 1.5) : 0,
    narrower: headline > 0 ? clamp((headline - widest) / 6, -1, 1) : 0,
    markGone: wasMarked && !isMarked ? 1 : 0,
    markNew: isMarked && own.length > 0 && !wasMarked ? 1 : 0,
  };
}

// A story only grows while its page is cut: of each block the width is taken once.
const knownCrossheads = new WeakMap<Story, { seen: number; widths: Set<number> }>();

function crossheadWidths(open: Story): ReadonlySet<number> {
  const known = knownCrossheads.get(open) ?? { seen: 0, widths: new Set() };
  for (const block of open.body.slice(known.seen))
    if (block.role === 'crosshead') known.widths.add(printedWidth(block.flow.text));
  knownCrossheads.set(open, { seen: open.body.length, widths: known.widths });
  return known.widths;
}

// The next display line that could be a crosshead too: crossheads of one story are of like width.
function besideNext(
  run: readonly Block[],
  widest: number,
  following: readonly Block[],
): Pick<Clues, 'likeAhead' | 'unlikeAhead'> {
  const at = following.findIndex((block) => block.role !== 'body' && block.role !== 'signature');
  const next = following[at];
  const alone = next?.role === 'headline' && following[at + 1]?.role === 'body' && !opensWithDateline(following[at + 1]);
  if (run.length > 1 || !next || !alone) return { likeAhead: 0, unlikeAhead: 0 };
  const difference = Math.abs(printedWidth(next.flow.text) - widest);
  return { likeAhead: difference <= 2 ? 1 : 0, unlikeAhead: difference > 4 ? 1 : 0 };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
