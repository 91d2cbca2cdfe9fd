import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ConcordanceReader } from '../../src/client/search/concordance/concordance-reader.ts';
import { textWidth } from '../../src/search/character-width.ts';
import {
  CONCORDANCE_ORDERS,
  CONTEXT_WIDTH,
  type ConcordanceLine,
  countOccurrences,
  hasOccurrences,
  linesOf,
  sortLines,
} from '../../src/search/concordance.ts';
import { foldText } from '../../src/search/fold.ts';
import type { QueryNode } from '../../src/search/query/tree.ts';
import { FAKE_OPTIONS, fakeArchive, fakeMarker, foundOf } from './fake-archive.ts';

/** The lines of one article with these segments. */
function lines(query: string, segments: string[], headline?: number): ConcordanceLine[] {
  const address = 'blue/2024-10-18/p01/a01';
  const article = foundOf({ address, segments }, 0);
  const text = { address, segments, ...(headline === undefined ? {} : { headline }) };
  return linesOf({ article, text }, fakeMarker([foldText(query)]));
}

describe('lines', () => {
  test('show each occurrence in the glyphs of the original', () => {
    const [line] = lines('图书馆', ['新建的圖書館開放。']);
    expect(line).toMatchObject({ left: '新建的', hit: '圖書館', right: '開放。', segment: 0, cutLeft: false, cutRight: false });
  });

  test('of overlapping occurrences stand each for itself', () => {
    const found = lines('哈哈', ['哈哈哈！']);
    expect(found.map(({ left, right }) => [left, right])).toEqual([
      ['', '哈！'],
      ['哈', '！'],
    ]);
    expect(found.map(({ occurrence }) => occurrence)).toEqual([0, 1]);
  });

  test('join no text of a neighbouring paragraph on', () => {
    const found = lines('电车', ['第一段说电车', '电车在第二段'], 0);
    expect(found.map(({ segment, left, right }) => ({ segment, left, right }))).toEqual([
      { segment: 0, left: '第一段说', right: '' },
      { segment: 1, left: '', right: '在第二段' },
    ]);
  });

  test('ask the marker of the headline for the headline only', () => {
    const address = 'blue/2024-10-18/p01/a01';
    const segments = ['电车通车', '电车通车'];
    const found = linesOf(
      { article: foundOf({ address, segments }, 0), text: { address, segments, headline: 1 } },
      (text, isHeadline) => (isHeadline ? fakeMarker(['电车'])(text, isHeadline) : []),
    );
    expect(found.map(({ segment }) => segment)).toEqual([1]);
  });

  test('hold thirty ideographs on either side, or sixty letters', () => {
    const [chinese] = lines('电车', [`${'东'.repeat(50)}电车${'西'.repeat(50)}`]);
    expect(chinese).toMatchObject({ left: '东'.repeat(30), right: '西'.repeat(30), cutLeft: true, cutRight: true });
    const [latin] = lines('tram', [`${'east '.repeat(20)}tram${' west'.repeat(20)}`]);
    expect(latin?.left).toBe('east '.repeat(12));
    expect(latin?.right).toBe(' west'.repeat(12));
  });

  test('cut no character and no accent in two', () => {
    const [line] = lines('电车', [`𠀀𠀀${'é'.normalize('NFD').repeat(60)}电车${'𠀀'.repeat(31)}`]);
    expect(line?.left).toBe('é'.normalize('NFD').repeat(60));
    expect(line?.right).toBe('𠀀'.repeat(30));
    const [other] = lines('电车', [`${'𠀀'.repeat(31)}x电车`]);
    expect(other?.left).toBe(`${'𠀀'.repeat(29)}x`);
  });

  test('begin with no accent of a letter that was cut off', () => {
    const [line] = lines('电车', [`${'é'.normalize('NFD')}${'x'.repeat(60)}电车`]);
    expect(line).toMatchObject({ left: 'x'.repeat(60), cutLeft: true });
  });

  test('are not cut where only invisible characters stand before', () => {
    expect(lines('电车', ['\u200b电车'])[0]).toMatchObject({ left: '\u200b', cutLeft: false });
  });
});

const segment = fc.string({
  unit: fc.constantFrom('哈', '電', '电', '车', 'A', 'a', ' ', '。', 'é', '𠀀', '\u0301', '\ud800'),
  maxLength: 90,
});
const query = fc.constantFrom('哈哈', '电车', 'aa', '车。', 'A a', '𠀀');

describe('for any text', () => {
  test('there are as many lines as a naive count of the folded text finds', () => {
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 4 }), query, (segments, term) => {
        const folded = foldText(term);
        const naive = segments.map(foldText).reduce((sum, text) => {
          let count = 0;
          for (let at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + 1)) count += 1;
          return sum + count;
        }, 0);
        const address = 'blue/2024-10-18/p01/a01';
        const found = { article: foundOf({ address, segments }, 0), text: { address, segments } };
        expect(lines(term, segments)).toHaveLength(naive);
        expect(countOccurrences(found, fakeMarker([folded]))).toBe(naive);
      }),
    );
  });

  test('a line is a passage of its segment, no wider than it may be, and says whether it is cut', () => {
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 4 }), query, (segments, term) => {
        for (const { left, hit, right, cutLeft, cutRight, segment: place } of lines(term, segments)) {
          const whole = segments[place] ?? '';
          const passage = left + hit + right;
          expect(foldText(hit)).toContain(foldText(term));
          expect(textWidth(left)).toBeLessThanOrEqual(CONTEXT_WIDTH);
          expect(textWidth(right)).toBeLessThanOrEqual(CONTEXT_WIDTH);
          expect(whole).toContain(passage);
          expect(cutLeft || whole.startsWith(passage)).toBe(true);
          expect(cutRight || whole.endsWith(passage)).toBe(true);
          expect(cutLeft && whole === passage).toBe(false);
        }
      }),
    );
  });

  test('sorting keeps every line, and the order found among equal ones', () => {
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 6 }), query, fc.constantFrom(...CONCORDANCE_ORDERS), (segments, term, order) => {
        const found = lines(term, segments);
        const sorted = sortLines(found, order);
        expect(new Set(sorted)).toEqual(new Set(found));
        expect(sorted).toHaveLength(found.length);
        // Sorted again by the same, nothing moves; and equal lines stand as they were found.
        expect(sortLines(sorted, order)).toEqual(sorted);
        if (order === 'found') expect(sorted).toEqual(found);
        else {
          for (const [place, line] of sorted.entries()) {
            const next = sorted[place + 1];
            if (next !== undefined && next[order] === line[order]) expect(found.indexOf(line)).toBeLessThan(found.indexOf(next));
          }
        }
      }),
    );
  });
});

describe('order', () => {
  const contexts = (query: string, segments: string[], order: 'left' | 'right' | 'hit') =>
    sortLines(lines(query, segments), order).map((line) => line[order]);

  test('by the text before reads away from the hit', () => {
    expect(contexts('电车', ['乙甲电车', '甲乙电车', '丙甲电车', '电车'], 'left')).toEqual(['', '甲乙', '丙甲', '乙甲']);
  });

  test('by the text after reads on', () => {
    expect(contexts('电车', ['电车乙', '电车甲', '电车', '电车甲乙'], 'right')).toEqual(['', '乙', '甲', '甲乙']);
  });

  test('knows no difference of script, width or case', () => {
    expect(contexts('通车', ['Ａ线通车', '電车通车', 'a线通车', '电车通车'], 'left')).toEqual(['Ａ线', 'a线', '電车', '电车']);
    expect(contexts('图书馆', ['圖書館', '图书馆', '圖书馆'], 'hit')).toEqual(['圖書館', '图书馆', '圖书馆']);
  });

  test('takes a Latin word for one neighbour', () => {
    // By letters from the hit, `zealous a` would come before `able b`… and `be` before `a`.
    expect(contexts('tram', ['an old tram', 'the new tram', 'a new tram', 'a newer tram'], 'left')).toEqual([
      'a new ',
      'the new ',
      'a newer ',
      'an old ',
    ]);
  });
});

describe('a query', () => {
  const term = { text: '电车', quoted: false, folded: '电车' };
  const fact: QueryNode = { kind: 'fact', field: 'page', value: '1', folded: '1' };
  test.each<[string, QueryNode, boolean]>([
    ['of a word has occurrences', { kind: 'text', term }, true],
    ['of a headline has occurrences', { kind: 'and', parts: [fact, { kind: 'title', term }] }, true],
    ['of facts has none', { kind: 'or', parts: [fact, { kind: 'date', from: '2024-01-01', to: '2024-12-31' }] }, false],
    ['of what must not occur has none', { kind: 'and', parts: [fact, { kind: 'not', part: { kind: 'text', term } }] }, false],
  ])('%s', (_, tree, expected) => expect(hasOccurrences(tree)).toBe(expected));
});

describe('reading', () => {
  const articles = Array.from({ length: 120 }, (_, place) => ({
    address: `blue/${place < 60 ? 2023 : 2024}-${String((place % 12) + 1).padStart(2, '0')}-01/p01/a${place}`,
    segments: place % 3 === 0 ? ['无轨的电车与有轨的电车'] : ['电车'],
  }));
  const signal = () => new AbortController().signal;
  const start = async (options = {}) => fakeArchive(articles, options).search('电车', FAKE_OPTIONS);

  test('stops when it has the lines that are wanted', async () => {
    const read: string[] = [];
    const session = await start({ onText: (address: string) => void read.push(address) });
    const reader = new ConcordanceReader(session);
    await reader.readLines(20, signal());
    expect(reader.lines.length).toBeGreaterThanOrEqual(20);
    expect(read).toHaveLength(20);
    expect(session.open.map(({ year }) => year)).toEqual(['2023']);
    expect(reader.complete).toBe(false);
  });

  test('of everything gives every line once, also after a part was read', async () => {
    const reader = new ConcordanceReader(await start());
    await reader.readLines(20, signal());
    await reader.readAll(signal(), () => {});
    expect(reader.lines).toHaveLength(160);
    expect(reader.articles).toBe(120);
    expect(reader.complete).toBe(true);
    expect(new Set(reader.lines.map(({ article, occurrence }) => `${article.row} ${occurrence}`)).size).toBe(160);
  });

  test('that is stopped keeps what it has and goes on from there', async () => {
    const stop = new AbortController();
    const reader = new ConcordanceReader(await start());
    await reader.readAll(stop.signal, ({ phase, done }) => phase === 'texts' && done === 50 && stop.abort());
    expect(reader.complete).toBe(false);
    expect(reader.lines.length).toBeLessThan(160);
    await reader.readAll(signal(), () => {});
    expect(reader.lines).toHaveLength(160);
  });

  test('goes on after an unreadable text, and never calls the lines a total', async () => {
    const [broken] = articles;
    const reader = new ConcordanceReader(await start({ brokenTexts: [broken?.address ?? ''] }));
    await reader.readAll(signal(), () => {});
    expect(reader.lines).toHaveLength(158);
    expect(reader.unreadable.map(({ facts }) => facts.address)).toEqual([broken?.address]);
    expect(reader).toMatchObject({ finished: true, complete: false });
  });

  test('gives up when nothing can be read, and counts what is missing', async () => {
    const asked: string[] = [];
    const brokenTexts = articles.map(({ address }) => address);
    const reader = new ConcordanceReader(await start({ brokenTexts, onText: (address: string) => void asked.push(address) }));
    await reader.readAll(signal(), () => {});
    expect(asked.length).toBeLessThan(30);
    expect(reader.lines).toHaveLength(0);
    expect(reader.unreadable).toHaveLength(120);
  });

  test('is not complete when an index could not be read', async () => {
    const reader = new ConcordanceReader(await start({ brokenYears: ['2023'] }));
    await reader.readAll(signal(), () => {});
    expect(reader.lines).toHaveLength(80);
    expect(reader).toMatchObject({ finished: true, complete: false });
  });
});
