import type { Block } from '../../model/page.ts';
import { DATELINE, DATELINE_EN } from '../language/patterns.ts';
import { endsSentence } from '../language/sentence.ts';
import { ROLE_RULES, type RoleContext } from './rules.ts';

/** Longest deck, in characters: two or three display lines. */
const MAX_DECK_CHARS = 90;

/** Longest question or exclamation that can be a headline, in characters. */
const MAX_QUESTION_CHARS = 36;

/** Codes of the rules that look at neighbours. */
export const DECK_BY_PLACE = 'between-headline-and-byline';
export const QUESTION_BY_PLACE = 'question-above-byline';

/** Gives every block its role, by the first rule that holds; then display lines that look like running text, by their place. */
export function classifyBlocks(blocks: readonly Block[], context: RoleContext): Block[] {
  const classified = blocks.map((block) => {
    const rule = ROLE_RULES.find((candidate) => candidate.holds(block.flow.text, block, context));
    return rule ? { ...block, role: rule.role, rule: rule.code, confidence: rule.confidence } : block;
  });
  return classified.map((block, index) => {
    const before = classified[index - 1];
    const after = classified[index + 1];
    if (isDeckByPlace(block, before, after)) return { ...block, role: 'deck', rule: DECK_BY_PLACE, confidence: 0.85 };
    return isQuestionByPlace(block, after) ? { ...block, role: 'headline', rule: QUESTION_BY_PLACE, confidence: 0.85 } : block;
  });
}

// "Silt has cost the fish quay one tide in three" between COUNCIL BACKS … and By NORA FINCH: short, and no sentence.
function isDeckByPlace(block: Block, before: Block | undefined, after: Block | undefined): boolean {
  if (block.role !== 'body' || before?.role !== 'headline' || block.flow.text.length > MAX_DECK_CHARS) return false;
  if (endsSentence(block.flow.text) || opensWithDateline(block)) return false;
  return after?.role === 'byline' || (after !== undefined && opensWithDateline(after));
}

// "路灯为何晚亮半小时？小区门口的坑谁来填？" above a deck or byline: a headline, though it closes like a sentence.
function isQuestionByPlace(block: Block, after: Block | undefined): boolean {
  const { text } = block.flow;
  if (block.role !== 'body' || text.length > MAX_QUESTION_CHARS || !/[？！?!]$/u.test(text) || text.includes('。')) return false;
  return after?.role === 'byline' || after?.role === 'deck' || (after !== undefined && opensWithDateline(after));
}

function opensWithDateline({ flow }: Block): boolean {
  return DATELINE.test(flow.text) || DATELINE_EN.test(flow.text);
}
