import { expect, test } from 'vitest';
import { markDamaged } from '../../scripts/build/damaged-words.ts';

const marked = (word: string) => `<span data-doubt="garble">${word}</span>`;

test.each<[string, string, string[], string]>([
  ['each word once, in order', '他说□□■，又说□□■。', ['□□■', '□□■'], `他说${marked('□□■')}，又说${marked('□□■')}。`],
  ['a word that is no longer there is left out', '他说看得清。', ['□□'], '他说看得清。'],
  ['escaped as the text is', 'a &#x3C; b||&#x26;c', ['||&'], `a &#x3C; b${marked('||&#x26;')}c`],
  ['never within a tag', '甲<em title="||">乙</em>', ['||'], '甲<em title="||">乙</em>'],
  ['nothing to mark', '甲乙', [], '甲乙'],
])('%s', (_, html, words, expected) => {
  expect(markDamaged(html, words)).toBe(expected);
});
