import { describe, expect, test } from 'vitest';
import { readPrintedFacts } from '../../scripts/ingest/fields/printed-facts.ts';
import type { Role } from '../../scripts/model/page.ts';
import { traceLine } from '../../scripts/model/traced.ts';

const NAMES = new Set(['澜川日报', 'theharborcourier']);

/** What the furniture of a page tells, in short: `date confidence page name count weekday!`. */
function factsOf(lines: readonly string[], role: Role = 'folio'): string {
  const leftovers = lines.map((text, index) => ({ role, flow: traceLine(index + 1, text) }));
  const { date, label, name, pageCount, weekdayConflict, weekday } = readPrintedFacts(leftovers, NAMES);
  return [
    date && `${date.value} ${date.confidence}`,
    label?.value,
    name,
    pageCount && `${pageCount}p`,
    weekdayConflict && `not ${weekdayConflict.weekday}`,
    weekday && `on ${weekday.weekday}`,
  ]
    .filter((fact) => fact !== undefined)
    .join(', ');
}

describe('printed date, page, page name and number of pages', () => {
  test.each([
    [['第02版：要闻'], '2, 要闻'],
    [['2024年7月19日 星期五'], '2024-07-19 0.98'],
    [['二〇二四年七月十九日 星期五'], '2024-07-19 0.98'],
    [['A02 要闻 2024年7月19日 星期五 责任编辑/张三 校对/李四'], '2024-07-19 0.98, A2, 要闻'],
    [['澜川日报 2024.07.19 A05'], '2024-07-19 0.98, A5'],
    [['2024年7月19日 星期五 今日8版'], '2024-07-19 0.98, 8p'],
    [['2024年7月19日 星期五', '本期共十二版'], '2024-07-19 0.98, 12p'],
    [['2024年7月19日'], '2024-07-19 0.98'],
    [['A2 The Harbor Courier Friday, July 19, 2024'], '2024-07-19 0.98, A2'],
    [['A2 The Harbor Courier Thursday, July 19, 2024'], '2024-07-19 0.6, A2, not 4'],
    [['2024年7月19日 星期四'], '2024-07-19 0.6, not 4'],
    [['2024年7月19日', '星期四'], '2024-07-19 0.6, not 4'],
    [['2024年7月19日 星期四', '第02版 2024年7月18日 星期四'], '2024-07-18 0.98, 2'],
    [['第02版：要闻 星期五'], '2, 要闻, on 5'],
    [['国内统一连续出版物号 CN 15-0001'], ''],
    [[], ''],
  ])('%j → %s', (lines, facts) => {
    expect(factsOf(lines)).toBe(facts);
  });

  test('a text that is no furniture tells nothing', () => {
    expect(factsOf(['2024年7月19日 星期五 第02版'], 'body')).toBe('');
  });
});
