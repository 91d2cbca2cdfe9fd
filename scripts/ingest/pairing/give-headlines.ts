import type { Block } from '../../model/page.ts';
import type { Story } from '../../model/story.ts';
import { SERIES } from '../language/patterns.ts';
import { headlineFit, rarity } from '../language/similarity.ts';
import type { CutPage } from './cut-stories.ts';
import { bodyText } from './story.ts';

/** Display lines that stand together without a blank line, or a headline with the deck below it. */
export interface HeadlineUnit {
  blocks: Block[];
  /** Index of the first story below it; the one above is one less. */
  before: number;
  /** Number of the run of units that it stands in. */
  run: number;
}

/** Most pairs of headline and body that are compared; a real page has some hundreds. */
const MAX_PAIRS = 10_000;

/** Fit that is enough by itself for a headline to be given to a body; right pairs had .15 to 1.0, others mostly below .1. */
const SURE_FIT = 0.12;
/** Fit that is enough if it is twice that of every other body. */
const MIN_FIT = 0.06;
/** A headline directly above or below a body needs less to win. */
const NEARNESS = 0.04;

/**
 * Gives headlines that stand apart to the bodies they fit best, surest first. What fits no body well is left to the page.
 *
 * @param page its stories get their display lines; what is left over joins its furniture
 */
export function giveHeadlines(units: readonly HeadlineUnit[], page: CutPage): void {
  if (units.length * page.stories.length > MAX_PAIRS) {
    page.furniture.push(...units.flatMap((unit) => unit.blocks));
    return;
  }
  const texts = page.stories.map((story) => bodyText(story));
  const weight = rarity(texts);
  const rows = units.map((unit) => ({ unit, fits: texts.map((text, story) => fitOf(unit, story, text, weight)) }));
  const taken = new Set<HeadlineUnit>();
  const named = new Set<number>();
  const scores = rows.flatMap(({ unit, fits }) =>
    fits.map((fit, story) => ({ unit, story, fit, convinces: isConvincing(fits, story) })),
  );
  for (const { unit, story, fit, convinces } of scores.toSorted((a, b) => b.fit - a.fit || a.story - b.story)) {
    if (fit < MIN_FIT || !convinces || isSeries(unit) || taken.has(unit) || named.has(story)) continue;
    give(page.stories[story], unit);
    taken.add(unit);
    named.add(story);
  }
  giveNeighbours(rows, taken, page);
  for (const unit of units) if (!taken.has(unit)) page.furniture.push(...unit.blocks);
}

function isConvincing(fits: readonly number[], story: number): boolean {
  const fit = fits[story] ?? 0;
  return fit >= SURE_FIT || (fit >= MIN_FIT && fits.every((rival, other) => other === story || rival * 2 <= fit));
}

function fitOf(unit: HeadlineUnit, story: number, text: string, weight: (pair: string) => number): number {
  const near = unit.before === story || unit.before === story + 1 ? NEARNESS : 0;
  return headlineFit(unit.blocks.map((block) => block.flow.text).join(''), text, weight) + near;
}

function give(story: Story | undefined, unit: HeadlineUnit): void {
  if (!story) return;
  story.display.push(...unit.blocks);
  story.pairedByContent = true;
}

// 003:4, 6: a unit left over beside one that found its body, and fitting that body alone, is its kicker or deck.
function giveNeighbours(
  rows: readonly { unit: HeadlineUnit; fits: readonly number[] }[],
  taken: Set<HeadlineUnit>,
  page: CutPage,
): void {
  for (const [index, { unit, fits }] of rows.entries()) {
    if (taken.has(unit)) continue;
    const best = fits.indexOf(Math.max(...fits));
    const story = page.stories[best];
    if (!story || (fits[best] ?? 0) < MIN_FIT || !isConvincing(fits, best)) continue;
    const after = rows[index - 1]?.unit;
    const before = rows[index + 1]?.unit;
    // A series title may stand with another headline of the collection.
    if (isSeries(unit) || isPartOf(after, unit, story)) story.display.push(...unit.blocks);
    else if (isPartOf(before, unit, story)) story.display.unshift(...unit.blocks);
    else continue;
    taken.add(unit);
  }
}

function isSeries(unit: HeadlineUnit): boolean {
  return unit.blocks.some((block) => block.role === 'deck' && SERIES.test(block.flow.text));
}

function isPartOf(neighbour: HeadlineUnit | undefined, unit: HeadlineUnit, story: Story): boolean {
  return neighbour?.run === unit.run && neighbour.blocks.some((block) => story.display.includes(block));
}
