import type { Block } from '../../model/page.ts';
import { isIndexEntry, isIndexLine, isIndexTitle, isQuoteSource, isWeatherLine, pulledWords } from '../language/english/boxes.ts';
import { isLatin, wordsOf } from '../language/english/words.ts';

/** Fewest entries in a row that make an index without a title. */
const MIN_UNTITLED = 3;

/**
 * Sets aside what stands on an English page and belongs to no story: an index of contents, the weather in a corner,
 * quotations pulled out of a text, debris without a letter.
 */
export function settleEnglishBoxes(blocks: readonly Block[]): Block[] {
  const set = new Map<Block, string>();
  for (const block of indexBlocks(blocks)) set.set(block, 'index-box');
  for (const block of pulledQuotes(blocks)) set.set(block, 'pull-quote');
  for (const [index, block] of blocks.entries()) {
    const { text } = block.flow;
    if (isWeatherLine(text)) set.set(block, 'weather-line');
    else if (isDebris(text) && [blocks[index - 1], blocks[index + 1]].some((near) => near && isLatin(near.flow.text)))
      set.set(block, 'debris');
  }
  return blocks.map((block) => {
    const rule = set.get(block);
    return rule === undefined ? block : { ...block, role: 'noise', rule, confidence: 0.8 };
  });
}

// ". ," between two paragraphs
function isDebris(text: string): boolean {
  return text.length <= 6 && /^[\s\p{P}\p{S}]+$/u.test(text) && !/[$£€¢%?!]/u.test(text);
}

function indexBlocks(blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  let from = 0;
  while (from < blocks.length) {
    const titled = isIndexTitle(blocks[from]?.flow.text ?? '');
    let end = titled ? from + 1 : from;
    while (isIndexEntry(blocks[end]?.flow.text ?? '')) end += 1;
    const entries = blocks.slice(titled ? from + 1 : from, end);
    const proven = titled
      ? entries.length > 0
      : entries.length >= MIN_UNTITLED || entries.some(({ flow }) => isIndexLine(flow.text));
    if (proven) found.push(...blocks.slice(from, end));
    from = Math.max(end, from + 1);
  }
  return found;
}

function pulledQuotes(blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  let texts: string[] | undefined;
  for (const [index, block] of blocks.entries()) {
    const words = pulledWords(block.flow.text);
    // Directly below a headline it is the deck.
    if (words === undefined || blocks[index - 1]?.role === 'headline') continue;
    texts ??= blocks.map(({ flow }) => ` ${wordsOf(flow.text.toLowerCase()).join(' ')} `);
    if (!texts.some((text, other) => other !== index && text.includes(` ${words} `))) continue;
    found.push(block);
    const after = blocks[index + 1];
    if (after && isQuoteSource(after.flow.text)) found.push(after);
  }
  return found;
}
