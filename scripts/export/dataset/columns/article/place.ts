import { BASES } from '../../../../../src/schemas/shared.ts';
import { type ArticleRow, editionIn } from '../../article-row.ts';
import type { Column } from '../column.ts';
import { BASIS_ZH, DATE, DATE_CONFIDENCE, EDITION } from '../shared-columns.ts';

/** Where and when it was printed: its issue with the day, its page and its place there. */
export const PLACE_COLUMNS: readonly Column<ArticleRow>[] = [
  {
    name: 'issue',
    type: 'text',
    isRequired: true,
    zh: '所在一期的地址，见表 issues。',
    en: 'Address of its issue, see table issues.',
    example: 'lanchuan-ribao/2024-10-18',
    of: ({ article }) => article.issueAddress,
  },
  { ...DATE, fields: ['date'], of: ({ article }) => article.date },
  {
    name: 'date_basis',
    type: 'text',
    isRequired: true,
    values: BASES,
    fields: ['dateBasis'],
    zh: `日期的依据，由强到弱：${BASIS_ZH}`,
    en: 'How the date was learned, strongest first: a correction, the front matter of the file, issues.csv (manifest), the file name, printed on the page, inferred from the text, not known.',
    example: 'file-name',
    of: ({ article }) => article.dateBasis,
  },
  { ...DATE_CONFIDENCE, fields: ['dateConfidence'], of: ({ article }) => article.dateConfidence },
  { ...EDITION, of: ({ article }) => editionIn(article.issueAddress) },
  {
    name: 'page',
    type: 'text',
    isRequired: true,
    fields: ['page'],
    zh: '所在版的地址，见表 pages。',
    en: 'Address of its page, see table pages.',
    example: 'lanchuan-ribao/2024-10-18/p02',
    of: ({ article }) => article.pageAddress,
  },
  {
    name: 'page_label',
    type: 'text',
    zh: '所印版号；不详则为空。',
    en: 'Number of the page as printed; absent where it is not known.',
    example: '2',
    of: ({ article }) => article.pageLabel,
  },
  {
    name: 'page_name',
    type: 'text',
    zh: '版名。',
    en: 'Name of the page.',
    example: '综合',
    of: ({ article }) => article.pageName,
  },
  {
    name: 'page_sequence',
    type: 'integer',
    isRequired: true,
    zh: '该版在所存各版中的次序，从 1 起。',
    en: 'Place of the page among those held of the issue, from 1.',
    example: 2,
    of: ({ article }) => article.pageSequence,
  },
  {
    name: 'page_order',
    type: 'integer',
    isRequired: true,
    fields: ['order'],
    zh: '文章在版上的次序，从 1 起。',
    en: 'Place of the article on its page, from 1.',
    example: 1,
    of: ({ article }) => article.order,
  },
];
