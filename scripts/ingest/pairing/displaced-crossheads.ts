import type { Block } from '../../model/page.ts';
import type { Story } from '../../model/story.ts';
import { printedWidth } from '../language/script.ts';
import { opensWithDateline } from './story-signs.ts';

/** A lone display line within running text that is no wider is a crosshead, not a headline astray. */
const MAX_CROSSHEAD_WIDTH = 9;

/** Whether a display line of a page with floating headlines is a crosshead of the text that it stands in. */
export function staysInText(block: Block, before: Block | undefined, after: Block | undefined, open: Story | undefined): boolean {
  if (block.role !== 'headline' || printedWidth(block.flow.text) > MAX_CROSSHEAD_WIDTH || !open || open.closed) return false;
  return before?.role === 'body' && after?.role === 'body' && !opensWithDateline(after);
}

/** Fewest characters of the text that a crosshead repeats to be known by them, and the share of it that must be so repeated. */
const REPEATED_CHARS = 5;
const REPEATED_SHARE = 0.7;
/** Characters of a story's opening: what is repeated from there may be the headline. */
const OPENING_CHARS = 160;

/**
 * Whether a display line that stands apart repeats, word for word, what is told well inside a text: such lines were
 * crossheads there (003:343 "电子信息技术产业步入发展“快车道”最大程度发挥数据红利": two of them in one line). Their
 * places in the text are lost.
 */
export function repeatsInside(line: string, text: string): boolean {
  const wanted = letters(line);
  const inside = letters(text.slice(OPENING_CHARS));
  let repeated = 0;
  let at = 0;
  while (at + REPEATED_CHARS <= wanted.length) {
    let length = 0;
    while (at + length < wanted.length && inside.includes(wanted.slice(at, at + length + 1))) length += 1;
    if (length >= REPEATED_CHARS) {
      repeated += length;
      at += length;
    } else at += 1;
  }
  return (
    wanted.length >= REPEATED_CHARS &&
    repeated / wanted.length >= REPEATED_SHARE &&
    !letters(text.slice(0, OPENING_CHARS)).includes(wanted.slice(0, REPEATED_CHARS))
  );
}

function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
