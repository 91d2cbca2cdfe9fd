import type { ArticleRow } from '../../article-row.ts';
import type { Column } from '../column.ts';

/** Other articles that it belongs with. */
export const RELATIONS_COLUMNS: readonly Column<ArticleRow>[] = [
  {
    name: 'jumps',
    type: 'list',
    fields: ['jumps'],
    zh: '转版：direction 转往（to）或接自（from）、text 所印文字、page 所指版号、address 另一半的地址、confidence 可信度。',
    en: 'Jump lines: direction to or from another page, text as printed, page that it names, address of the other half, confidence.',
    example: [
      { direction: 'to', text: '（下转第三版）', page: '3', address: 'lanchuan-ribao/2024-10-18/p03/a04', confidence: 0.98 },
    ],
    of: ({ article }) => article.jumps,
  },
  {
    name: 'parts',
    type: 'list',
    fields: ['parts'],
    zh: '转版报道各部分的地址，依阅读次序，本篇在内。',
    en: 'Addresses of all parts of a story that jumps, in reading order, this one among them.',
    example: ['lanchuan-ribao/2024-10-18/p01/a01', 'lanchuan-ribao/2024-10-18/p03/a04'],
    of: ({ article }) => article.parts,
  },
  {
    name: 'reprints',
    type: 'list',
    fields: ['reprints'],
    zh: '文字几乎相同的其他文章的地址。',
    en: 'Addresses of items with nearly the same text.',
    example: ['lanchuan-ribao/2024-10-19/p02/a03'],
    of: ({ article }) => article.reprints,
  },
  {
    name: 'parent',
    type: 'text',
    fields: ['parent'],
    zh: '附文所属报道的地址。',
    en: 'Address of the story that a sidebar belongs to.',
    example: 'lanchuan-ribao/2024-10-18/p01/a01',
    of: ({ article }) => article.parent,
  },
];
