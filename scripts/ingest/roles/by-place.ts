import type { Block, Role } from '../../model/page.ts';
import { startsWithDateline } from '../language/dateline.ts';
import { printedWidth } from '../language/script.ts';
import { endsSentence } from '../language/sentence.ts';
import { leadsBack } from './jump-by-place.ts';

/** Where a block stands among those of its page. */
export interface BlockPlace {
  before: Block | undefined;
  after: Block | undefined;
  /** All blocks above it. */
  above: readonly Block[];
}

/** A role that only the neighbours tell. */
export interface PlaceRule {
  code: string;
  role: Role;
  confidence: number;
  holds: (block: Block, place: BlockPlace) => boolean;
}

/** First hit wins, and no hit leaves the block as it was. */
export const PLACE_RULES: readonly PlaceRule[] = [
  { code: 'date-at-top', role: 'folio', confidence: 0.85, holds: isDateAtTop },
  { code: 'issuer-above-date', role: 'signature', confidence: 0.85, holds: isIssuer },
  { code: 'colon-above-headline', role: 'kicker', confidence: 0.8, holds: isKickerByPlace },
  {
    code: 'open-jump-by-place',
    role: 'jump-from',
    confidence: 0.8,
    holds: (block, place) => leadsBack(block, place.before, place.after),
  },
  { code: 'between-headline-and-byline', role: 'deck', confidence: 0.85, holds: isDeckByPlace },
  { code: 'question-above-byline', role: 'headline', confidence: 0.85, holds: isQuestionByPlace },
];

/** Longest deck, in characters: two or three display lines. */
const MAX_DECK_CHARS = 90;
/** Longest question or exclamation that can be a headline, in characters. */
const MAX_QUESTION_CHARS = 36;
/** Widest kicker that ends in a colon, in Han squares. */
const MAX_KICKER_WIDTH = 30;
/** Longest name of who issues a notice, in characters. */
const MAX_ISSUER_CHARS = 24;
/** Blocks at the top of a page among which a bare date is the paper's own. */
const TOP_BLOCKS = 3;

const FURNITURE: ReadonlySet<Role> = new Set(['nameplate', 'folio', 'masthead']);

/** Gives blocks the roles that only their place tells; each is judged by what its neighbours were before. */
export function settleByPlace(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    const place = {
      before: blocks[index - 1],
      after: blocks[index + 1],
      above: blocks.slice(Math.max(0, index - TOP_BLOCKS), index),
    };
    const rule = PLACE_RULES.find((candidate) => candidate.holds(block, place));
    return rule ? { ...block, role: rule.role, rule: rule.code, confidence: rule.confidence } : block;
  });
}

// "Silt has cost the fish quay one tide in three" between COUNCIL BACKS … and By NORA FINCH: short, and no sentence.
function isDeckByPlace(block: Block, { before, after }: BlockPlace): boolean {
  if (block.role !== 'body' || before?.role !== 'headline' || block.flow.text.length > MAX_DECK_CHARS) return false;
  if (endsSentence(block.flow.text) || block.flow.text.includes('。') || startsWithDateline(block.flow.text)) return false;
  return after?.role === 'byline' || (after !== undefined && startsWithDateline(after.flow.text));
}

// "路灯为何晚亮半小时？小区门口的坑谁来填？" above a deck or byline: a headline, though it closes like a sentence.
function isQuestionByPlace(block: Block, { after }: BlockPlace): boolean {
  const { text } = block.flow;
  if (block.role !== 'body' || text.length > MAX_QUESTION_CHARS || !/[？！?!]$/u.test(text) || text.includes('。')) return false;
  return after?.role === 'byline' || after?.role === 'deck' || (after !== undefined && startsWithDateline(after.flow.text));
}

// "全市防汛工作会议强调：" above the headline — not "现公告如下：" or "他说：" above an entry of a list.
function isKickerByPlace(block: Block, { after }: BlockPlace): boolean {
  const { text } = block.flow;
  if (block.role !== 'body' || block.wrapped || !text.endsWith('：') || printedWidth(text) > MAX_KICKER_WIDTH) return false;
  if (/(?:如下|以下|下列|[说道问答称]|名单|方式|时间|地点|电话|地址|事项|内容|要求)：$/u.test(text) || /[。，；]/u.test(text))
    return false;
  return after?.role === 'headline' && !/^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]|[①-⑳])/u.test(after.flow.text);
}

// 澜川市水务局 between the text of a notice and its date
function isIssuer(block: Block, { before, after }: BlockPlace): boolean {
  if (block.rule !== 'short-line' || block.flow.text.length > MAX_ISSUER_CHARS || /[，！？：]/u.test(block.flow.text))
    return false;
  return after?.rule === 'date-alone' && before?.role === 'body';
}

// A bare date before all text is the paper's own.
function isDateAtTop(block: Block, { above }: BlockPlace): boolean {
  return block.rule === 'date-alone' && above.length < TOP_BLOCKS && above.every((other) => FURNITURE.has(other.role));
}
