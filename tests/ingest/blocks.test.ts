import { describe, expect, test } from 'vitest';
import { findBlocks } from '../../scripts/ingest/blocks/blocks.ts';
import { findDamage } from '../../scripts/ingest/joins/garble.ts';
import { normaliseLine } from '../../scripts/ingest/normalise/line.ts';
import { splitGluedJumps } from '../../scripts/ingest/roles/split.ts';

const blocksOf = (...lines: string[]) => findBlocks(lines.map((raw, index) => normaliseLine({ number: index + 1, raw })));

describe('jump markers glued to text are parted from it', () => {
  test.each([
    ['沿街的梧桐没有被修剪（下转第3版）', ['沿街的梧桐没有被修剪', '（下转第3版）']],
    ['（上接第1版）市里说要再治理五年。', ['（上接第1版）', '市里说要再治理五年。']],
    ['（上接第1版）正文（下转第3版）', ['（上接第1版）', '正文', '（下转第3版）']],
    ['【上接A1版】正文', ['【上接A1版】', '正文']],
    ['（下转第3版）', ['（下转第3版）']],
    ['沿街的梧桐下转第3版', ['沿街的梧桐下转第3版']],
    ['上接第1版的说法不对', ['上接第1版的说法不对']],
    ['文中（下转第3版）仍有正文', ['文中（下转第3版）仍有正文']],
    ['文中（上接第1版）仍有正文', ['文中（上接第1版）仍有正文']],
  ])('%s', (text, parts) => {
    expect(splitGluedJumps(blocksOf(text)).map(({ flow }) => flow.text)).toEqual(parts);
  });
});

describe('signs of damage', () => {
  test.each([
    '但困惑，但困惑，他说',
    '车上的车上的车上的扶手',
    '司机说□□看得清',
    '改善||营商',
    '掉了\ufffd一个字',
    '新 华 社 记 者',
  ])('%s', (text) => {
    expect(findDamage(text)).not.toEqual([]);
  });
  test.each([
    '好好学习',
    '一步一步走',
    '······',
    '————',
    '………………',
    'hahaha',
    '□柳絮',
    '南来北往，北往南来，都歇在这里',
    '他说，他说的不算',
  ])('not %s', (text) => {
    expect(findDamage(text)).toEqual([]);
  });
});

describe('damaged words', () => {
  test.each([
    ['车上的车上的车上的扶手，司机说□□■看得清', ['车上的车上的车上的 0.9', '□□■ 0.9']],
    ['他很困惑，他很困惑，说', ['他很困惑，他很困惑， 0.7']],
    ['掉了\ufffd\ufffd字', ['\ufffd\ufffd 1']],
    ['新 华 社 记 者说', ['新 华 社 记 0.7']],
    ['□□□□□□', ['□□□□□□ 0.9']],
  ])('%s', (text, expected) => {
    expect(findDamage(text).map((found) => `${found.text} ${found.confidence}`)).toEqual(expected);
  });
});

describe('blocks', () => {
  test('a line is a block, unless the lines around it make a column', () => {
    expect(blocksOf('晒秋', '', '屋顶晒满了辣椒。').map(({ flow, wrapped }) => [flow.text, wrapped])).toEqual([
      ['晒秋', false],
      ['屋顶晒满了辣椒。', false],
    ]);
  });

  test('a block knows whether a blank line stands before it', () => {
    expect(blocksOf('', '甲', '乙', '', '丙').map(({ gapBefore }) => gapBefore)).toEqual([true, false, true]);
  });

  test('no lines, blank lines and lines of marks alone have no blocks', () => {
    expect([blocksOf(), blocksOf('', ' \u3000 '), blocksOf('##', '**', '\u200b')]).toEqual([[], [], []]);
  });
});
