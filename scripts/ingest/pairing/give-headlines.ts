import type { Block } from '../../model/page.ts';
import type { Story } from '../../model/story.ts';
import { assignBest } from '../language/assign.ts';
import { type Rarity, rarity } from '../language/pairs.ts';
import { SERIES } from '../language/series.ts';
import { headlineFit } from '../language/similarity.ts';
import type { CutPage } from './cut-stories.ts';
import { repeatsInside } from './displaced-crossheads.ts';
import { splitByHeadlines } from './split-by-headline.ts';
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

/** A headline that fits nothing better than this goes without a body (parsing.md §3.5). */
const NULL_FIT = 0.06;
/** Fit that is enough by itself; right pairs had .15 to 1.0, others mostly below .1. */
const SURE_FIT = 0.12;
/** Fit by which a line surely belongs to a story, and what that is worth to the line beside it. */
const SURE_HOME = 0.3;
const BESIDE = 0.1;
/** Share of its best fit below which a headline takes no second choice. */
const SECOND_CHOICE = 0.6;
/** A headline directly above or below a body needs less to win. */
const NEARNESS = 0.04;

/** A unit with its fit to each story. */
interface Row {
  unit: HeadlineUnit;
  fits: number[];
}

/**
 * Gives headlines that stand apart to the bodies they fit, so that all pairs together fit best. A body that two
 * headlines claim part by part is divided first. What fits no body well is left to the page.
 *
 * @param page its stories get their display lines; what is left over joins its furniture
 */
export function giveHeadlines(units: readonly HeadlineUnit[], page: CutPage): void {
  if (units.length * page.stories.length > MAX_PAIRS) {
    page.furniture.push(...units.flatMap((unit) => unit.blocks));
    return;
  }
  const weight = rarity(page.stories.map((story) => bodyText(story)));
  divideStories(units, page, weight);
  const rows = besideSure(fitAll(units, page.stories, weight));
  const taken = new Set<HeadlineUnit>();
  returnCrossheads(rows, taken, page);
  const candidates = rows.filter(({ unit }) => !isSeries(unit) && !taken.has(unit));
  const convincing = candidates.flatMap(({ fits }, row) =>
    fits.map((score, column) => ({ row, column, score })).filter(({ column }) => isConvincing(fits, column)),
  );
  for (const { row, column, lead } of assignBest(convincing, NULL_FIT)) {
    const unit = candidates[row]?.unit;
    if (!unit) continue;
    give(page.stories[column], unit, lead);
    taken.add(unit);
  }
  giveNeighbours(rows, taken, page);
  for (const unit of units) if (!taken.has(unit)) page.furniture.push(...unit.blocks);
}

function divideStories(units: readonly HeadlineUnit[], page: CutPage, weight: Rarity): void {
  const rows = fitAll(units, page.stories, weight).filter(({ unit }) => !isSeries(unit));
  const divided = page.stories.map((story, index) => {
    const claims = rows.filter(({ fits }) => (fits[index] ?? 0) >= NULL_FIT && fits[index] === Math.max(...fits));
    return splitByHeadlines(
      story,
      claims.map(({ unit }) => textOf(unit)),
      weight,
    );
  });
  if (divided.every((parts) => parts.length === 1)) return;
  // The places of the units count stories: each division moves those below it.
  for (const unit of units) unit.before += divided.slice(0, unit.before).filter((parts) => parts.length > 1).length;
  page.stories = divided.flat();
}

function fitAll(units: readonly HeadlineUnit[], stories: readonly Story[], weight: Rarity): Row[] {
  const texts = stories.map((story) => bodyText(story));
  return units.map((unit) => ({
    unit,
    fits: texts.map((text, story) => headlineFit(textOf(unit), text, weight) + nearness(unit, story)),
  }));
}

// 003:343, 345: what one line of a run surely belongs to, the line beside it may well belong to.
function besideSure(rows: readonly Row[]): Row[] {
  return rows.map(({ unit, fits }, index) => {
    const homes = [rows[index - 1], rows[index + 1]]
      .filter((row) => row !== undefined && row.unit.run === unit.run)
      .map((row) => row?.fits.indexOf(Math.max(SURE_HOME, ...(row?.fits ?? []))) ?? -1);
    return { unit, fits: fits.map((fit, story) => (fit > 0 && homes.includes(story) ? fit + BESIDE : fit)) };
  });
}

function returnCrossheads(rows: readonly Row[], taken: Set<HeadlineUnit>, page: CutPage): void {
  for (const { unit, fits } of rows) {
    const story = page.stories[fits.indexOf(Math.max(SURE_FIT, ...fits))];
    if (!story || !repeatsInside(textOf(unit), bodyText(story))) continue;
    const crossheads = unit.blocks.map((block) => ({
      ...block,
      role: 'crosshead' as const,
      rule: 'repeats-inside',
      confidence: 0.7,
    }));
    // Behind the text, but not behind who signed it.
    const end = story.body.findLastIndex((block) => block.role !== 'signature') + 1;
    story.body.splice(end, 0, ...crossheads);
    taken.add(unit);
  }
}

function nearness(unit: HeadlineUnit, story: number): number {
  return unit.before === story || unit.before === story + 1 ? NEARNESS : 0;
}

function textOf(unit: HeadlineUnit): string {
  return unit.blocks.map((block) => block.flow.text).join('');
}

function isConvincing(fits: readonly number[], story: number): boolean {
  const fit = fits[story] ?? 0;
  // A headline whose own body went to another is no headline for a stranger.
  if (fit < SECOND_CHOICE * Math.max(...fits)) return false;
  return fit >= SURE_FIT || (fit >= NULL_FIT && fits.every((rival, other) => other === story || rival * 2 <= fit));
}

function give(story: Story | undefined, unit: HeadlineUnit, lead: number): void {
  if (!story) return;
  story.display.push(...unit.blocks);
  story.pairedByContent = true;
  story.pairingLead = lead;
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
    if (!story || (fits[best] ?? 0) < NULL_FIT || !isConvincing(fits, best)) continue;
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
