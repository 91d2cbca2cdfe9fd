import type { Block, Reading } from '../../model/page.ts';
import { startsWithDateline } from '../language/dateline.ts';
import { printedWidth } from '../language/script.ts';
import { endsSentence } from '../language/sentence.ts';
import { settleEnglish } from './english-by-place.ts';
import { settleOpenJump } from './jump-by-place.ts';
import { ROLE_RULES, type RoleContext, type RoleRule } from './rules.ts';

/** Longest deck, in characters: two or three display lines. */
const MAX_DECK_CHARS = 90;

/** Longest question or exclamation that can be a headline, in characters. */
const MAX_QUESTION_CHARS = 36;

/** Codes of the rules that look at neighbours. */
const DECK_BY_PLACE = 'between-headline-and-byline';
const QUESTION_BY_PLACE = 'question-above-byline';
const KICKER_BY_PLACE = 'colon-above-headline';
const DATE_BY_PLACE = 'date-at-top';
const ISSUER_BY_PLACE = 'issuer-above-date';
export const VERSE_BY_PLACE = 'run-of-short-lines';

/** Widest kicker that ends in a colon, in Han squares. */
const MAX_KICKER_WIDTH = 30;
/** Longest name of who issues a notice, in characters. */
const MAX_ISSUER_CHARS = 24;
/** More display lines than this never stand together without a blank between, unless they are short in sum. */
const MAX_STACKED_LINES = 3;
const MAX_STACKED_WIDTH = 60;

/** Gives every block its role, by the first rule that holds; then display lines that look like running text, by their place. */
export function classifyBlocks(blocks: readonly Block[], context: RoleContext): Block[] {
  const classified = blocks.map((block) => {
    const [first, ...others] = ROLE_RULES.filter((candidate) => candidate.holds(block.flow.text, block, context));
    return first ? { ...block, ...readingOf(first), ...runnersUp(first, others) } : block;
  });
  return settleEnglish(bodyOfVerse(classified)).map((block, index, all) => {
    if (isDateAtTop(block, index, all)) return { ...block, role: 'folio', rule: DATE_BY_PLACE, confidence: 0.85 };
    if (isIssuer(block, all[index - 1], all[index + 1]))
      return { ...block, role: 'signature', rule: ISSUER_BY_PLACE, confidence: 0.85 };
    if (isKickerByPlace(block, all[index + 1])) return { ...block, role: 'kicker', rule: KICKER_BY_PLACE, confidence: 0.8 };
    const before = all[index - 1];
    const after = all[index + 1];
    if (block.role === 'jump-to') return settleOpenJump(block, before, after);
    if (isDeckByPlace(block, before, after)) return { ...block, role: 'deck', rule: DECK_BY_PLACE, confidence: 0.85 };
    return isQuestionByPlace(block, after) ? { ...block, role: 'headline', rule: QUESTION_BY_PLACE, confidence: 0.85 } : block;
  });
}

function readingOf({ role, code, confidence }: RoleRule): Reading {
  return { role, rule: code, confidence };
}

// One for each other role, by the order of the rules: a rule that comes later is trusted less, whatever its confidence.
function runnersUp(first: RoleRule, others: readonly RoleRule[]): { runnersUp?: Reading[] } {
  const rivals = others.filter(
    (rule, index) => rule.role !== first.role && others.findIndex((other) => other.role === rule.role) === index,
  );
  return rivals.length > 0 ? { runnersUp: rivals.map(readingOf) } : {};
}

// "Silt has cost the fish quay one tide in three" between COUNCIL BACKS … and By NORA FINCH: short, and no sentence.
function isDeckByPlace(block: Block, before: Block | undefined, after: Block | undefined): boolean {
  if (block.role !== 'body' || before?.role !== 'headline' || block.flow.text.length > MAX_DECK_CHARS) return false;
  if (endsSentence(block.flow.text) || block.flow.text.includes('。') || startsWithDateline(block.flow.text)) return false;
  return after?.role === 'byline' || (after !== undefined && startsWithDateline(after.flow.text));
}

// "路灯为何晚亮半小时？小区门口的坑谁来填？" above a deck or byline: a headline, though it closes like a sentence.
function isQuestionByPlace(block: Block, after: Block | undefined): boolean {
  const { text } = block.flow;
  if (block.role !== 'body' || text.length > MAX_QUESTION_CHARS || !/[？！?!]$/u.test(text) || text.includes('。')) return false;
  return after?.role === 'byline' || after?.role === 'deck' || (after !== undefined && startsWithDateline(after.flow.text));
}

// "全市防汛工作会议强调：" above the headline — not "现公告如下：" or "他说：" above an entry of a list.
function isKickerByPlace(block: Block, after: Block | undefined): boolean {
  const { text } = block.flow;
  if (block.role !== 'body' || block.wrapped || !text.endsWith('：') || printedWidth(text) > MAX_KICKER_WIDTH) return false;
  if (/(?:如下|以下|下列|[说道问答称]|名单|方式|时间|地点|电话|地址|事项|内容|要求)：$/u.test(text) || /[。，；]/u.test(text))
    return false;
  return after?.role === 'headline' && !/^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]|[①-⑳])/u.test(after.flow.text);
}

// 澜川市水务局 between the text of a notice and its date
function isIssuer(block: Block, before: Block | undefined, after: Block | undefined): boolean {
  if (block.rule !== 'short-line' || block.flow.text.length > MAX_ISSUER_CHARS || /[，！？：]/u.test(block.flow.text))
    return false;
  return after?.rule === 'date-alone' && before?.role === 'body';
}

// A bare date before all text is the paper's own.
function isDateAtTop(block: Block, index: number, all: readonly Block[]): boolean {
  return block.rule === 'date-alone' && index < 3 && all.slice(0, index).every((other) => FURNITURE.has(other.role));
}

const FURNITURE: ReadonlySet<string> = new Set(['nameplate', 'folio', 'masthead']);

// Verse, tables of scores and prices, line-ups: many short lines without a blank between are text.
function bodyOfVerse(blocks: readonly Block[]): Block[] {
  const settled = [...blocks];
  let from = 0;
  while (from < blocks.length) {
    let end = from + 1;
    if (isShortLine(blocks[from])) while (isShortLine(blocks[end]) && !blocks[end]?.gapBefore) end += 1;
    const run = blocks.slice(from, end);
    if (run.length > MAX_STACKED_LINES && !isStack(run, blocks[end]))
      for (const [offset, block] of run.entries())
        settled[from + offset] = { ...block, role: 'body', rule: VERSE_BY_PLACE, confidence: 0.75 };
    from = end;
  }
  return settled;
}

function isShortLine(block: Block | undefined): boolean {
  return block?.rule === 'short-line' && !block.marked && !block.wrapped;
}

// Kicker, headline and decks may stand close above a byline or dateline.
function isStack(run: readonly Block[], after: Block | undefined): boolean {
  const width = run.reduce((sum, block) => sum + printedWidth(block.flow.text), 0);
  if (width > MAX_STACKED_WIDTH || after === undefined) return false;
  return after.role === 'byline' || startsWithDateline(after.flow.text);
}
