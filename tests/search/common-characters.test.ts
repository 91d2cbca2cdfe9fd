import { expect, it } from 'vitest';
import { CommonCharacters } from '../../scripts/build/search/common-characters.ts';

const commonIn = (...texts: string[]) => {
  const characters = new CommonCharacters();
  for (const text of texts) characters.add(text);
  return characters.folded();
};

it('tells the commonest characters first, folded, each once', () => {
  expect(commonIn('公园園园，，，，，，A', '公公公公 a')).toBe('公园a');
});

it('leaves out signs, and all but the commonest', () => {
  const many = Array.from({ length: 900 }, (_, place) => String.fromCodePoint(0x4e00 + place).repeat(1000 - place)).join('');
  const told = commonIn(`${many}。。，，`);
  expect([...told]).toHaveLength(400);
  expect(told.startsWith('一丁')).toBe(true);
});
