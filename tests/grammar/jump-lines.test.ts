import { describe, expect, test } from 'vitest';
import { findJumpAtEnd, findJumpAtStart, readJumpLine } from '../../scripts/ingest/language/jump-lines.ts';
import { normaliseLine } from '../../scripts/ingest/normalise/line.ts';
import { readBlocks } from '../../scripts/ingest/parse-page.ts';
import type { Line } from '../../scripts/model/page.ts';

describe('jump lines', () => {
  test.each([
    ['（下转第2版）', 'to', ['2']],
    ['（下转A02版）', 'to', ['A02']],
    ['下转第二版', 'to', ['二']],
    ['下转02版▶', 'to', ['02']],
    ['→下转2版', 'to', ['2']],
    ['（下转3）', 'to', ['3']],
    ['（转2版）', 'to', ['2']],
    ['下转第A2、A3版', 'to', ['A2', 'A3']],
    ['下转第2、3版', 'to', ['2', '3']],
    ['下转第2版·要闻', 'to', ['2']],
    ['紧接第4版', 'to', ['4']],
    ['（上接第１版）', 'from', ['１']],
    ['【上接第十二版】', 'from', ['十二']],
    ['▲上接01版', 'from', ['01']],
    ['上接第1版：', 'from', ['1']],
    ['（接1版）', 'from', ['1']],
    ['（紧接第一版）', 'from', ['一']],
  ])('%s', (text, direction, pages) => {
    expect(readJumpLine(text)).toMatchObject({ direction, pages });
  });

  test.each([
    '由市区下转的车辆',
    '上接地气',
    '接2路公交车',
    '转3路车',
    '下转5次列车',
    '上接一楼',
    '（详见第3版）',
    '（相关报道见第二版）',
  ])('none: %s', (text) => {
    expect(readJumpLine(text)).toBeUndefined();
  });

  test.each([
    ['各县统筹推进（下转第6版）', '（下转第6版）'],
    ['一抓到底。 下转02版▶', '下转02版▶'],
    ['全会召开（上接第1版）', '（上接第1版）'],
    ['由市区下转第2版', undefined],
    ['（下转第6版）', undefined],
  ])('at the end of a text: %s', (text, jump) => {
    const found = findJumpAtEnd(text);
    expect(found && text.slice(found.start)).toBe(jump);
  });

  test.each([
    ['（上接第1版）市人大', '（上接第1版）'],
    ['（紧接第一版）市人大', '（紧接第一版）'],
    ['上接第1版：他说', '上接第1版：'],
    ['上接第1版的内容', undefined],
    ['（下转第2版）他说', undefined],
  ])('at the start of a text: %s', (text, jump) => {
    const found = findJumpAtStart(text);
    expect(found && text.slice(0, found.end)).toBe(jump);
  });
});

describe('紧接 leads on below a text and back above one', () => {
  const newspaper = { id: 'lanchuan-ribao', name: '澜川日报', language: 'zh-CN' as const };
  const rolesOf = (...texts: string[]) => {
    const lines: Line[] = texts.map((raw, index) => normaliseLine({ number: index + 1, raw }));
    return readBlocks(lines, { newspaper, newspapers: [newspaper] }).map(({ role }) => role);
  };

  test('below', () => {
    expect(rolesOf('夜里起了风，站里的人都没有睡。', '（紧接第三版）')).toEqual(['body', 'jump-to']);
  });
  test('above', () => {
    expect(rolesOf('守塔人的一天', '', '（紧接第三版）', '夜里起了风，站里的人都没有睡。')).toEqual([
      'headline',
      'jump-from',
      'body',
    ]);
  });
});
