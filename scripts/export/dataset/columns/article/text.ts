import { type ArticleRow, textOf } from '../../article-row.ts';
import type { Column } from '../column.ts';

/** The body and its measures. */
export const TEXT_COLUMNS: readonly Column<ArticleRow>[] = [
  {
    name: 'text',
    type: 'text',
    zh: '正文，每段一行（以换行符 \\n 分开），小标题自成一段；不公布正文的文章为空。',
    en: 'The body, a paragraph a line (separated by \\n), crossheads among them; absent where the text is withheld.',
    example: '昨天上午，城南新渡口启用。\n首日渡客三千余人。',
    of: ({ article }) => textOf(article),
  },
  {
    name: 'crossheads',
    type: 'list',
    zh: '正文第几段是小标题，从 1 数起。',
    en: 'Which paragraphs of the text are crossheads, counted from 1.',
    example: [3],
    of: ({ article }) => article.blocks.flatMap(({ kind }, place) => (kind === 'crosshead' ? [place + 1] : [])),
  },
  {
    name: 'paragraph_lines',
    type: 'list',
    fields: ['provenance'],
    zh: '正文各段所据的原文行：每段一组，每组为若干 [首行, 末行]。',
    en: 'Raw lines behind each paragraph of the text: for each a list of [first line, last line].',
    example: [[[12, 18]], [[19, 24]]],
    of: ({ article }) => article.blocks.map(({ lines }) => lines),
  },
  {
    name: 'characters',
    type: 'integer',
    isRequired: true,
    zh: '正文字数，不计空白；正文不公布时为 0。',
    en: 'Characters of the body without spaces; 0 where the text is withheld.',
    example: 321,
    of: ({ article }) => article.characters,
  },
];
