import type { Newspaper } from '../../src/schemas/archive.ts';
import type { Block, Item, Line, ParsedPage } from '../model/page.ts';
import { MAX_LINE_CHARS, type RawPage } from '../model/raw.ts';
import type { Story } from '../model/story.ts';
import { findBlocks } from './blocks/blocks.ts';
import { cutBlocks, giveRoles } from './corrections/blocks.ts';
import { tellApart } from './corrections/item-ids.ts';
import type { CorrectionPlan } from './corrections/plan.ts';
import { correctStories } from './corrections/stories.ts';
import { dateClues } from './fields/date-clues.ts';
import { inferDate } from './fields/issue-date.ts';
import { makeBrief, makeItem } from './fields/items.ts';
import { inferPageLabel } from './fields/page-number.ts';
import { readPrintedFacts } from './fields/printed-facts.ts';
import { questionHeadlines } from './fields/question-headlines.ts';
import { readJump } from './fields/story-fields.ts';
import { bodyByJoin } from './joins/body-by-join.ts';
import { joinParagraphs } from './joins/paragraphs.ts';
import { reopenColumns } from './joins/reopen.ts';
import { type PageJoins, scoreJoins } from './joins/score-joins.ts';
import { type JoinModel, SHIPPED_MODEL } from './joins/weights.ts';
import { normaliseLine } from './normalise/line.ts';
import type { BoundaryModel } from './pairing/boundary-weights.ts';
import { isEnglishPage } from './pairing/english/page.ts';
import { englishSeams, withinStory } from './pairing/english/seams.ts';
import { pairHeadlines } from './pairing/pair.ts';
import { settleClusters } from './pairing/settle-clusters.ts';
import { classifyBlocks } from './roles/classify.ts';
import type { RoleContext } from './roles/rules.ts';
import { splitGluedJumps } from './roles/split.ts';

/** What the parser may know besides the page's own text. */
export interface ParseContext {
  newspaper: Newspaper;
  newspapers: readonly Newspaper[];
  /** Weights learned from the archive's own articles; absent: those that the program brings. */
  joinModel?: JoinModel;
  /** Likewise, for telling headlines from crossheads. */
  boundaryWeights?: BoundaryModel;
  /** What editors decided about this page; its texts are corrected later. */
  corrections?: CorrectionPlan;
}

/**
 * Reads one page: lines → blocks → roles → stories with their headlines → paragraphs → fields. The order is that of
 * parsing.md §3: geometry before words, since wrapped lines must be whole before a pattern can match; roles before
 * stories, since a byline decides what the heading above it is; joins within a story, so that a paragraph is never
 * joined to another story's.
 *
 * @param sequence place of the page among those of its raw file, for item ids
 */
export function parsePage(page: RawPage, sequence: number, context: ParseContext): ParsedPage {
  const lines = page.lines.map((line) => normaliseLine(line));
  const oversized = lines
    .filter((line) => line.raw.length > MAX_LINE_CHARS)
    .map((line) => ({ role: 'noise' as const, flow: line.content }));
  const { blocks, joins: found } = joinBlocks(lines, context);
  const isEnglish = isEnglishPage(blocks);
  const scored = isEnglish ? { ...found, confidence: englishSeams(blocks, found.confidence) } : found;
  const paired = pairHeadlines(blocks, scored.confidence, context.boundaryWeights);
  const { stories, leftovers, interleaved } = correctStories(
    isEnglish ? paired : settleClusters(paired, scored),
    blocks,
    context.corrections,
  );
  const within = isEnglish ? { ...scored, confidence: withinStory(scored.confidence) } : scored;
  const joins = interleaved ? { ...within, interleaved } : within;
  const items = questionHeadlines(linkSidebars(tellApart(stories.flatMap((story) => itemsOf(story, sequence, joins)))));
  const printed = readPrintedFacts(leftovers, roleContext(context).newspaperNames);
  const clues = dateClues(items);
  const date = printed.date ?? inferDate([clues], context.newspaper.leadDays ?? 1, printed.weekday?.weekday);
  const label = printed.label ?? inferPageLabel(items);
  return {
    lines,
    blocks,
    items,
    leftovers: [...leftovers, ...oversized],
    ...(date ? { date } : {}),
    ...(label ? { label } : {}),
    printed,
    dateClues: clues,
    ...(joins.interleaved ? { interleaved: true as const } : {}),
  };
}

/** The first half of the way: the blocks of a page with their roles, in page order. */
export function readBlocks(lines: readonly Line[], context: ParseContext): Block[] {
  return joinBlocks(lines, context).blocks;
}

// Roles and joins depend on each other: joins are scored between the roles' first and last word.
function joinBlocks(lines: readonly Line[], context: ParseContext): { blocks: Block[]; joins: PageJoins } {
  const usable = lines.filter((line) => line.raw.length <= MAX_LINE_CHARS);
  const { corrections } = context;
  const found = splitGluedJumps(findBlocks(usable));
  const classified = classifyBlocks(corrections ? cutBlocks(found, corrections) : found, roleContext(context));
  const corrected = corrections ? giveRoles(classified, corrections, (block) => readJump(block).length > 0) : classified;
  const model = context.joinModel ?? SHIPPED_MODEL;
  const placed = corrected.map((block, place) => ({ ...block, place }));
  const blocks = reopenColumns(placed, model);
  const joins = scoreJoins(blocks, model);
  return { blocks: bodyByJoin(blocks, joins), joins };
}

function roleContext({ newspaper, newspapers }: ParseContext): RoleContext {
  const names = newspapers.flatMap((paper) => [paper.name, ...(paper.aliases ?? [])]);
  return {
    newspaperNames: new Set(names.map((name) => name.replaceAll(/\s/gu, '').toLowerCase())),
    columnTitles: new Set(newspaper.columnTitles ?? []),
  };
}

function itemsOf(story: Story, sequence: number, joins: PageJoins): Item[] {
  if (story.arranged || story.label?.rule !== 'briefs-label' || story.body.length === 0)
    return [
      makeItem(story, joinParagraphs(story.body, story.arranged ? { ...joins, partner: () => undefined } : joins), sequence),
    ];
  return cutBriefs(story.body).map((body, index) => {
    const brief = { ...story, body, jumps: index === 0 ? story.jumps : [], credits: index === 0 ? story.credits : [] };
    return makeBrief(brief, joinParagraphs(body, joins), sequence, index === 0);
  });
}

// Each bullet begins a brief; in a box without bullets each paragraph is one.
function cutBriefs(body: readonly Block[]): Block[][] {
  const bulleted = body.some((block) => isBullet(block));
  const briefs: Block[][] = [];
  for (const block of body) {
    const last = briefs.at(-1);
    if (!last || (bulleted ? isBullet(block) : true)) briefs.push([block]);
    else last.push(block);
  }
  return briefs;
}

function isBullet(block: Block): boolean {
  return /^[●■◆▲★◎□○•]/u.test(block.flow.text);
}

function linkSidebars(items: Item[]): Item[] {
  return items.map((item, index) => {
    if (item.kind !== 'sidebar') return item;
    const parent = items.slice(0, index).findLast((candidate) => candidate.kind !== 'sidebar' && candidate.kind !== 'brief');
    return parent ? { ...item, parent: parent.id } : item;
  });
}
