import type { ArticleRow } from '../../article-row.ts';
import type { Column } from '../column.ts';
import { RIGHTS_HOLDER, RIGHTS_URI } from '../shared-columns.ts';

/** Whether the text is published, and what may be done with it. */
export const RIGHTS_COLUMNS: readonly Column<ArticleRow>[] = [
  {
    name: 'withheld',
    type: 'boolean',
    isRequired: true,
    zh: '因权利原因不公布正文；此时只有标题、署名、日期等。',
    en: 'The text is not published because of rights; only what names the article is here.',
    example: false,
    of: ({ article, rights }) => article.withheld === true || rights.withhold,
  },
  { ...RIGHTS_HOLDER, of: ({ rights }) => rights.holder },
  {
    name: 'rights_statement',
    type: 'text',
    zh: '权利声明。',
    en: 'Statement of the rights.',
    example: '文字以 CC0 1.0 贡献于公有领域。',
    of: ({ rights }) => rights.statement,
  },
  { ...RIGHTS_URI, of: ({ rights }) => rights.uri },
];
