import { describe, expect, test } from 'vitest';
import { splitLines } from '../../scripts/ingest/read/lines.ts';
import { splitPages } from '../../scripts/ingest/read/page-breaks.ts';
import { readPageLine } from '../../scripts/ingest/read/page-line.ts';

/** Each page as `label name: first-last line`. */
function show(text: string): string[] {
  return splitPages(splitLines(text)).map(({ lines, printed }) => {
    const head = printed ? [printed.label, ...(printed.name === undefined ? [] : [printed.name])].join(' ') : '-';
    return `${head}: ${lines[0]?.number}-${lines.at(-1)?.number}`;
  });
}

describe('printed page lines', () => {
  test.each([
    ['第02版：要闻', '2', '要闻'],
    ['第3版', '3', undefined],
    ['A02版 综合', 'A2', '综合'],
    ['— 第4版 —', '4', undefined],
    ['## 第 0 2 版 : 要 闻', '2', '要闻'],
    ['第十二版 民生·社会', '12', '民生·社会'],
    ['第０３版：文体', '3', '文体'],
    ['02版要闻', '2', '要闻'],
    ['第02版要闻', '2', '要闻'],
    ['Page 2', '2', undefined],
    ['PAGE A3 — Local news', 'A3', 'Local news'],
  ])('%s', (raw, label, name) => {
    expect(readPageLine(raw)).toEqual(name === undefined ? { label } : { label, name });
  });

  test.each([
    '（下转第2版）',
    '(上接第1版)市人大常委会',
    '下转第2版',
    '3版',
    '“升级版”。',
    '第3版图书首发式举行',
    '第3版 修订本今日在京首发',
    '第三版，内容更丰富',
    '第0版',
    'page 2',
    'See Page 2.',
    '出版',
  ])('%s is none', (raw) => {
    expect(readPageLine(raw)).toBeUndefined();
  });
});

describe('splitting', () => {
  test('at form feeds; stretches without text are no pages', () => {
    expect(show('a\n\fb\nc\n\f')).toEqual(['-: 1-1', '-: 2-4']);
    expect(show('\f\na\n\f\n\n\fb')).toEqual(['-: 1-4', '-: 5-5']);
  });

  test('at printed lines, which belong to the page they open', () => {
    expect(show('a\nb\nc\nd\n第02版：要闻\ne\n\n第3版\nf')).toEqual(['-: 1-4', '2 要闻: 5-7', '3: 8-9']);
  });

  test('a printed line at the head names its page', () => {
    expect(show('\n澜川日报\n2024年7月19日\n第01版：要闻\na\nb')).toEqual(['1 要闻: 1-6']);
    expect(show('a\nb\nc\n第01版：要闻\nd')).toEqual(['-: 1-3', '1 要闻: 4-5']);
  });

  test('a page without text of its own is still a page', () => {
    expect(show('第1版\n第2版\na')).toEqual(['1: 1-1', '2: 2-3']);
  });

  test('form feed and printed line together split once', () => {
    expect(show('澜川日报\na\n\f第02版：综合\nb')).toEqual(['-: 1-2', '2 综合: 3-4']);
  });

  test('the page number repeated at the foot does not split', () => {
    expect(show('第1版\na\n— 第1版 —\n第2版\nb\n— 第2版 —')).toEqual(['1: 1-3', '2: 4-6']);
  });

  test('numbers at the foot close their pages', () => {
    expect(show('a\nb\nc\nd\n— 第1版 —\ne\n— 第2版 —\n\n')).toEqual(['1: 1-5', '2: 6-8']);
  });

  test('a jump line wrapped before its number does not split', () => {
    expect(show('a\nb\nc\nd （下转\n第2版\ne\nContinued on\nPage 3\nf')).toEqual(['-: 1-9']);
  });

  test('nothing is lost', () => {
    const text = 'a\n\f\n第2版\n\f\n\n第3版\nb\nc\nd\ne\n第4版\f\ng\fh\n第5版';
    const lines = splitLines(text);
    expect(splitPages(lines).flatMap((page) => page.lines)).toEqual(lines);
  });
});
