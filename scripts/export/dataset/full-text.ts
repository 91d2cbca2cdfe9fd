import { type CellValue, type ColumnShape, cleanText } from './columns/column.ts';
import { ARTICLES } from './tables.ts';

/** Columns of the articles that the index holds, under their own names. */
export const SEARCHED_COLUMNS = ['kicker', 'headline', 'decks', 'byline', 'text'] as const;

const PLACES = SEARCHED_COLUMNS.map((name) => ARTICLES.columns.findIndex((column) => column.name === name));

/**
 * The index, and what it found to be compared with. It keeps no text of its own (`content=''`), so that no program takes its split text
 * for the articles'. `remove_diacritics 0`: letters count as printed.
 */
export const FULL_TEXT_SQL = `
CREATE VIRTUAL TABLE articles_fts USING fts5(${SEARCHED_COLUMNS.join(', ')}, content='', tokenize='unicode61 remove_diacritics 0');
CREATE VIEW article_texts (id, address, content) AS SELECT id, address,
  coalesce(kicker || char(10), '') || coalesce(headline || char(10), '')
  || coalesce((SELECT group_concat(value, char(10)) FROM json_each(decks)) || char(10), '')
  || coalesce(byline || char(10), '') || coalesce(text, '') AS content FROM articles;
`;

/** What the codebook says of the index and its view; no other format has them. */
export const FULL_TEXT_COLUMNS: Readonly<Record<'articles_fts' | 'article_texts', readonly ColumnShape[]>> = {
  articles_fts: [
    {
      name: 'rowid',
      type: 'integer',
      zh: '同 articles.id。只能检索，不能读出文字。',
      en: 'The same as articles.id. The index can be searched, not read.',
      example: 1,
    },
    ...ARTICLES.columns.filter(({ name }) => SEARCHED_COLUMNS.some((each) => each === name)).map(asSearched),
  ],
  article_texts: [
    { name: 'id', type: 'integer', zh: '同 articles.id。', en: 'The same as articles.id.', example: 1 },
    {
      name: 'address',
      type: 'text',
      zh: '文章的地址。',
      en: 'Address of the article.',
      example: 'lanchuan-ribao/2024-10-18/p02/a01',
    },
    {
      name: 'content',
      type: 'text',
      zh: '引题、标题、副题、署名和正文，每项一行：索引所收的全部文字，供复核用。',
      en: 'Kicker, headline, decks, byline and text, a line each: all that the index was made of, to check what it found.',
      example: '城南新渡口昨日启用\n本报记者 林远\n昨天上午，城南新渡口启用。',
    },
  ],
};

function asSearched({ name }: ColumnShape): ColumnShape {
  return {
    name,
    type: 'text',
    zh: `articles.${name} 的文字，汉字逐字分开。`,
    en: `The words of articles.${name}, Chinese characters one by one.`,
    example: '算 力',
  };
}

/** Text whose Chinese characters are words of their own: `算力` becomes ` 算  力 `. Searched text and queries are split alike. */
export function splitHan(text: string): string {
  return text.replaceAll(/\p{Script=Han}/gu, ' $& ');
}

/** A query for a string, quoted: `"算 力"`. What it finds must be compared with the string, since punctuation counts for nothing. */
export function phraseQuery(text: string): string {
  return `"${splitHan(text).replaceAll(/\s+/gu, ' ').trim().replaceAll('"', '""')}"`;
}

/** What the index holds of a row of the articles. */
export function searchedTexts(cells: readonly CellValue[]): (string | null)[] {
  return PLACES.map((place) => {
    const value = cells[place];
    if (Array.isArray(value)) return splitHan(cleanText(value.join('\n')));
    return typeof value === 'string' ? splitHan(value) : null;
  });
}
