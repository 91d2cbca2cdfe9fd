import { describe, expect, test } from 'vitest';
import { SHIPPED_MODEL } from '../../scripts/ingest/joins/weights.ts';
import { type PageLine, setBoundaryPage } from '../../scripts/train/boundary-page.ts';
import { truePlaces } from '../../scripts/train/boundary-places.ts';
import type { TrainingArticle } from '../../scripts/train/training-article.ts';
import { madeUpArticles } from './made-up-articles.ts';

const ARTICLES: TrainingArticle[] = madeUpArticles(6).map((article, n) => ({
  ...article,
  ...(n === 0 ? { byline: '●本报记者 柳絮' } : {}),
}));
const PAGES = Array.from({ length: 200 }, (_, seed) => setBoundaryPage(ARTICLES, seed));
const indexes = (page: readonly PageLine[], truth: PageLine['truth']) =>
  page.flatMap((line, index) => (line.truth === truth ? [index] : []));

describe('a page cut from articles', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(setBoundaryPage(ARTICLES, 7)).toEqual(PAGES[7]);
    expect(PAGES[8]).not.toEqual(PAGES[7]);
  });

  test('holds nothing but the text of its articles, marks and jump lines', () => {
    const printed = ARTICLES.flatMap(({ headline, byline = '', body }) => [headline, byline, ...body.map(({ text }) => text)]);
    const foreign = PAGES.flat().filter(({ text }) => {
      const line = text.replace(/^# /u, '');
      return !/^（(?:上接|下转)第\d版）$/u.test(line) && !printed.some((own) => own.startsWith(line));
    });
    expect(foreign).toEqual([]);
  });

  test('has damage of every kind on some pages', () => {
    const whole = new Set(ARTICLES.flatMap(({ body }) => body.map(({ text }) => text)));
    const all = PAGES.flat();
    expect(all.some(({ text }) => text.startsWith('（上接'))).toBe(true);
    expect(all.some(({ text }) => text.startsWith('（下转'))).toBe(true);
    expect(all.some(({ text, truth }) => truth === 'text' && !whole.has(text) && text.endsWith('多'))).toBe(true);
    expect(PAGES.some((page) => indexes(page, 'astray').length > 0)).toBe(true);
    expect(PAGES.some((page) => indexes(page, 'headline').length < 5)).toBe(true);
    expect(PAGES.some((page) => page[0]?.truth === 'text' && page[1]?.truth === 'headline')).toBe(true);
    expect(PAGES.some((page) => page.some(({ text, truth }) => truth === 'crosshead' && text.startsWith('# ')))).toBe(true);
    expect(PAGES.some((page) => page.every(({ text }) => !text.startsWith('●')))).toBe(true);
  });
});

describe('the places of a page', () => {
  const text = (line: string): PageLine => ({ text: line, truth: 'text' });
  const [first, second] = madeUpArticles(3).map(({ body }) =>
    body.filter(({ crosshead }) => !crosshead).map((line) => text(line.text)),
  );
  const above: PageLine[] = [{ text: '老码头来了新掌柜', truth: 'headline' }, ...(first ?? [])];
  const below = second ?? [];

  test('are those where display lines stand between two texts, with the truth', () => {
    const starts = (truth: PageLine['truth']) =>
      truePlaces([...above, { text: '山里的晒谷场换了人', truth }, ...below], SHIPPED_MODEL).map((place) => place.starts);
    expect(starts('headline')).toEqual([true]);
    expect(starts('crosshead')).toEqual([false]);
    expect(starts('astray')).toEqual([]);
  });

  test('leave out those where a sign decides', () => {
    const headline: PageLine = { text: '山里的晒谷场换了人', truth: 'headline' };
    expect(truePlaces([...above, headline, text('●本报记者 柳絮'), ...below], SHIPPED_MODEL)).toEqual([]);
  });
});
