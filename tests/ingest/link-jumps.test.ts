import { describe, expect, test } from 'vitest';
import { linkJumps } from '../../scripts/ingest/issues/link-jumps.ts';
import type { HeldPage } from '../../scripts/model/issue-draft.ts';
import { brief } from '../read/temp-folder.ts';
import { itemOf, loadedItems, pageOf } from './items.ts';

const RIVER = '澜河治理十年，市水务局清淤三百二十万方，护岸四十一公里，排口改造二十六处。';
const RIVER_MORE = '清淤的淤泥运到荒坡，护岸铺了卵石，排口改造后澜河的水质每月公布，水务局说还要再治理五年。';
const TEA = '青岩茶场采下秋茶，晒青棚铺得满满当当，茶农把竹匾端进冷库，合作社收到县外订单。';
const TEA_MORE = '茶农说冷库让茶青可以存到清明，合作社的订单排到下周，茶场的晒青棚还要再搭两座。';

const to = (page: string) => ({ direction: 'to' as const, page });
const from = (page: string) => ({ direction: 'from' as const, page });

/** `file:page jump → address` of all jumps. */
function linksOf(pages: HeldPage[]) {
  const items = loadedItems(pages);
  const { links, diagnostics } = linkJumps(items);
  const shown = items.flatMap(({ item, address }) =>
    item.jumps.map((jump) => `${address.slice(-7)} ${jump.direction} ${links.get(jump)?.address.slice(-7) ?? '?'}`),
  );
  return { shown, unmatched: brief(diagnostics) };
}

describe('the two halves of a story', () => {
  test('are linked both ways', () => {
    const pages = [
      pageOf('1.txt', [itemOf(RIVER, { jumps: [to('2')] })], { label: '1' }),
      pageOf('2.txt', [itemOf(RIVER_MORE, { jumps: [from('1')] })], { label: '2' }),
    ];
    expect(linksOf(pages)).toEqual({ shown: ['p01/a01 to p02/a01', 'p02/a01 from p01/a01'], unmatched: [] });
  });

  test('are found on pages whose number is not known', () => {
    const pages = [
      pageOf('1.txt', [itemOf(RIVER, { jumps: [to('2')] })]),
      pageOf('2.txt', [itemOf(RIVER_MORE, { jumps: [from('1')] })]),
    ];
    expect(linksOf(pages).shown).toEqual(['x01/a01 to x02/a01', 'x02/a01 from x01/a01']);
  });

  test('are told apart by their texts where several fit the pages', () => {
    const pages = [
      pageOf('1.txt', [itemOf(RIVER, { jumps: [to('2')] }), itemOf(TEA, { line: 20, jumps: [to('2')] })], { label: '1' }),
      pageOf('2.txt', [itemOf(TEA_MORE, { jumps: [from('1')] }), itemOf(RIVER_MORE, { line: 20, jumps: [from('1')] })], {
        label: '2',
      }),
    ];
    expect(linksOf(pages).shown).toEqual([
      'p01/a01 to p02/a02',
      'p01/a02 to p02/a01',
      'p02/a01 from p01/a02',
      'p02/a02 from p01/a01',
    ]);
  });
});

describe('no link, but a word to the editor', () => {
  test.each([
    ['the other half is not held', [itemOf(RIVER, { jumps: [to('2')] })], [itemOf(TEA_MORE)], ['1.txt:2']],
    [
      'the pages named do not agree',
      [itemOf(RIVER, { jumps: [to('3')] })],
      [itemOf(RIVER_MORE, { jumps: [from('1')] })],
      ['1.txt:2', '2.txt:2'],
    ],
    [
      'two continuations fit alike',
      [itemOf(RIVER, { jumps: [to('2')] })],
      [itemOf(RIVER_MORE, { jumps: [from('1')] }), itemOf(RIVER_MORE, { line: 20, jumps: [from('1')] })],
      ['1.txt:2', '2.txt:2', '2.txt:21'],
    ],
    [
      'the texts have nothing in common',
      [itemOf('甲乙丙', { jumps: [to('2')] })],
      [itemOf('子丑寅', { jumps: [from('1')] })],
      ['1.txt:2', '2.txt:2'],
    ],
  ])('%s', (_, first, second, unmatched) => {
    const found = linksOf([pageOf('1.txt', first, { label: '1' }), pageOf('2.txt', second, { label: '2' })]);
    expect(found.shown.every((link) => link.endsWith('?'))).toBe(true);
    expect(found.unmatched).toEqual(unmatched.map((place) => `jump-unmatched ${place}`));
  });

  test('a jump within one page, and one to another issue', () => {
    expect(
      linksOf([pageOf('1.txt', [itemOf(RIVER, { jumps: [to('1')] }), itemOf(RIVER_MORE, { line: 9, jumps: [from('1')] })])])
        .unmatched,
    ).toHaveLength(2);
    const pages = [
      pageOf('1.txt', [itemOf(RIVER, { jumps: [to('2')] })], { label: '1' }),
      pageOf('2.txt', [itemOf(RIVER_MORE, { jumps: [from('1')] })], { label: '2', date: '2024-10-19' }),
    ];
    expect(linksOf(pages).unmatched).toHaveLength(2);
  });
});
