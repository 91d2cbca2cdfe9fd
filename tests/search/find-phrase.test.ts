import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPhrase } from '../../src/client/search/engine/find-phrase.ts';
import type { OpenShard } from '../../src/client/search/engine/open-shard.ts';
import { foldText } from '../../src/search/fold.ts';
import { indexContent } from '../../src/search/tokens.ts';

/** A shard over texts in memory: its index is asked by tokens, as Pagefind's is, and what it was asked for is kept. */
function shardOf(articles: readonly string[][], common = ''): { open: OpenShard; asked: string[]; read: number[] } {
  const contents = articles.map((segments) => indexContent({ segments, headline: segments[0] }).split(' '));
  const asked: string[] = [];
  const read: number[] = [];
  const find = async (tokens: readonly string[]) => {
    asked.push(tokens.map((token) => [...token.replace(/^zz/u, '')][0]).join(''));
    const places = contents.map((content) =>
      content.findIndex((_, at) => tokens.every((token, offset) => content[at + offset] === token)),
    );
    const rows = places.flatMap((place, row) => (place < 0 ? [] : [row]));
    return { rows: Uint32Array.from(rows), positions: Uint32Array.from(rows, (row) => places[row] ?? 0) };
  };
  const text = async (row: number) => {
    read.push(row);
    return { address: `a/${row}`, segments: articles[row] ?? [], headline: 0 };
  };
  const pack = async () => ({ first: 0, texts: await Promise.all(articles.map((_, row) => text(row))) });
  const open = { catalogue: { common }, pairs: async () => ({ find }), text, pack } as unknown as OpenShard;
  return { open, asked, read };
}

describe('findPhrase', () => {
  it('finds what a plain look finds, at the same places, however many articles there are', async () => {
    const texts = fc
      .array(fc.constantFrom(...'公园园里，花A '), { minLength: 1, maxLength: 12 })
      .map((letters) => letters.join(''));
    const held = fc.array(fc.array(texts, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(held, texts, fc.boolean(), async (articles, sought, title) => {
        fc.pre([...foldText(sought)].length >= 2);
        const found = await findPhrase(shardOf(articles).open, sought, title);
        const wanted = foldText(sought);
        const expected = articles.flatMap((segments, row) => {
          const looked = (title ? segments.slice(0, 1) : segments).map(foldText);
          return looked.some((segment) => segment.includes(wanted)) ? [row] : [];
        });
        expect([...(found?.rows ?? [])]).toEqual(expected);
        for (const [place, row] of expected.entries()) {
          const folded = (articles[row] ?? []).map(foldText).filter((segment) => segment !== '');
          const at = folded.findIndex((segment) => segment.includes(wanted));
          const before = folded.slice(0, at).reduce((sum, segment) => sum + segment.length + 1, 0);
          if (!title) expect(found?.positions[place]).toBe(before + (folded[at] ?? '').indexOf(wanted));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('asks for the rarest pair first, and reads the few articles that are left', async () => {
    const { open, asked, read } = shardOf([['市民来到口袋公园'], ['市民来到口岸'], ['市民来了']], '市民来到公园');
    expect([...((await findPhrase(open, '市民来到口袋公园', false))?.rows ?? [])]).toEqual([0]);
    expect(asked).toEqual(['口']);
    expect(read).toEqual([0]);
  });

  it('asks for more of the phrase while too many articles are left', async () => {
    const many = Array.from({ length: 40 }, (_, row) => [`第${row}天在公园里散步`]);
    const { open, asked, read } = shardOf([...many, ['我在公园里唱歌']]);
    expect([...((await findPhrase(open, '在公园里唱', false))?.rows ?? [])]).toEqual([40]);
    expect(asked.length).toBeGreaterThan(1);
    expect(read).toEqual(asked.at(-1)?.length === 4 ? [] : [40]);
  });

  it('does not look a single character up', async () => {
    expect(await findPhrase(shardOf([['公园']]).open, '公', false)).toBeUndefined();
  });
});
