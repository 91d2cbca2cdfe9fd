import type { Block } from '../../model/page.ts';
import { hangs, isLatin, SMALL_WORDS, wordsOf } from '../language/english/words.ts';
import { foreignLanguage } from '../language/foreign-script.ts';
import { printedWidth } from '../language/script.ts';
import type { PageJoins } from './score-joins.ts';

/** Code of the rule that a display line is running text, since it goes on in the next block (001:155). */
const JOINS_NEXT_BLOCK = 'joins-next-block';

/** From this confidence on (parsing.md §3). */
const SURE = 0.75;

/** Narrower lines than any column are no printed line of a text, whatever words they share with it: 渡船换新 is a crosshead. */
const MIN_WIDTH = 10;

// "Three-legged walk" above "Nearly £340 was raised": English text that goes on begins small, or its end hangs.
function goesOnInWords(block: Block, next: Block): boolean {
  return /^\p{Ll}/u.test(next.flow.text) || hangs(block.flow.text);
}

/** Roles and joins inform each other: an unmarked short line whose end joins the next block is no headline but body. */
export function bodyByJoin(blocks: readonly Block[], joins: PageJoins): Block[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    if (block.rule !== 'short-line' || block.role === 'body' || next?.role !== 'body') return block;
    if (isNarrow(block.flow.text)) return block;
    // What a page knows of its own words says nothing in a script whose words are not known.
    if (foreignLanguage(block.flow.text) !== undefined) return block;
    const confidence = joins.confidence(block, next);
    if (confidence < SURE || (isLatin(block.flow.text) && !goesOnInWords(block, next))) return block;
    const { role, rule } = block;
    const runnersUp = [
      { role, rule, confidence: block.confidence },
      ...(block.runnersUp ?? []).filter((rival) => rival.role !== 'body'),
    ];
    return { ...block, role: 'body', rule: JOINS_NEXT_BLOCK, confidence: Math.floor(confidence * 100) / 100, runnersUp };
  });
}

// "THE" + "harbour board …": no display line ends in such a word, however narrow it is.
function isNarrow(text: string): boolean {
  return printedWidth(text) < MIN_WIDTH && !SMALL_WORDS.has((wordsOf(text).at(-1) ?? '').toLowerCase());
}
