import { exportTexts } from '../../../src/i18n/search/exports.ts';
import type { ArticleText } from '../../../src/search/article-text.ts';
import type { ArticleFacts } from '../../../src/search/catalogue.ts';
import { type ExportContext, type ExportRow, exportRow } from '../../../src/search/export/row.ts';
import type { FoundText, Marker } from '../../../src/search/found.ts';

export const CONTEXT: ExportContext = {
  query: '公园',
  match: 'exact',
  corpus: 'c0ffee12',
  missing: [],
  home: 'https://archive.example.org/old/',
  texts: exportTexts['zh-CN'].notes,
};

const FACTS: ArticleFacts = {
  address: 'ribao/2024-07-09/p02/a01',
  issue: { address: 'ribao/2024-07-09', date: '2024-07-09' },
  page: { issue: 0, id: 'p02', label: '2', name: '要闻' },
  section: 'yaowen',
  kind: 'article',
  language: 'zh-CN',
  people: [
    { id: 'wang-yi', name: '王一' },
    { id: 'li-er', name: '李二' },
  ],
  tags: [{ id: 'park', name: '公园绿地' }],
  columns: [{ id: 'city', name: '城事' }],
  characters: 321,
  grade: 'a',
};

const TEXT: Omit<ArticleText, 'address'> = { segments: ['口袋公园建成', '市民走进公园，公园里有花。'], headline: 0 };

/** A found article; what is not given is that of a plain one. */
export function foundText(facts: Partial<ArticleFacts> = {}, text: Partial<ArticleText> = {}): FoundText {
  const all = { ...FACTS, ...facts };
  return {
    article: {
      shard: 'ribao-2024',
      row: 0,
      facts: all,
      newspaper: { id: 'ribao', name: '示例日报' },
      section: { id: all.section, name: '要闻' },
      url: `file:///somewhere/site/${all.address}/index.html`,
    },
    text: { ...(text.segments === undefined ? TEXT : {}), segments: TEXT.segments, ...text, address: all.address },
  };
}

/** An article of that headline, the number of which is in its address. */
export function headed(headline: string, number = 1, facts: Partial<ArticleFacts> = {}): FoundText {
  const address = `ribao/2024-07-09/p02/a${String(number).padStart(2, '0')}`;
  return foundText({ address, ...facts }, { segments: [headline, '走进公园。'], headline: 0 });
}

/** An article of those opening words, without a headline. */
export function untitled(label: string, facts: Partial<ArticleFacts> = {}): FoundText {
  return foundText(facts, { segments: [label], label });
}

/** Marks every place that holds the words. */
export function marking(words: string): Marker {
  return (segment) => {
    const hits = [];
    for (let at = segment.indexOf(words); at >= 0; at = segment.indexOf(words, at + 1)) {
      hits.push({ start: at, end: at + words.length });
    }
    return hits;
  };
}

export function rowOf(found: FoundText, context: Partial<ExportContext> = {}): ExportRow {
  return exportRow(found, marking('公园'), { ...CONTEXT, ...context });
}

/** Headlines that would do harm in one format or another. */
export const HOSTILE = [
  '=1+1',
  '=HYPERLINK("http://evil.example","点我")',
  '＝SUM(A1:A9)',
  " \u200b\"+cmd|' /C calc'!A0",
  '@SUM(1)',
  '-2+3',
  '先说;=1+1',
  '一行\r\nTY  - BOOK\r\nER  - \r\n二行',
  '一行\nAU  - 冒名\u2028TI  - 假题\u0085UR  - x',
  '\tER  - ',
  '}, title={假题}, note={',
  '}\n\n@book{x, title={y}}\n{',
  '反斜线 \\ 与 \\}',
  '100% & $5 #1 a_b x^2 ~ {未合',
  '他说"好"，\'真好\'，“好”',
  '<script>alert(1)</script> & <b>粗',
  '控制\u0000\u0007\u001b符\ufffe与孤\ud800立',
  '{:type: book} type: book',
  '𠮷野家',
  '\u202e倒排\u202c',
  "'=1",
  "'",
  ',',
] as const;
