import type { ArticleRow } from '../../article-row.ts';
import type { Column } from '../column.ts';

/** Which article it is, and of which newspaper. */
export const IDENTITY_COLUMNS: readonly Column<ArticleRow>[] = [
  {
    name: 'address',
    type: 'text',
    isRequired: true,
    fields: ['address'],
    zh: '文章在本馆的固定地址，不会重复，不会改变。',
    en: 'Permanent address of the article in this archive; unique, and it never changes.',
    example: 'lanchuan-ribao/2024-10-18/p02/a01',
    of: ({ article }) => article.address,
  },
  {
    name: 'url',
    type: 'text',
    zh: '文章的固定网址；本馆没有公开网址时为空。',
    en: 'Permanent web address; absent where the archive has no home on the web.',
    example: 'https://archive.example.org/lanchuan-ribao/2024-10-18/p02/a01/',
    of: ({ url }) => url,
  },
  {
    name: 'aliases',
    type: 'list',
    fields: ['aliases'],
    zh: '用过的旧地址。',
    en: 'Earlier addresses.',
    example: ['lanchuan-ribao/2024-10-18/x02/a01'],
    of: ({ article }) => article.aliases,
  },
  {
    name: 'item',
    type: 'text',
    isRequired: true,
    fields: ['item'],
    zh: '解析程序给的编号：页序和正文最小行号。',
    en: "The parser's own id: sequence of the page and smallest body line.",
    example: 'p02-l0147',
    of: ({ article }) => article.item,
  },
  {
    name: 'newspaper_id',
    type: 'text',
    isRequired: true,
    fields: ['newspaper'],
    zh: '报纸的编号，见表 newspapers。',
    en: 'Id of the newspaper, see table newspapers.',
    example: 'lanchuan-ribao',
    of: ({ article }) => article.newspaper,
  },
  {
    name: 'newspaper',
    type: 'text',
    isRequired: true,
    zh: '报纸名称。',
    en: 'Name of the newspaper.',
    example: '澜川日报',
    of: ({ article }) => article.newspaperName,
  },
];
