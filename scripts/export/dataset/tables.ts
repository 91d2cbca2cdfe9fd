import type { ArticleRow } from './article-row.ts';
import { ARTICLE_COLUMNS } from './columns/article-columns.ts';
import {
  ARTICLE_PERSON_COLUMNS,
  ARTICLE_TAG_COLUMNS,
  type ArticlePersonRow,
  type ArticleTagRow,
} from './columns/article-name-columns.ts';
import type { Reference, Table, TableShape } from './columns/column.ts';
import { type CountedRow, PERSON_COLUMNS, TAG_COLUMNS } from './columns/counted-columns.ts';
import { ISSUE_COLUMNS, type IssueRow } from './columns/issue-columns.ts';
import { NEWSPAPER_COLUMNS, type NewspaperRow } from './columns/newspaper-columns.ts';
import { PAGE_COLUMNS, type PageRow } from './columns/page-columns.ts';

export const NEWSPAPERS: Table<NewspaperRow> = {
  name: 'newspapers',
  zh: '报纸',
  en: 'Newspapers',
  columns: NEWSPAPER_COLUMNS,
  key: ['id'],
  references: [],
};

export const ISSUES: Table<IssueRow> = {
  name: 'issues',
  zh: '各期',
  en: 'Issues',
  columns: ISSUE_COLUMNS,
  key: ['address'],
  references: [reference('newspaper_id', 'newspapers', 'id')],
};

export const PAGES: Table<PageRow> = {
  name: 'pages',
  zh: '各版',
  en: 'Pages',
  columns: PAGE_COLUMNS,
  key: ['address'],
  references: [reference('issue', 'issues', 'address')],
};

export const ARTICLES: Table<ArticleRow> = {
  name: 'articles',
  zh: '文章，每篇一行',
  en: 'Articles, a row each',
  columns: ARTICLE_COLUMNS,
  key: ['address'],
  references: [
    reference('newspaper_id', 'newspapers', 'id'),
    reference('issue', 'issues', 'address'),
    reference('page', 'pages', 'address'),
  ],
};

export const ARTICLE_PEOPLE: Table<ArticlePersonRow> = namedByArticles(
  {
    name: 'article_people',
    zh: '文章的署名者，每人一行',
    en: 'People in the bylines of articles, a row each',
    columns: ARTICLE_PERSON_COLUMNS,
  },
  reference('person_id', 'people', 'id'),
);

export const ARTICLE_TAGS: Table<ArticleTagRow> = namedByArticles(
  {
    name: 'article_tags',
    zh: '文章的标签，每个一行',
    en: 'Tags of articles, a row each',
    columns: ARTICLE_TAG_COLUMNS,
  },
  reference('tag_id', 'tags', 'id'),
);

export const PEOPLE: Table<CountedRow> = {
  name: 'people',
  zh: '署名者',
  en: 'People in bylines',
  columns: PERSON_COLUMNS,
  key: ['id'],
  references: [],
};

export const TAGS: Table<CountedRow> = {
  name: 'tags',
  zh: '标签',
  en: 'Tags',
  columns: TAG_COLUMNS,
  key: ['id'],
  references: [],
};

/** Every table, in the order of the codebook. */
export const TABLES: readonly TableShape[] = [ARTICLES, ISSUES, PAGES, NEWSPAPERS, ARTICLE_PEOPLE, PEOPLE, ARTICLE_TAGS, TAGS];

/** The CSV file of a table: `all.csv` for the articles, `all.pages.csv` for others. */
export function csvFileOf(part: string, { name }: TableShape): string {
  return name === ARTICLES.name ? `${part}.csv` : `${part}.${name}.csv`;
}

function reference(column: string, table: string, to: string): Reference {
  return { column, table, to };
}

/** The table of what articles name. @param named tells where the rows of these are */
function namedByArticles<Row>(table: Pick<Table<Row>, 'name' | 'zh' | 'en' | 'columns'>, named: Reference): Table<Row> {
  return { ...table, key: ['article', 'place'], references: [reference('article', 'articles', 'address'), named] };
}
