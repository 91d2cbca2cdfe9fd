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
  giveHeadlines(desk, plan);
  for (const given of plannedAs(plan, 'kind')) {
    const story = desk.storyAt(given.at);
    if (story) story.kind = given.kind;
    else withoutArticle(given, plan);
  }
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
    const taken = at.flatMap((span) => this.#blocks.filter((block) => standsIn(block, [span])));
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

function giveHeadlines(desk: Desk, plan: CorrectionPlan): void {
  const wanted = plannedAs(plan, 'headline').map((given) => ({ given, story: desk.storyAt([given.of]) }));
  for (const [index, { given, story }] of wanted.entries()) {
    const rival = story && wanted.find((other, place) => place !== index && other.story === story);
    if (!story) withoutArticle(given, plan, given.of);
    else if (!rival) giveHeadline(given, story, desk);
    else if (wanted.indexOf(rival) < index)
      reportProblem('correction-conflict', given.correction, plan, { other: placeOfCorrection(rival.given.correction) });
  }
}

// A kicker or deck that stands with the right headline stays with it; the wrong headline, and what stood with that, goes.
function giveHeadline(given: PlannedAs<'headline'>, story: Story, desk: Desk): void {
  const blocks = desk.take(given.at);
  const places = blocks.map((block) => block.place);
  const isBeside = (block: Block) => places.some((at) => Math.abs(at - block.place) <= MAX_DISPLAY_LINES);
  const displaced = story.display.filter((block) => block.rule !== CORRECTED && !isBeside(block));
  story.display = [...story.display.filter((block) => !displaced.includes(block)), ...blocks.map(asHeadline)].toSorted(
    (a, b) => a.place - b.place,
  );
  story.pairedByContent = false;
  desk.rest.push(...displaced.map(leftOver));
}

/** Kicker, two lines of headline and two decks: how far from a headline its other display lines stand, in blocks. */
const MAX_DISPLAY_LINES = 4;

function withoutArticle(
  planned: PlannedAs<'join' | 'headline' | 'kind'>,
  plan: CorrectionPlan,
  at: Span | undefined = planned.at[0],
): void {
  reportProblem('correction-without-article', planned.correction, plan, { line: String(lineOf(at?.[0] ?? 0)) });
  plan.planned = plan.planned.filter((each) => each !== planned);
}
