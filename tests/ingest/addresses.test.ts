import { describe, expect, test } from 'vitest';
import { giveAddresses, knownPageId } from '../../scripts/ingest/issues/addresses.ts';
import { assembleIssues } from '../../scripts/ingest/issues/assemble.ts';
import { followRenames } from '../../scripts/ingest/issues/follow-renames.ts';
import { pageHeader } from '../../scripts/ingest/issues/header.ts';
import { likenessOf, sketchOf } from '../../scripts/ingest/issues/sketch.ts';
import type { HeldPage } from '../../scripts/model/issue-draft.ts';
import type { Item } from '../../scripts/model/page.ts';
import type { LedgerIssue } from '../../src/schemas/ledger.ts';
import { brief } from '../read/temp-folder.ts';
import { type ItemFacts, itemOf as itemWithText, pageOf } from './items.ts';

const DAY = 'lanchuan-ribao/2024-10-18';

/** Forty letters that no other sign stands for: texts must be long enough to be known again. */
function sentence(sign: string): string {
  const start = sign.codePointAt(0) ?? 0;
  return Array.from({ length: 40 }, (_, index) => String.fromCodePoint(0x4e00 + ((start * 37 + index * 101) % 5000))).join('');
}

/** An item with a sentence for each sign, a line each. */
function itemOf(signs: string, facts?: ItemFacts): Item {
  return itemWithText(signs.split('\n').map(sentence).join('\n'), facts);
}

function give(pages: HeldPage[], ledger: readonly LedgerIssue[] = []) {
  const { issues, diagnostics } = assembleIssues(pages.map(pageHeader), knownPageId(ledger));
  const given = giveAddresses(issues, ledger);
  return { ...given, diagnostics, addresses: given.items.map(({ address }) => address) };
}

/** `address → address` of everything in the ledger that answers no more. */
function movesOf(ledger: readonly LedgerIssue[]): string[] {
  const entries = ledger.flatMap((issue) => issue.pages.flatMap((page) => page.items));
  return entries.flatMap(({ address, movedTo }) => (movedTo === undefined ? [] : [`${address} → ${movedTo}`])).toSorted();
}

const three = (): Item[] => [
  itemOf('甲\n乙\n丙', { line: 3 }),
  itemOf('丁\n戊', { line: 10 }),
  itemOf('己\n庚\n辛', { line: 20 }),
];

describe('addresses are given once', () => {
  test('in order of the page, and the same ones from the ledger', () => {
    const first = give([pageOf('a.txt', three(), { label: '2' })]);
    expect(first.addresses).toEqual([`${DAY}/p02/a01`, `${DAY}/p02/a02`, `${DAY}/p02/a03`]);
    const second = give([pageOf('a.txt', three(), { label: '2' })], first.ledger);
    expect(second.addresses).toEqual(first.addresses);
    expect(second.ledger).toEqual(first.ledger);
  });

  test('the ledger handed in is left as it was', () => {
    const { ledger } = give([pageOf('a.txt', three(), { label: '2' })]);
    const copy = structuredClone(ledger);
    give([pageOf('a.txt', [], { label: '2' })], ledger);
    expect(ledger).toEqual(copy);
  });

  test('a new item between others gets the next number; nothing is renumbered', () => {
    const { ledger } = give([pageOf('a.txt', three(), { label: '2' })]);
    const [a, b, c] = three();
    if (!a || !b || !c) throw new Error('There are three.');
    const { addresses } = give([pageOf('a.txt', [a, itemOf('新', { line: 8 }), b, c], { label: '2' })], ledger);
    expect(addresses.map((address) => address.slice(-3))).toEqual(['a01', 'a04', 'a02', 'a03']);
  });

  test('a number is never used twice, even when its item is gone', () => {
    const { ledger } = give([pageOf('a.txt', three(), { label: '2' })]);
    const without = give([pageOf('a.txt', three().slice(0, 2), { label: '2' })], ledger);
    expect(without.addresses.map((address) => address.slice(-3))).toEqual(['a01', 'a02']);
    const { addresses } = give(
      [pageOf('a.txt', [...three().slice(0, 2), itemOf('新', { line: 40 })], { label: '2' })],
      without.ledger,
    );
    expect(addresses.map((address) => address.slice(-3))).toEqual(['a01', 'a02', 'a04']);
  });

  test('an item that comes back has its old address again', () => {
    const { ledger } = give([pageOf('a.txt', three(), { label: '2' })]);
    const without = give([pageOf('a.txt', three().slice(0, 2), { label: '2' })], ledger);
    expect(movesOf(without.ledger)).toEqual([`${DAY}/p02/a03 → ${DAY}/p02`]);
    const back = give([pageOf('a.txt', three(), { label: '2' })], without.ledger);
    expect(back.addresses.at(-1)).toBe(`${DAY}/p02/a03`);
    expect(movesOf(back.ledger)).toEqual([]);
  });
});

describe('a parser that cuts otherwise', () => {
  test('one item in two: the part with more of the text keeps the address', () => {
    const { ledger } = give([pageOf('a.txt', three(), { label: '2' })]);
    const [, b, c] = three();
    if (!b || !c) throw new Error('There are three.');
    const split = [itemOf('甲\n乙', { line: 3 }), itemOf('丙', { line: 5 }), b, c];
    expect(give([pageOf('a.txt', split, { label: '2' })], ledger).addresses.map((address) => address.slice(-3))).toEqual([
      'a01',
      'a04',
      'a02',
      'a03',
    ]);
  });

  test('two items in one: the address of the other leads to it, and is its alias', () => {
    const { ledger } = give([pageOf('a.txt', three(), { label: '2' })]);
    const [, , c] = three();
    if (!c) throw new Error('There are three.');
    const joined = { ...itemOf('甲\n乙\n丙', { line: 3 }) };
    joined.body = [...joined.body, ...itemOf('丁\n戊', { line: 10 }).body];
    const given = give([pageOf('a.txt', [joined, c], { label: '2' })], ledger);
    expect(given.addresses).toEqual([`${DAY}/p02/a01`, `${DAY}/p02/a03`]);
    expect(movesOf(given.ledger)).toEqual([`${DAY}/p02/a02 → ${DAY}/p02/a01`]);
    expect(given.items[0]?.aliases).toEqual([`${DAY}/p02/a02`]);
  });

  test('another first line, most of the text the same: the address stays', () => {
    const { ledger } = give([pageOf('a.txt', three(), { label: '2' })]);
    const later = itemOf('乙\n丙', { line: 4 });
    expect(give([pageOf('a.txt', [later, ...three().slice(1)], { label: '2' })], ledger).addresses[0]).toBe(`${DAY}/p02/a01`);
  });

  test('a stranger with hardly a sentence in common gets an address of its own', () => {
    const { ledger } = give([pageOf('a.txt', three().slice(0, 1), { label: '2' })]);
    const stranger = itemOf('丙\n子\n丑\n寅', { line: 5 });
    expect(give([pageOf('a.txt', [stranger], { label: '2' })], ledger).addresses).toEqual([`${DAY}/p02/a02`]);
  });
});

describe('a raw file that was edited', () => {
  const shifted = (lines: number): Item[] => [
    itemOf('甲\n乙\n丙', { line: 3 + lines }),
    itemOf('丁\n戊', { line: 10 + lines }),
    itemOf('己\n庚\n辛', { line: 20 + lines }),
  ];

  test.each([1, 4, 7, 10, 17])('%i lines more at its head: every item keeps its address', (lines) => {
    const first = give([pageOf('a.txt', three(), { label: '2' })]);
    const second = give([{ ...pageOf('a.txt', shifted(lines), { label: '2' }), sha256: '1'.repeat(64) }], first.ledger);
    expect(second.addresses).toEqual(first.addresses);
    expect(movesOf(second.ledger)).toEqual([]);
  });

  test('a date in new front matter: each old address leads to its own item', () => {
    const undated = give([pageOf('a.txt', three(), { date: '' })]);
    const dated = give([{ ...pageOf('a.txt', shifted(4)), sha256: '1'.repeat(64), lines: [5, 204] }], undated.ledger);
    expect(dated.items.map(({ aliases }) => aliases)).toEqual([
      ['lanchuan-ribao/undated/x01/a01'],
      ['lanchuan-ribao/undated/x01/a02'],
      ['lanchuan-ribao/undated/x01/a03'],
    ]);
  });

  test('two renamed files with the same bytes have one heir each', () => {
    const { ledger } = give([pageOf('a.txt', [itemOf('甲')], { label: '1' }), pageOf('b.txt', [itemOf('甲')], { label: '2' })]);
    const followed = followRenames(ledger, [pageOf('c.txt', []), pageOf('d.txt', [])]);
    expect(followed.flatMap(({ pages }) => pages.map(({ file }) => file))).toEqual(['c.txt', 'd.txt']);
  });

  test('a number that a file of another program holds is left to it', () => {
    const { issues } = assembleIssues([pageHeader(pageOf('a.txt', three(), { label: '2' }))], knownPageId([]));
    const { items } = giveAddresses(issues, [], new Set([`${DAY}/p02/a02`, `${DAY}/p03/a09`]));
    expect(items.map(({ address }) => address.slice(-3))).toEqual(['a03', 'a04', 'a05']);
  });
});

describe('sketches', () => {
  const text = ['甲', '乙', '丙', '丁'].map(sentence).join('');

  test('punctuation, spaces and widths do not matter; a few corrected letters matter little', () => {
    expect(sketchOf(`${text.slice(0, 50)}， ${text.slice(50)}。`)).toBe(sketchOf(text));
    expect(likenessOf(sketchOf(text), sketchOf(text.replace(text[20] ?? '', '错')))).toBeGreaterThan(0.6);
  });

  test('half of a text is like it, another text is not; the shortest text has a sketch', () => {
    expect(likenessOf(sketchOf(text), sketchOf(text.slice(0, 80)))).toBeGreaterThan(0.3);
    expect(likenessOf(sketchOf(text), sketchOf(sentence('子')))).toBe(0);
    expect(sketchOf('')).toMatch(/^[0-9a-f]{8}$/u);
  });
});

describe('pages that go or move', () => {
  test('a raw file that is gone: its addresses lead to the issue, or to the newspaper', () => {
    const { ledger } = give([pageOf('a.txt', three(), { label: '1' }), pageOf('b.txt', [itemOf('壬')], { label: '2' })]);
    const oneLeft = give([pageOf('a.txt', three(), { label: '1' })], ledger);
    expect(movesOf(oneLeft.ledger)).toEqual([`${DAY}/p02/a01 → ${DAY}`]);
    expect(oneLeft.addresses).toHaveLength(3);
    const none = give([], ledger);
    expect(new Set(movesOf(none.ledger).map((move) => move.split(' → ')[1]))).toEqual(new Set(['lanchuan-ribao']));
    expect(none.ledger.flatMap(({ pages }) => pages)).toHaveLength(2);
  });

  test('a date stated later moves the page: new addresses, with the old ones as aliases', () => {
    const { ledger } = give([pageOf('a.txt', three(), { label: '2', date: '' })]);
    const moved = give([pageOf('a.txt', three(), { label: '2' })], ledger);
    expect(moved.addresses).toEqual([`${DAY}/p02/a01`, `${DAY}/p02/a02`, `${DAY}/p02/a03`]);
    expect(moved.items.map(({ aliases }) => aliases)).toEqual([
      ['lanchuan-ribao/undated/p02/a01'],
      ['lanchuan-ribao/undated/p02/a02'],
      ['lanchuan-ribao/undated/p02/a03'],
    ]);
    const again = give([pageOf('a.txt', three(), { label: '2' })], moved.ledger);
    expect([again.addresses, again.ledger]).toEqual([moved.addresses, moved.ledger]);
  });

  test('moved there and back: the first addresses again', () => {
    const first = give([pageOf('a.txt', three(), { label: '2' })]);
    const there = give([pageOf('a.txt', three(), { label: '2', date: '2024-10-19' })], first.ledger);
    const back = give([pageOf('a.txt', three(), { label: '2' })], there.ledger);
    expect(back.addresses).toEqual(first.addresses);
    expect(back.items[0]?.aliases).toEqual(['lanchuan-ribao/2024-10-19/p02/a01']);
  });
});

describe('pages and their ids', () => {
  test('two files claim the same page: the second is kept under another id, and reported', () => {
    const pages = [pageOf('b.txt', [itemOf('乙')], { label: '2' }), pageOf('a.txt', [itemOf('甲')], { label: '2' })];
    const { addresses, diagnostics, items } = give(pages);
    expect(addresses).toEqual([`${DAY}/p02/a01`, `${DAY}/x01/a01`]);
    expect(items.map(({ page }) => page.file)).toEqual(['a.txt', 'b.txt']);
    expect(brief(diagnostics)).toEqual(['page-duplicate b.txt:1']);
    const address = `${DAY}/p02`;
    expect(diagnostics[0]?.values).toEqual({ date: '2024-10-18', label: '2', other: 'a.txt', id: 'x01', address });
    // Its printed number is known all the same.
    expect(items[1]?.page.label?.value).toBe('2');
  });

  test('pages without a number keep their x id when others come or go', () => {
    const first = give([pageOf('a.txt', [itemOf('甲')]), pageOf('b.txt', [itemOf('乙')])]);
    expect(first.addresses).toEqual([`${DAY}/x01/a01`, `${DAY}/x02/a01`]);
    const second = give([pageOf('0.txt', [itemOf('子')]), pageOf('b.txt', [itemOf('乙')])], first.ledger);
    expect(second.items.map(({ page, address }) => [page.file, address])).toEqual([
      ['0.txt', `${DAY}/x01/a02`],
      ['b.txt', `${DAY}/x02/a01`],
    ]);
  });

  test('pages stand in order of their numbers, sections first', () => {
    const labels = ['10', '2', 'B1', 'A2', 'A10', '1'];
    const pages = labels.map((label) => pageOf(`${label}.txt`, [itemOf('文')], { label }));
    expect(give([...pages, pageOf('x.txt', [itemOf('文')])]).items.map(({ page }) => page.id)).toEqual([
      'p01',
      'p02',
      'p10',
      'pa02',
      'pa10',
      'pb01',
      'x01',
    ]);
  });

  test('editions and undated pages are issues of their own', () => {
    const { ledger } = give([
      pageOf('a.txt', [itemOf('甲')], { label: '1' }),
      { ...pageOf('b.txt', [itemOf('乙')], { label: '1' }), edition: 2 },
      pageOf('c.txt', [itemOf('丙')], { label: '1', date: '' }),
    ]);
    expect(ledger.map(({ address }) => address)).toEqual([DAY, `${DAY}/ed-2`, 'lanchuan-ribao/undated']);
  });
});
