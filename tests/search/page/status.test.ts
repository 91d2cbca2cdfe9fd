import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../src/client/search/page/names.ts';
import { describeFailures, describeSession, type SearchProgress } from '../../../src/client/search/page/status.ts';
import { searchTextsFor } from '../../../src/i18n/search/index.ts';
import type { SearchShard } from '../../../src/search/shards.ts';

const texts = searchTextsFor('zh-CN');
const newspapers = [{ id: 'blue', name: '蓝报' }];
const names = namesOf({ texts, language: 'zh-CN', archive: '馆', newspapers, english: false, pages: '', root: '', help: '' });

/** A shard named `2024`, `2024-q1` or `undated`. */
const shardOf = (name: string): SearchShard => {
  const [year = '', part] = name.split('-');
  const days = year === 'undated' ? {} : { from: `${year}-01-01`, to: part === undefined ? `${year}-12-31` : `${year}-03-31` };
  return { folder: `blue-${name}`, newspaper: 'blue', year, ...days, articles: 9, language: 'zh-CN', version: '1' };
};
const progress = (
  count: number,
  shards: { answered?: string[]; failed?: string[]; open?: string[] },
  filters: SearchProgress['options']['filters'] = { facets: {} },
): SearchProgress => ({
  count,
  answered: (shards.answered ?? []).map(shardOf),
  failed: (shards.failed ?? []).map(shardOf),
  open: (shards.open ?? []).map(shardOf),
  options: { filters },
});
const say = (search: SearchProgress, shown?: number) => describeSession(search, shown, texts.page);

describe('how a search stands', () => {
  it('calls a number a total only when every index has answered', () => {
    expect(say(progress(3, { answered: ['2024', '2023'] }), 3)).toBe('共找到 3 篇。');
    expect(say(progress(30, { answered: ['2024', '2023'] }), 20)).toBe('共找到 30 篇，已显示 20 篇。');
    expect(say(progress(30, { answered: ['2024'], open: ['2023', '2022'] }), 20)).toBe(
      '已显示 20 篇；在2024年的报纸中找到 30 篇，另有 18 篇尚未检索。',
    );
    expect(say(progress(3, { answered: ['2024'], failed: ['2023'] }), 3)).toBe('已显示 3 篇；在2024年的报纸中找到 3 篇。');
  });

  it('shows nothing as shown where an order waits for the rest', () => {
    expect(say(progress(30, { answered: ['2024'], open: ['2023'] }), 0)).toBe(
      '正在检索：在2024年的报纸中找到 30 篇，另有 9 篇尚未检索。',
    );
  });

  it('says that there is nothing only when everything was searched, and within what', () => {
    expect(say(progress(0, { answered: ['2024'] }), 0)).toContain('没有找到。已检索全部文章');
    expect(say(progress(0, { answered: ['2024'] }, { from: '2024-01-01', facets: {} }), 0)).toContain('所选范围内');
    expect(say(progress(0, { answered: ['2024'], open: ['2023'] }), 0)).not.toContain('没有找到');
    expect(say(progress(0, { answered: ['2024'], failed: ['2023'] }), 0)).not.toContain('没有找到');
    expect(say(progress(0, { failed: ['2023'] }), 0)).toBe('');
  });

  it('joins years that have answered whole, and no others', () => {
    const years = (shards: Parameters<typeof progress>[1]) => /在(.*)的报纸/u.exec(say(progress(1, shards), 1))?.[1];
    const open = ['2010'];
    expect(years({ answered: ['2024', '2023', '2022'], open })).toBe('2024—2022年');
    expect(years({ answered: ['2024', '2022'], failed: ['2023'], open })).toBe('2024年、2022年');
    expect(years({ answered: ['2024', '2023-q1'], open: ['2023-q2', ...open] })).toBe('2024年、2023年（部分）');
    expect(years({ answered: ['2024', 'undated'], open })).toBe('2024年、日期不详');
    // Not held at all: nothing of it is left out.
    expect(years({ answered: ['2024', '2021'], open })).toBe('2024—2021年');
  });
});

describe('what could not be searched', () => {
  const name = (shards: Parameters<typeof progress>[1]) => describeFailures(progress(0, shards), texts.page, names);

  it('is named by newspaper and year', () => {
    expect(name({ answered: ['2024'] })).toBe('');
    expect(name({ answered: ['2024'], failed: ['2023', 'undated'] })).toBe(
      '未能检索：蓝报 2023 年、蓝报日期不详的各期。以上不是总数。',
    );
  });

  it('is named by its days where other parts of the year were searched', () => {
    expect(name({ answered: ['2024-q2'], failed: ['2024-q1'] })).toContain('蓝报 2024-01-01 至 2024-03-31');
  });
});
