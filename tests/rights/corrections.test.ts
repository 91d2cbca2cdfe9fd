import { expect, test } from 'vitest';
import { correctionsPage, lastCorrectionsNumber } from '../../src/catalog/index.ts';
import type { AppliedCorrection } from '../../src/schemas/article.ts';
import { issueFilePath } from '../../src/schemas/collection-path.ts';
import { issueFile, makeArchive } from '../build/archive.ts';
import { askCatalog } from '../build/open-catalog.ts';

const ABOUT = { who: '校对员', why: '对照原版', file: 'corrections/ribao.yml' };
const correction = (when: string, now: string): AppliedCorrection => ({
  what: 'text',
  field: 'body',
  number: 1,
  old: '渡囗',
  new: now,
  when,
  ...ABOUT,
});

test('corrections of articles and pages are listed together, the latest day first, with where they stand', async () => {
  const page = (id: string, sequence: number, more: object = {}) => ({
    id,
    sequence,
    labelBasis: 'printed' as const,
    label: String(sequence),
    source: { file: `${id}.txt`, sha256: '0'.repeat(64), encoding: 'utf-8', lines: [1, 3] as [number, number] },
    ...more,
  });
  const ofPage: AppliedCorrection = { what: 'name', old: '要问', new: '要闻', when: '2026-11-19', ...ABOUT };
  const pages = [page('p01', 1), page('p02', 2, { corrections: [ofPage] })];
  const files = { [issueFilePath('ribao/2024-01-02')]: issueFile('ribao/2024-01-02', [], { pages } as never) };
  const archive = makeArchive(
    [
      {
        address: 'ribao/2024-01-02/p01/a01',
        headline: '甲',
        corrections: [correction('2026-11-18', '渡口'), correction('2026-11-20', '码头')],
      },
      { address: 'ribao/2024-01-02/p02/a01', headline: '乙' },
    ],
    files,
  );
  const { entries, total } = await askCatalog(archive, () => correctionsPage(0));
  expect(total).toBe(3);
  expect(entries.map((entry) => [entry.correction.when, entry.correction.new, entry.article?.headline, entry.pageLabel])).toEqual(
    [
      ['2026-11-20', '码头', '甲', '1'],
      ['2026-11-19', '要闻', undefined, '2'],
      ['2026-11-18', '渡口', '甲', '1'],
    ],
  );
  expect(entries[1]).toMatchObject({ pageAddress: 'ribao/2024-01-02/p02', newspaperName: '日报', date: '2024-01-02' });
});

test('more than a page of them are cut into slices from the oldest, and the page without a number has the newest', async () => {
  const corrections = Array.from({ length: 205 }, (_, index) => correction('2026-11-20', `第${index}`));
  const archive = makeArchive([{ address: 'ribao/2024-01-02/p01/a01', corrections }]);
  await askCatalog(archive, () => {
    expect(lastCorrectionsNumber()).toBe(3);
    const texts = (number: number) => correctionsPage(number).entries.map((entry) => entry.correction.new);
    expect([0, 1, 2, 3].map((number) => texts(number).length)).toEqual([100, 100, 100, 5]);
    expect([1, 2, 3].flatMap(texts).sort()).toEqual(corrections.map((each) => each.new).sort());
    expect(texts(0)).toContain('第204');
    expect(correctionsPage(1)).not.toHaveProperty('total');
    expect(() => correctionsPage(4)).toThrow('slice 4');
  });
});

test('where nothing is corrected the list is empty, and has no slices', async () => {
  await askCatalog(makeArchive([{ address: 'ribao/2024-01-02/p01/a01' }]), () => {
    expect([correctionsPage(0).entries, lastCorrectionsNumber()]).toEqual([[], 0]);
  });
});

test('slices begin where the one before ended, also among corrections of one day and one article', async () => {
  const corrections = Array.from({ length: 150 }, (_, index) =>
    correction(index < 90 ? '2026-11-19' : '2026-11-20', `第${index}`),
  );
  const archive = makeArchive([
    { address: 'ribao/2024-01-02/p01/a01', corrections },
    { address: 'ribao/2024-01-02/p01/a02', corrections },
  ]);
  await askCatalog(archive, () => {
    const slice = (number: number) =>
      correctionsPage(number).entries.map(({ correction: { new: now }, article }) => `${article?.address} ${now}`);
    const all = [1, 2, 3].flatMap(slice);
    expect(all.length).toBe(300);
    expect(new Set(all).size).toBe(300);
    expect(new Set(slice(0))).toEqual(new Set(slice(3)));
  });
});
