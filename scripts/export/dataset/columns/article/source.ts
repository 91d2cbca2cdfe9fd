import type { ArticleRow } from '../../article-row.ts';
import type { Column } from '../column.ts';
import { SOURCE_FILE, SOURCE_SHA256 } from '../shared-columns.ts';

/** The raw text behind it. */
export const SOURCE_COLUMNS: readonly Column<ArticleRow>[] = [
  { ...SOURCE_FILE, fields: ['source'], of: ({ article }) => article.source.file },
  { ...SOURCE_SHA256, of: ({ article }) => article.source.sha256 },
  {
    name: 'source_lines',
    type: 'list',
    isRequired: true,
    zh: '文章所据的原文行，依阅读次序：若干 [首行, 末行]，从 1 数起，首尾都算。',
    en: 'Raw lines of the article in reading order: lists of [first line, last line], counted from 1, both included.',
    example: [[12, 41]],
    of: ({ article }) => article.source.lines,
  },
];
