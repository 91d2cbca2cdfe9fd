import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { syncCatalog } from '../../scripts/build/catalog/index.ts';
import { withCatalog } from '../../src/catalog/connection.ts';
import { article } from '../../src/catalog/index.ts';
import { WINDOW_ENTRIES } from '../../src/catalog/related.ts';
import { articleFilePath, issueFilePath } from '../../src/schemas/collection-path.ts';
import { type ArticleWish, articleFile, issueFile, makeArchive } from './archive.ts';
import { putFiles, temporaryFolder } from './temporary.ts';

const day = (number: number) => `2024-01-${String(number).padStart(2, '0')}`;
const issueAt = (number: number) => `ribao/${day(number)}`;

/** An article about the ferry, on a day of January. */
function ferry(number: number, wish: Partial<ArticleWish> = {}): ArticleWish {
  const tags = [{ id: 'ferry', name: '渡口', kind: 'topic' as const, score: 3 }];
  return { address: `${issueAt(number)}/p01/a01`, headline: `渡口修缮进展（${number}）`, tags, ...wish };
}

/** A catalog that is kept while the archive changes. */
function keep(articles: ArticleWish[]) {
  const archiveDir = makeArchive(articles);
  const file = join(temporaryFolder(), 'catalog.sqlite');
  const sync = () => syncCatalog({ archiveDir, file });
  return {
    sync,
    put: (wish: ArticleWish) =>
      putFiles(archiveDir, {
        [issueFilePath(wish.address.slice(0, -8))]: issueFile(wish.address.slice(0, -8)),
        [articleFilePath(wish.address)]: articleFile(wish),
      }),
    remove: (address: string) => rmSync(join(archiveDir, articleFilePath(address))),
    /** Issues that the last sync named. */
    touched: (generation: number) => {
      const database = new DatabaseSync(file, { readOnly: true });
      const rows = database
        .prepare(`SELECT id FROM touched WHERE scope = 'issue' AND generation > ? ORDER BY id`)
        .all(generation);
      database.close();
      return rows.map(({ id }) => String(id));
    },
    ask: <Answer>(work: () => Answer) => withCatalog(file, work),
  };
}

const relatedOf = (address: string) => article(address).relatedArticles?.map(({ article: { address: other } }) => other);

test('an article shows older ones about the same, newest first, never later ones', async () => {
  const kept = keep([1, 2, 3].map((number) => ferry(number)));
  await kept.sync();
  await kept.ask(() => {
    expect(relatedOf(ferry(1).address)).toBeUndefined();
    expect(relatedOf(ferry(2).address)).toEqual([ferry(1).address]);
    expect(relatedOf(ferry(3).address)).toEqual([ferry(2).address, ferry(1).address]);
    const [first] = article(ferry(3).address).relatedArticles ?? [];
    expect(first).toMatchObject({ tags: [{ id: 'ferry', name: '渡口' }], words: expect.arrayContaining(['渡口修缮进展']) });
  });
});

test('a new newest issue changes nothing older but its neighbour', async () => {
  const kept = keep(Array.from({ length: 9 }, (_, index) => ferry(index + 1)));
  const { generation } = await kept.sync();
  kept.put(ferry(10));
  await kept.sync();
  expect(kept.touched(generation)).toEqual([issueAt(9), issueAt(10)]);
});

test('an older article touches those that look back on it, and no further', async () => {
  const last = WINDOW_ENTRIES + 4;
  const kept = keep(Array.from({ length: last - 1 }, (_, index) => ferry(index + 2)));
  const { generation } = await kept.sync();
  kept.put(ferry(1));
  const second = await kept.sync();
  const followers = Array.from({ length: WINDOW_ENTRIES + 1 }, (_, index) => issueAt(index + 1));
  expect(kept.touched(generation)).toEqual(followers);
  kept.remove(ferry(2).address);
  const third = await kept.sync();
  expect(kept.touched(second.generation)).toEqual(Array.from({ length: WINDOW_ENTRIES + 2 }, (_, index) => issueAt(index + 1)));
  kept.put(ferry(3, { headline: '渡口换了样子' }));
  await kept.sync();
  expect(kept.touched(third.generation)).toEqual(
    Array.from({ length: WINDOW_ENTRIES + 3 }, (_, index) => issueAt(index + 1)).filter((issue) => issue > issueAt(1)),
  );
});

test('parts of a series lead to one another; only the part before a new one shows something new', async () => {
  const series = (part: string) => ({ series: { id: 'he', text: `——《河》系列报道之${part}` } });
  const kept = keep([ferry(1, series('一')), ferry(2), ferry(3, series('二')), ferry(4)]);
  const { generation } = await kept.sync();
  await kept.ask(() => {
    expect(article(ferry(1).address).seriesSteps).toMatchObject({
      kind: 'series',
      number: 1,
      next: { address: ferry(3).address },
    });
    expect(article(ferry(3).address).seriesSteps).toMatchObject({ number: 2, previous: { address: ferry(1).address } });
    expect(article(ferry(3).address).seriesSteps?.next).toBeUndefined();
  });
  kept.put(ferry(6, { tags: [], ...series('三') }));
  await kept.sync();
  expect(kept.touched(generation)).toEqual([issueAt(3), issueAt(4), issueAt(6)]);
  expect(await kept.ask(() => article(ferry(3).address).seriesSteps?.next?.address)).toBe(ferry(6).address);
});

test('under a standing title one is led back to an earlier issue only, and no number is told', async () => {
  const columnTitle = { columnTitle: { id: 'jie', text: '街谈' } };
  const beside = { address: `${issueAt(3)}/p01/a02`, headline: '同版', ...columnTitle };
  const kept = keep([ferry(1, columnTitle), ferry(3, columnTitle), beside]);
  await kept.sync();
  await kept.ask(() => {
    const list = columnTitle.columnTitle;
    expect(article(beside.address).seriesSteps).toEqual({
      list,
      kind: 'column',
      previous: expect.objectContaining({ address: ferry(1).address }),
    });
    expect(article(ferry(1).address).seriesSteps).toEqual({ list, kind: 'column' });
  });
});
