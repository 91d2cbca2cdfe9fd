import { expect, test } from 'vitest';
import { matchItems } from '../../scripts/ingest/issues/match-items.ts';
import { hashCount, likenessOf, sketchNumbers, sketchOf } from '../../scripts/ingest/issues/sketch.ts';

const PAGE = 'lanchuan-ribao/2024-10-18/p01';
const TEXT = '早市搬进了院子，摊主们把秤擦得锃亮，买菜的人一早就来了，巷口的老树下摆满了箩筐。';
const SKETCH = sketchOf(TEXT);
const NEAR = sketchOf(`${TEXT}又及，天晴。`);
const FAR = sketchOf('夜市昨晚开张，灯火通明，从河滩一直亮到桥头，直到半夜才散。');

/** Address of the entry that each claim got. */
function matched(claims: Parameters<typeof matchItems>[0], known: Parameters<typeof matchItems>[1]): (string | undefined)[] {
  const found = matchItems(claims, known, PAGE);
  return claims.map((_, index) => found.get(index)?.address);
}

test('an item that is unchanged keeps its address before one that is merely like it', () => {
  const known = [
    { address: `${PAGE}/a01`, item: 'p01-l0001', sketch: SKETCH },
    { address: `${PAGE}/a02`, item: 'p01-l0009', sketch: FAR },
  ];
  const claims = [
    { item: 'p01-l0005', sketch: NEAR },
    { item: 'p01-l0001', sketch: SKETCH },
  ];
  expect(matched(claims, known)).toEqual([undefined, `${PAGE}/a01`]);
});

test.each([
  ['stands on another page', { address: 'lanchuan-ribao/2024-10-17/p01/a01' }],
  ['led elsewhere', { movedTo: `${PAGE}/a09` }],
  ['began at another line', { item: 'p01-l0077' }],
  ['had a slightly other text', { sketch: NEAR }],
])('an entry that %s gives way to one that is the same in every respect', (_, other) => {
  const same = { address: `${PAGE}/a05`, item: 'p01-l0001', sketch: SKETCH };
  const known = [{ ...same, address: `${PAGE}/a04`, ...other }, same];
  expect(matched([{ item: 'p01-l0001', sketch: SKETCH }], known)).toEqual([`${PAGE}/a05`]);
});

test('of two entries that are the same, each item gets one, in order', () => {
  const [first, second] = ['a01', 'a02'].map((name) => ({ address: `${PAGE}/${name}`, item: 'p01-l0001', sketch: SKETCH }));
  const claim = { item: 'p01-l0001', sketch: SKETCH };
  expect(matched([claim, claim], first && second ? [first, second] : [])).toEqual([`${PAGE}/a01`, `${PAGE}/a02`]);
});

test('a sketch is read digit by digit as it is written', () => {
  for (const sketch of [SKETCH, NEAR, FAR, sketchOf('短'), 'ffffffff 00000000 89abcdef']) {
    const numbers = sketch.split(' ').map((hash) => Number.parseInt(hash, 16));
    expect([...sketchNumbers(sketch)]).toEqual(numbers.toSorted((a, b) => a - b));
    expect(hashCount(sketch)).toBe(numbers.length);
  }
  expect(likenessOf(SKETCH, NEAR)).toBeGreaterThan(likenessOf(SKETCH, FAR));
});
