import { CORRECTED } from '../../model/correction.ts';
import type { Block, Leftover, Role } from '../../model/page.ts';
import type { Story } from '../../model/story.ts';
import { lineOf } from '../../model/traced.ts';
import { firstFrom, lastUpTo, standsIn, startOf } from './blocks.ts';
import type { Span } from './places.ts';
import { type CorrectionPlan, type PlannedAs, plannedAs } from './plan.ts';
import { placeOfCorrection, reportProblem } from './problem.ts';

/** The stories of a page, and the text that none of them owns. */
interface Page {
  stories: Story[];
  leftovers: Leftover[];
}

const DISPLAY_ROLES: ReadonlySet<Role> = new Set(['headline', 'deck', 'kicker', 'column-title']);

/**
 * Puts stories together as editors said, after the parser has: items first, then single paragraphs that are to be joined
 * to others, then headlines. Blocks are taken from wherever the parser had put them; what a headline displaces is left over.
 */
export function correctStories<Paired extends Page>(page: Paired, blocks: readonly Block[], plan?: CorrectionPlan): Paired {
  if (!plan?.planned.some(({ what }) => REARRANGING.has(what))) return page;
  const desk = new Desk(page, blocks);
  for (const item of plannedAs(plan, 'item')) desk.addStory(item);
  for (const join of plannedAs(plan, 'join')) moveBehind(join, desk, plan);
  for (const { given, story } of soleClaims(plannedAs(plan, 'headline'), desk, plan)) giveHeadline(given, story, desk);
  for (const { given, story } of soleClaims(plannedAs(plan, 'kind'), desk, plan)) story.kind = given.kind;
  return { ...page, ...desk.settled() };
}

const REARRANGING: ReadonlySet<string> = new Set(['item', 'join', 'headline', 'kind']);

/** Stories as they are being put together anew. */
class Desk {
  stories: Story[];
  rest: Leftover[];
  readonly #blocks: readonly Block[];

  constructor({ stories, leftovers }: Page, blocks: readonly Block[]) {
    this.stories = stories.map((story) => ({
      ...story,
      display: [...story.display],
      bylines: [...story.bylines],
      body: [...story.body],
      jumps: [...story.jumps],
      credits: [...story.credits],
    }));
    this.rest = [...leftovers];
    this.#blocks = blocks;
  }

  /** Takes the blocks of some places away from whoever has them; in the order of the places, page order within each. */
  take(at: readonly Span[]): Block[] {
    // A line that is named twice stands where it is named first.
    const taken = [...new Set(at.flatMap((span) => this.#blocks.filter((block) => standsIn(block, [span]))))];
    const starts = new Set(taken.map(startOf));
    const stays = (block: Pick<Block, 'flow'>) => !starts.has(startOf(block));
    for (const story of this.stories) {
      for (const part of PARTS) story[part] = story[part].filter(stays);
      if (story.label && !stays(story.label)) delete story.label;
    }
    this.rest = this.rest.filter(stays);
    return taken;
  }

  storyAt(at: readonly Span[]): Story | undefined {
    return this.stories.find((story) => blocksOf(story).some((block) => at.some((span) => touches(block, span))));
  }

  addStory({ at, headline, kind }: PlannedAs<'item'>): void {
    const story: Story = {
      ...{ display: [], bylines: [], body: [], jumps: [], credits: [] },
      ...{ closed: true, foreign: false, pairedByContent: false, arranged: true },
      ...(kind ? { kind } : {}),
    };
    const heading = this.take(headline);
    for (const block of this.take(at)) if (!heading.includes(block)) place(story, block, heading.length > 0);
    story.display.unshift(...heading.map(asHeadline));
    this.stories.push(story);
  }

  blockFrom(origin: number): Block | undefined {
    return firstFrom(this.#blocks, origin);
  }

  blockUpTo(origin: number): Block | undefined {
    return lastUpTo(this.#blocks, origin);
  }

  /** In page order; a story that has lost all its text leaves its headings to the page. */
  settled(): Page {
    const stories = this.stories.filter((story) => story.body.length > 0 || (story.jumps.length > 0 && story.display.length > 0));
    const empty = this.stories.filter((story) => !stories.includes(story));
    return {
      stories: stories.toSorted((a, b) => firstPlace(a) - firstPlace(b)),
      leftovers: [...this.rest, ...empty.flatMap(blocksOf).map(leftOver)].toSorted((a, b) => startOf(a) - startOf(b)),
    };
  }
}

const PARTS = ['display', 'bylines', 'body', 'jumps', 'credits'] as const;

function blocksOf(story: Story): Block[] {
  return [...(story.label ? [story.label] : []), ...PARTS.flatMap((part) => story[part])];
}

function leftOver({ role, flow }: Block): Leftover {
  return { role, flow };
}

function firstPlace(story: Story): number {
  return Math.min(...blocksOf(story).map((block) => block.place));
}

function touches(block: Block, [from, to]: Span): boolean {
  return block.flow.at.some((unit) => unit >= from && unit < to);
}

// Within an item each block keeps its role; what is none of an item's roles is text, since the editor says it belongs there.
function place(story: Story, block: Block, hasHeadline: boolean): void {
  const { role } = block;
  if (role === 'headline' && (hasHeadline || story.body.length > 0) && block.rule !== CORRECTED)
    story.body.push({ ...block, role: 'crosshead', rule: CORRECTED });
  else if (DISPLAY_ROLES.has(role)) story.display.push(block);
  else if (role === 'byline') story.bylines.push(block);
  else if (role === 'credit') story.credits.push(block);
  else if (role === 'jump-to' || role === 'jump-from') story.jumps.push(block);
  else if (role === 'label' && !story.label) story.label = block;
  else story.body.push(role === 'crosshead' || role === 'signature' ? block : { ...block, role: 'body' });
}

function asHeadline(block: Block): Block {
  return { ...block, role: 'headline', rule: CORRECTED, confidence: 1 };
}

function moveBehind(join: PlannedAs<'join'>, desk: Desk, plan: CorrectionPlan): void {
  const end = desk.blockUpTo(join.at[0][1]);
  const start = desk.blockFrom(join.at[1][0]);
  const home = end && desk.stories.find((story) => story.body.some((block) => startOf(block) === startOf(end)));
  if (!end || !home || !start) {
    withoutArticle(join, plan, end && home ? join.at[1] : join.at[0]);
    return;
  }
  const next = home.body[home.body.findIndex((block) => startOf(block) === startOf(end)) + 1];
  if (next && startOf(next) === startOf(start)) return;
  desk.take([[startOf(start), (start.flow.at.at(-1) ?? 0) + 1]]);
  const behind = home.body.findIndex((block) => startOf(block) === startOf(end)) + 1;
  home.body.splice(behind, 0, { ...start, role: 'body' });
}

type Claim = PlannedAs<'headline'> | PlannedAs<'kind'>;

// The corrections of a kind with the story that each is about; those of one story must say the same.
function soleClaims<Given extends Claim>(
  planned: readonly Given[],
  desk: Desk,
  plan: CorrectionPlan,
): { given: Given; story: Story }[] {
  const claims = planned.flatMap((given) => {
    const at = given.what === 'headline' ? [given.of] : given.at;
    const story = desk.storyAt(at);
    if (!story) withoutArticle(given, plan, at[0]);
    return story ? [{ given, story }] : [];
  });
  return claims.filter(({ given, story }, index) => {
    const rivals = claims.filter((other) => other.story === story && wordsOf(other.given) !== wordsOf(given));
    const earlier = rivals.find((other) => claims.indexOf(other) < index);
    if (earlier)
      reportProblem('correction-conflict', given.correction, plan, { other: placeOfCorrection(earlier.given.correction) });
    if (rivals.length > 0) plan.planned = plan.planned.filter((each) => each !== given);
    return rivals.length === 0;
  });
}

function wordsOf(given: Claim): string {
  return given.what === 'kind' ? given.kind : JSON.stringify(given.at);
}

// A kicker or deck that stands with the right headline stays with it; the wrong headline, and what stood with that, goes.
function giveHeadline(given: PlannedAs<'headline'>, story: Story, desk: Desk): void {
  const blocks = desk.take(given.at);
  const beside = runsWith(blocks, story.display);
  const stays = (block: Block) => block.rule === CORRECTED || beside.has(block.place);
  desk.rest.push(...story.display.filter((block) => !stays(block)).map(leftOver));
  story.display = [...story.display.filter(stays), ...blocks.map(asHeadline)].toSorted((a, b) => a.place - b.place);
  story.pairedByContent = false;
}

// Places of display lines with nothing but display lines between them and one of the blocks.
function runsWith(blocks: readonly Block[], display: readonly Block[]): Set<number> {
  const free = new Set(display.map((block) => block.place));
  const found = new Set(blocks.map((block) => block.place));
  for (const place of found) for (const next of [place - 1, place + 1]) if (free.has(next)) found.add(next);
  return found;
}

function withoutArticle(
  planned: PlannedAs<'join' | 'headline' | 'kind'>,
  plan: CorrectionPlan,
  at: Span | undefined = planned.at[0],
): void {
  reportProblem('correction-without-article', planned.correction, plan, { line: String(lineOf(at?.[0] ?? 0)) });
  plan.planned = plan.planned.filter((each) => each !== planned);
}
