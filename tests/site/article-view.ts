import type { ArchiveFacts } from '../../src/catalog/types/archive.ts';
import type { ArticleView } from '../../src/catalog/types/article.ts';
import type { ArticleSummary } from '../../src/catalog/types/article-summary.ts';

/** An archive of one newspaper, for tests of the site's own modules. */
export const ARCHIVE: ArchiveFacts = {
  title: '澜川旧报',
  language: 'zh-CN',
  address: 'https://archive.example.org/',
  newspapers: [
    {
      id: 'lanchuan-ribao',
      name: '澜川日报',
      publisher: '澜川日报社',
      number: 'ISSN 1000-123X',
      rights: { uri: 'https://rightsstatements.org/vocab/InC/1.0/' },
    },
  ],
};

/** The other half of a jump, on page 2. */
export const CONTINUATION: ArticleSummary = {
  address: 'lanchuan-ribao/2023-10-18/p02/a01',
  newspaper: 'lanchuan-ribao',
  newspaperName: '澜川日报',
  language: 'zh-CN',
  date: '2023-10-18',
  dateBasis: 'file-name',
  dateConfidence: 1,
  page: 'p02',
  pageLabel: '2',
  kind: 'continuation',
  headline: '还一河清水 留两岸绿荫',
  section: 'zonghe',
  opening: '治河先治账。',
  characters: 6,
  grade: 'a',
};

/** An article of page one with two reporters. */
export const ARTICLE: ArticleView = {
  address: 'lanchuan-ribao/2023-10-18/p01/a01',
  item: 'p01-l0005',
  newspaper: 'lanchuan-ribao',
  newspaperName: '澜川日报',
  language: 'zh-CN',
  date: '2023-10-18',
  dateBasis: 'file-name',
  dateConfidence: 1,
  issueAddress: 'lanchuan-ribao/2023-10-18',
  page: 'p01',
  pageAddress: 'lanchuan-ribao/2023-10-18/p01',
  rawHeld: true,
  pageLabel: '1',
  pageName: '要闻',
  order: 1,
  kind: 'article',
  headline: '澜河城区段岸线修复一期完工',
  titleSource: 'printed',
  byline: {
    text: '本报讯（记者 沈若溪 通讯员 何小满）',
    people: [
      { id: 'shen-ruoxi', name: '沈若溪', role: '记者' },
      { id: 'he-xiaoman', name: '何小满', role: '通讯员' },
      { id: 'shen-ruoxi', name: '沈若溪', role: '摄影' },
    ],
    inline: true,
  },
  section: { id: 'yaowen', basis: 'page-name' },
  sectionName: '要闻',
  tagNames: [],
  source: { file: '2023-10-18-01.txt', sha256: '0'.repeat(64), lines: [[5, 9]] },
  provenance: { body: [{ lines: [[5, 9]] }] },
  quality: { grade: 'a' },
  blocks: [{ kind: 'paragraph', html: '正文。', text: '正文。', lines: [[5, 9]] }],
  sidebars: [],
  handEdited: false,
};
