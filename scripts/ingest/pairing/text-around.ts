import type { Block } from '../../model/page.ts';
import { isFurniture } from './story.ts';

/** The last `most` characters of a story's text, whose length hostile pages do not bound. */
export function textBefore(blocks: readonly Block[], most: number): string {
  const texts: string[] = [];
  for (let at = blocks.length - 1, chars = 0; at >= 0 && chars < most; at -= 1) {
    const text = blocks[at]?.flow.text ?? '';
    texts.push(text);
    chars += text.length + 1;
  }
  return texts.toReversed().join('\n').slice(-most);
}

/** The first `most` characters of the text directly below a run, up to the next display line. */
export function textAfter(following: readonly Block[], most: number): string {
  const texts: string[] = [];
  let chars = 0;
  for (const { role, flow } of following) {
    if ((role !== 'body' && role !== 'signature') || chars >= most) break;
    texts.push(flow.text);
    chars += flow.text.length + 1;
  }
  return texts.join('\n').slice(0, most);
}

/** The blocks below a run as far as they can tell something: text, the next display line and one more. Furniture is left out. */
export function blocksBelow(blocks: readonly Block[], from: number): Block[] {
  const below: Block[] = [];
  let pastText = 0;
  for (let at = from; at < blocks.length && pastText < 2; at += 1) {
    const block = blocks[at];
    if (!block || isFurniture(block)) continue;
    below.push(block);
    if (pastText > 0 || (block.role !== 'body' && block.role !== 'signature')) pastText += 1;
  }
  return below;
}
