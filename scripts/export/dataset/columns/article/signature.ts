import type { ArticleRow } from '../../article-row.ts';
import type { Column } from '../column.ts';

/** Who wrote it and from where, as printed. */
export const SIGNATURE_COLUMNS: readonly Column<ArticleRow>[] = [
  {
    name: 'byline',
    type: 'text',
    fields: ['byline'],
    zh: '署名，照报上所印。',
    en: 'Byline as printed.',
    example: '本报记者 林远',
    of: ({ article }) => article.byline?.text,
  },
  {
    name: 'people',
    type: 'list',
    zh: '署名中的人：id 编号、name 所印姓名、role 所印身份。另见表 article_people。',
    en: 'People named in the byline: id, name as printed, role as printed. See table article_people, too.',
    example: [{ id: 'linyuan', name: '林远', role: '记者' }],
    of: ({ article }) => article.byline?.people,
  },
  {
    name: 'dateline',
    type: 'text',
    fields: ['dateline'],
    zh: '电头，照报上所印。',
    en: 'Dateline as printed.',
    example: '本报青浦10月17日电',
    of: ({ article }) => article.dateline?.text,
  },
  {
    name: 'dateline_place',
    type: 'text',
    zh: '电头中的地点。',
    en: 'Place in the dateline.',
    example: '青浦',
    of: ({ article }) => article.dateline?.place,
  },
  {
    name: 'dateline_agency',
    type: 'text',
    zh: '电头中的通讯社或报社。',
    en: 'Agency or paper in the dateline.',
    example: '新华社',
    of: ({ article }) => article.dateline?.agency,
  },
  {
    name: 'credit',
    type: 'text',
    fields: ['credit'],
    zh: '图片署名，照报上所印。',
    en: 'Picture credit as printed.',
    example: '周敏 摄',
    of: ({ article }) => article.credit?.text,
  },
];
