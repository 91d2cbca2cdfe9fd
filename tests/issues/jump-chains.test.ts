import { describe, expect, test } from 'vitest';
import { linkJumps } from '../../scripts/ingest/issues/link-jumps.ts';
import type { HeldPage } from '../../scripts/model/issue-draft.ts';
import type { Item } from '../../scripts/model/page.ts';
import { traceLine } from '../../scripts/model/traced.ts';
import { type ItemFacts, itemOf, loadedItems, pageOf } from '../ingest/items.ts';

const RIVER = '澜河治理十年，市水务局清淤三百二十万方，护岸四十一公里，排口改造二十六处。';
const BANKS = '清淤的淤泥运到荒坡，护岸铺了卵石，排口改造后澜河的水质每月公布，水务局说还要再治理五年。';
const WATER = '水务局的测水记录挂在护岸边，澜河二十六处排口的数字一个一个变小，治理还要五年。';
const TEA = '青岩茶场采下秋茶，晒青棚铺得满满当当，茶农把竹匾端进冷库，合作社收到县外订单。';
const TEA_MORE = '茶农说冷库让茶青可以存到清明，合作社的订单排到下周，茶场的晒青棚还要再搭两座。';

const to = (page: string) => ({ direction: 'to' as const, page });
const from = (page: string) => ({ direction: 'from' as const, page });

/** `page/item → page/item …` for every story of several parts, and how many jumps found no other half. */
function storiesOf(pages: HeldPage[]) {
  const items = loadedItems(pages);
  const { parts, diagnostics } = linkJumps(items);
  const stories = new Set([...parts.values()].map((addresses) => addresses.map((address) => address.slice(-7)).join(' → ')));
  return { stories: [...stories], unmatched: diagnostics.length };
}

const page = (label: string, items: Item[]) => pageOf(`${label}.txt`, items, { label });

test.each([
  ['each part names the one before', from('2')],
  ['the last names the page that the story began on', from('1')],
])('a story over three pages: %s', (_, last) => {
  const pages = [
    page('1', [itemOf(RIVER, { jumps: [to('2')] }), itemOf(TEA, { line: 20, jumps: [to('3')] })]),
    page('2', [itemOf(BANKS, { jumps: [from('1'), to('3')] })]),
    page('3', [itemOf(TEA_MORE, { jumps: [from('1')] }), itemOf(WATER, { line: 20, jumps: [last] })]),
  ];
  expect(storiesOf(pages)).toEqual({ stories: ['p01/a01 → p02/a01 → p03/a02', 'p01/a02 → p03/a01'], unmatched: 0 });
});

test('a story that goes on at two pages at once', () => {
  const pages = [
    page('1', [itemOf(RIVER, { jumps: [to('2'), to('3')] })]),
    page('2', [itemOf(BANKS, { jumps: [from('1')] })]),
    page('3', [itemOf(WATER, { jumps: [from('1')] })]),
  ];
  expect(storiesOf(pages)).toEqual({ stories: ['p01/a01 → p02/a01 → p03/a01'], unmatched: 0 });
});

test('two parts that lead to each other are no endless story', () => {
  const pages = [
    page('1', [itemOf(RIVER, { jumps: [from('2'), to('2')] })]),
    page('2', [itemOf(BANKS, { jumps: [from('1'), to('1')] })]),
  ];
  expect(storiesOf(pages)).toEqual({ stories: [], unmatched: 0 });
});

/** An item of English text whose jump line has its printed words. */
function english(text: string, headline: string, jump: string, facts: ItemFacts): Item {
  const item = itemOf(text, { ...facts, headline });
  return { ...item, jumps: item.jumps.map((each) => ({ ...each, flow: traceLine(30, jump) })) };
}

test('English key words find the other half under another headline', () => {
  const pages = [
    pageOf(
      'a1.txt',
      [
        english('The ferry will run late.', 'Ferry to run late', 'See FERRY, A5', { jumps: [to('A5')] }),
        english('The council met.', 'Council backs mill', 'See COUNCIL, A5', { line: 40, jumps: [to('A5')] }),
      ],
      { label: 'A1' },
    ),
    pageOf(
      'a5.txt',
      [
        english('Members asked who pays.', 'Doubts over cost', 'COUNCIL, from A1', { jumps: [from('A1')] }),
        english('Boats were counted.', 'Late boats are popular', 'FERRY, from A1', { line: 40, jumps: [from('A1')] }),
      ],
      { label: 'A5' },
    ),
  ];
  expect(storiesOf(pages)).toEqual({ stories: ['a01/a01 → a05/a02', 'a01/a02 → a05/a01'], unmatched: 0 });
});

describe('a page that is held twice', () => {
  const copy = (file: string, items: Item[], label: string) => pageOf(file, items, { label });
  const links = (pages: HeldPage[]) => {
    const items = loadedItems(pages);
    const { links: found, parts } = linkJumps(items);
    const led = items.flatMap(({ item, address }) =>
      item.jumps.map((jump) => `${address.slice(-7)} → ${found.get(jump)?.address.slice(-7) ?? '?'}`),
    );
    return { led, stories: [...new Set([...parts.values()].map((all) => all.map((each) => each.slice(-7)).join(' ')))] };
  };

  test('the continuation twice: the story goes on at the page that has the number, and the copy leads back', () => {
    const pages = [
      page('1', [itemOf(RIVER, { jumps: [to('2')] })]),
      copy('2a.txt', [itemOf(BANKS, { jumps: [from('1')] })], '2'),
      copy('2b.txt', [itemOf(BANKS, { jumps: [from('1')] })], '2'),
    ];
    expect(links(pages)).toEqual({
      led: ['p01/a01 → p02/a01', 'p02/a01 → p01/a01', 'x01/a01 → p01/a01'],
      stories: ['p01/a01 p02/a01'],
    });
  });

  test('the beginning twice: the copy leads on, and is no part of the story', () => {
    const pages = [
      copy('1a.txt', [itemOf(RIVER, { jumps: [to('2')] })], '1'),
      copy('1b.txt', [itemOf(RIVER, { jumps: [to('2')] })], '1'),
      page('2', [itemOf(BANKS, { jumps: [from('1')] })]),
    ];
    expect(links(pages)).toEqual({
      led: ['p01/a01 → p02/a01', 'x01/a01 → p02/a01', 'p02/a01 → p01/a01'],
      stories: ['p01/a01 p02/a01'],
    });
  });
});
