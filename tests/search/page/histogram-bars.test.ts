import { describe, expect, it } from 'vitest';
import { daysOf, isDay } from '../../../src/client/search/page/days.ts';
import { histogramOf, rangeBetween } from '../../../src/client/search/page/histogram-bars.ts';
import type { MonthCount } from '../../../src/search/found.ts';

/** Months of some years, with one hit in each; nothing is held in August. */
function monthsOf(...years: number[]): MonthCount[] {
  return years.flatMap((year) =>
    Array.from({ length: 12 }, (_, place) => ({
      month: `${year}-${String(place + 1).padStart(2, '0')}`,
      issues: place === 7 ? 0 : 4,
      heldArticles: 10,
      heldCharacters: 9,
      articles: place === 7 ? 0 : 1,
    })),
  );
}
const undated: MonthCount = { month: 'undated', issues: 1, heldArticles: 1, heldCharacters: 1, articles: 7 };

describe('the histogram', () => {
  it('has a bar for each month, and tells those without issues from those without hits', () => {
    const months = monthsOf(2024).map((month) => ({ ...month, articles: month.month === '2024-01' ? 0 : month.articles }));
    const { bars, unit } = histogramOf([...months, undated], {});
    expect(unit).toBe('month');
    expect(bars).toHaveLength(12);
    expect(bars[0]).toMatchObject({ period: '2024-01', articles: 0, held: true });
    expect(bars[7]).toMatchObject({ period: '2024-08', articles: 0, held: false });
    expect(bars[1]).toMatchObject({ from: '2024-02-01', to: '2024-02-29' });
  });

  it('counts the undated apart', () => {
    expect(histogramOf([...monthsOf(2024), undated], {}).undated).toBe(7);
    expect(histogramOf([undated], {}).bars).toEqual([]);
  });

  it('goes by the year beyond sixty months, and by month again within chosen years', () => {
    expect(histogramOf(monthsOf(2020, 2021, 2022, 2023, 2024), {}).unit).toBe('month');
    const many = monthsOf(2019, 2020, 2021, 2022, 2023, 2024);
    const all = histogramOf(many, {});
    expect(all).toMatchObject({ unit: 'year', zoomed: false });
    expect(all.bars).toHaveLength(6);
    expect(all.bars[0]).toMatchObject({ period: '2019', from: '2019-01-01', to: '2019-12-31', articles: 11, held: true });
    const near = histogramOf(many, { from: '2020-03-01', to: '2021-02-01' });
    expect(near).toMatchObject({ unit: 'month', zoomed: true });
    expect(near.bars.map(({ period }) => period.slice(0, 4)).filter((year) => year === '2020')).toHaveLength(12);
    expect(near.bars).toHaveLength(24);
    expect(histogramOf(many, { from: '2019-01-01', to: '2024-12-31' }).unit).toBe('year');
    expect(histogramOf(many, { from: '2020-03-01' }).unit).toBe('year');
  });

  it('shows which months lie in the range, also one that is open at an end or begins within a month', () => {
    const chosen = (range: { from?: string; to?: string }) =>
      histogramOf(monthsOf(2024), range)
        .bars.filter((bar) => bar.chosen)
        .map(({ period }) => Number(period.slice(5)));
    expect(chosen({})).toEqual([]);
    expect(chosen({ from: '2024-03-15', to: '2024-05-01' })).toEqual([3, 4, 5]);
    expect(chosen({ to: '2024-02-01' })).toEqual([1, 2]);
    expect(chosen({ from: '2024-12-31' })).toEqual([12]);
  });

  it('reaches from one bar to another in either direction', () => {
    const [a, , c] = histogramOf(monthsOf(2023), {}).bars;
    if (!a || !c) throw new Error('There are no bars');
    expect(rangeBetween(c, a)).toEqual({ from: '2023-01-01', to: '2023-03-31' });
    expect(rangeBetween(a, c)).toEqual(rangeBetween(c, a));
  });
});

describe('days', () => {
  it('are those of the calendar', () => {
    expect(['2024-02-29', '2000-02-29', '2023-12-31'].every(isDay)).toBe(true);
    expect(['2023-02-29', '1900-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '2024-1-1', ''].some(isDay)).toBe(false);
    expect(daysOf('2023-02')).toEqual({ from: '2023-02-01', to: '2023-02-28' });
  });
});
