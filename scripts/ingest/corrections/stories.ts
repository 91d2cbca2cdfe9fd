import { CORRECTED } from '../../model/correction.ts';
import type { Block } from '../../model/page.ts';
import type { Story } from '../../model/story.ts';
import { lineOf } from '../../model/traced.ts';
import { startOf } from './blocks.ts';
import { asHeadline, Desk, leftOver, type StoriesOfPage } from './desk.ts';
import type { Span } from './places.ts';
import { type CorrectionPlan, type PlannedAs, plannedAs } from './plan.ts';
import { placeOfCorrection, reportProblem } from './problem.ts';

/**
 * Puts stories together as editors said, after the parser has: items first, then single paragraphs that are to be joined
 * to others, then headlines. Blocks are taken from wherever the parser had put them; what a headline displaces is left over.
 */
export function correctStories<Paired extends StoriesOfPage>(
  page: Paired,
  blocks: readonly Block[],
  plan?: CorrectionPlan,
): Paired {
  if (!plan?.planned.some(({ what }) => REARRANGING.has(what))) return page;
  const desk = new Desk(page, blocks);
  for (const item of plannedAs(plan, 'item')) desk.addStory(item);
  for (const join of plannedAs(plan, 'join')) moveBehind(join, desk, plan);
  for (const { given, story } of soleClaims(plannedAs(plan, 'headline'), desk, plan)) giveHeadline(given, story, desk);
  for (const { given, story } of soleClaims(plannedAs(plan, 'kind'), desk, plan)) story.kind = given.kind;
  return { ...page, ...desk.settled() };
}

const REARRANGING: ReadonlySet<string> = new Set(['item', 'join', 'headline', 'kind']);

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
