import { expect, test } from 'vitest';
import { messagesFor } from '../../src/i18n/index.ts';
import { jumpLines } from '../../src/site/jumps.ts';
import { linesInWords } from '../../src/site/quality.ts';
import { ARTICLE, CONTINUATION } from './article-view.ts';

test('raw lines are told to readers in ranges, those that follow each other as one', () => {
  const ranges: [number, number][] = [
    [5, 8],
    [9, 9],
    [12, 12],
  ];
  expect(linesInWords(ranges, messagesFor('zh-CN'))).toBe('5—9、12');
  expect(linesInWords(ranges, messagesFor('en'))).toBe('5–9, 12');
});

test('a jump line leads to the other half on the same page where that is shown there', () => {
  const jumps = [{ direction: 'to' as const, text: '（下转第2版）', page: '2', address: CONTINUATION.address }];
  const apart = { ...ARTICLE, jumps, continuesOn: CONTINUATION };
  expect(jumpLines(apart).after[0]?.shownAt).toBeUndefined();
  const whole = { ...apart, continuation: [{ article: CONTINUATION, blocks: [] }] };
  expect(jumpLines(whole).after[0]?.shownAt).toBe('part2');
});
