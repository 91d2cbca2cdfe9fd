import { articleSchema } from '../../../../../src/schemas/article.ts';
import type { ArticleRow } from '../../article-row.ts';
import type { Column } from '../column.ts';

const { section } = articleSchema.shape;

/** What it is about: its section, column, series, tags and the days it tells of. */
export const SUBJECT_COLUMNS: readonly Column<ArticleRow>[] = [
  {
    name: 'section_id',
    type: 'text',
    isRequired: true,
    fields: ['section'],
    zh: '分类的编号。',
    en: 'Id of the section.',
    example: 'minsheng',
    of: ({ article }) => article.section.id,
  },
  {
    name: 'section',
    type: 'text',
    isRequired: true,
    zh: '分类名称。',
    en: 'Name of the section.',
    example: '民生',
    of: ({ article }) => article.sectionName,
  },
  {
    name: 'section_basis',
    type: 'text',
    isRequired: true,
    values: section.shape.basis.options,
    zh: '分类的依据：page-name 版名、column-title 栏目、kind 体裁、words 文中用词、related 所属报道、fallback 无依据。',
    en: 'Why this section: name of the page, title of the column, kind, words of the text, the story that it is part of (related), or nothing (fallback).',
    example: 'page-name',
    of: ({ article }) => article.section.basis,
  },
  {
    name: 'section_confidence',
    type: 'number',
    zh: '分类的可信度，0 到 1；没有衡量则为空。',
    en: 'How sure the section is, from 0 to 1; absent where nothing measures it.',
    example: 0.83,
    of: ({ article }) => article.section.confidence,
  },
  {
    name: 'column_id',
    type: 'text',
    fields: ['columnTitle'],
    zh: '栏目的编号。',
    en: 'Id of the standing column.',
    example: 'lanhe-liangan',
    of: ({ article }) => article.columnTitle?.id,
  },
  {
    name: 'column_title',
    type: 'text',
    zh: '栏目名称，照报上所印。',
    en: 'Title of the standing column as printed.',
    example: '澜河两岸',
    of: ({ article }) => article.columnTitle?.text,
  },
  {
    name: 'series_id',
    type: 'text',
    fields: ['series'],
    zh: '系列报道的编号。',
    en: 'Id of the series.',
    example: 'lao-matou-jiyi',
    of: ({ article }) => article.series?.id,
  },
  {
    name: 'series',
    type: 'text',
    zh: '系列报道的名称，照报上所印。',
    en: 'Title of the series as printed.',
    example: '老码头记忆',
    of: ({ article }) => article.series?.text,
  },
  {
    name: 'tags',
    type: 'list',
    fields: ['tags'],
    zh: '标签，最要紧的在前：id 编号、name 名称。另见表 article_tags。',
    en: 'What it is about, most important first: id and name. See table article_tags, too.',
    example: [{ id: 'dukou', name: '渡口' }],
    of: ({ article }) => article.tagNames,
  },
  {
    name: 'event_dates',
    type: 'list',
    fields: ['eventDates'],
    zh: '文中所述的日子，不是出版日期。',
    en: 'Days that the text tells of; not the day of issue.',
    example: ['2024-10-17'],
    of: ({ article }) => article.eventDates,
  },
];
