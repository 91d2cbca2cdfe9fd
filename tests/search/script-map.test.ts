import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { expect, it } from 'vitest';
import { scriptMapModule } from '../../scripts/build/make-script-map.ts';
import { foldText } from '../../src/search/fold.ts';
import { SCRIPT_PAIRS } from '../../src/search/script-map.ts';

const characters = [...SCRIPT_PAIRS.join('')];
const firsts = new Set(characters.filter((_, place) => place % 2 === 0));

it('is what the generator writes', () => {
  const file = join(import.meta.dirname, '../../src/search/script-map.ts');
  expect(readFileSync(file, 'utf8')).toBe(scriptMapModule());
});

it('leads to its end in one step', () => {
  expect(characters.length % 2).toBe(0);
  expect(characters.filter((character, place) => place % 2 === 1 && firsts.has(character))).toEqual([]);
});

it.each(['t', 'tw', 'hk'])('folds everyday text spelled as %s like the original', (to) => {
  const text = '记者了解到，里面的台湾同胞看着卫生间后面的钟，只有干部借口复苏彷佛。头发发现，面条表面，系统关系';
  expect(foldText(Converter({ from: 'cn', to })(text))).toBe(foldText(text));
});
