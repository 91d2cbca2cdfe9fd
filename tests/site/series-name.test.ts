import { expect, test } from 'vitest';
import { nameOfSeries } from '../../src/catalog/series-name.ts';

test.each([
  ['——《重走澜河》系列报道之一', '《重走澜河》系列报道'],
  ['《重走澜河》系列报道③', '《重走澜河》系列报道'],
  ['《重走澜河》（二）', '《重走澜河》'],
  ['《重走澜河》(之十二)', '《重走澜河》'],
  ['一线调查 之 3', '一线调查'],
  ['（《重走澜河》系列报道之一）', '《重走澜河》系列报道'],
  ['——推进首府高质量发展系列报道', '推进首府高质量发展系列报道'],
])('%s is a part of %s', (text, name) => {
  expect(nameOfSeries(text)).toBe(name);
});

test.each([
  ['走进2024系列报道', '走进2024系列报道'],
  ['相约2024', '相约2024'],
  ['系列报道（上游篇）', '系列报道（上游篇）'],
  ['——之一', '——之一'],
  ['（二）', '（二）'],
])('nothing is cut from %s that is no number of a part', (text, name) => {
  expect(nameOfSeries(text)).toBe(name);
});
