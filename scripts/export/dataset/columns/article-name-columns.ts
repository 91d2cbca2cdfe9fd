import type { ExportedArticle } from '../../../../src/catalog/index.ts';
import type { Person } from '../../../../src/schemas/article.ts';
import { TAG_KINDS } from '../../../../src/schemas/vocabulary.ts';
import type { Column } from './column.ts';

/** A person in the byline of an article. */
export interface ArticlePersonRow extends Person {
  article: string;
  place: number;
}

/** A tag of an article, by the names of today. */
export interface ArticleTagRow {
  article: string;
  place: number;
  id: string;
  name: string;
  tag?: NonNullable<ExportedArticle['tags']>[number];
}

/** The article that a row belongs to. */
const ARTICLE = {
  name: 'article',
  type: 'text',
  isRequired: true,
  zh: '文章的地址。',
  en: 'Address of the article.',
  example: 'lanchuan-ribao/2024-10-18/p02/a01',
} as const;

/** The columns of the people in bylines, in order. */
export const ARTICLE_PERSON_COLUMNS: readonly Column<ArticlePersonRow>[] = [
  { ...ARTICLE, of: ({ article }) => article },
  {
    name: 'place',
    type: 'integer',
    isRequired: true,
    zh: '在署名中的次序，从 1 起。',
    en: 'Place in the byline, from 1.',
    example: 1,
    of: ({ place }) => place,
  },
  {
    name: 'person_id',
    type: 'text',
    isRequired: true,
    zh: '人的编号，见表 people。',
    en: 'Id of the person, see table people.',
    example: 'linyuan',
    of: ({ id }) => id,
  },
  {
    name: 'name',
    type: 'text',
    isRequired: true,
    zh: '姓名，照报上所印。',
    en: 'Name as printed.',
    example: '林远',
    of: ({ name }) => name,
  },
  {
    name: 'role',
    type: 'text',
    zh: '身份，照报上所印；文末署名而未印身份的作“署名”。',
    en: 'Role as printed; 署名 for a signature at the end that names none.',
    example: '记者',
    of: ({ role }) => role,
  },
];

/** The columns of the tags of articles, in order. */
export const ARTICLE_TAG_COLUMNS: readonly Column<ArticleTagRow>[] = [
  { ...ARTICLE, of: ({ article }) => article },
  {
    name: 'place',
    type: 'integer',
    isRequired: true,
    zh: '次序，最要紧的为 1。',
    en: 'Order, 1 is the most important.',
    example: 1,
    of: ({ place }) => place,
  },
  {
    name: 'tag_id',
    type: 'text',
    isRequired: true,
    zh: '标签的编号，见表 tags。',
    en: 'Id of the tag, see table tags.',
    example: 'dukou',
    of: ({ id }) => id,
  },
  {
    name: 'kind',
    type: 'text',
    values: TAG_KINDS,
    zh: '种类：place 地点、organisation 机构、topic 主题。',
    en: 'What it names: a place, an organisation, a topic.',
    example: 'topic',
    of: ({ tag }) => tag?.kind,
  },
  {
    name: 'basis',
    type: 'text',
    values: ['vocabulary', 'place', 'phrase'],
    zh: '依据：vocabulary 词表、place 地名表、phrase 本馆反复出现的词语。',
    en: 'Why: the vocabulary, the table of places, or a phrase that recurs in the archive.',
    example: 'vocabulary',
    of: ({ tag }) => tag?.basis,
  },
  {
    name: 'score',
    type: 'number',
    zh: '文中找到的次数，标题中一次算三次。',
    en: 'Times it was found; the headline counts as three.',
    example: 4,
    of: ({ tag }) => tag?.score,
  },
  {
    name: 'evidence',
    type: 'list',
    zh: '文中找到的写法。',
    en: 'Forms found in the text.',
    example: ['渡口', '码头'],
    of: ({ tag }) => tag?.evidence,
  },
];
