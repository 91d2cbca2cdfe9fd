import type { IssueView } from '../../../../src/catalog/index.ts';
import { BASES } from '../../../../src/schemas/shared.ts';
import type { Column } from './column.ts';
import { ARTICLE_COUNT, BASIS_ZH, DATE, DATE_CONFIDENCE, EDITION, WEB } from './shared-columns.ts';

/** An issue with its address on the web, absent where the archive has none. */
export interface IssueRow {
  issue: IssueView;
  url?: string;
}

/** The columns of the issues, in order. */
export const ISSUE_COLUMNS: readonly Column<IssueRow>[] = [
  {
    name: 'address',
    type: 'text',
    isRequired: true,
    zh: '一期的固定地址。',
    en: 'Permanent address of the issue.',
    example: 'lanchuan-ribao/2024-10-18',
    of: ({ issue }) => issue.address,
  },
  { ...WEB, example: 'https://archive.example.org/lanchuan-ribao/2024-10-18/', of: ({ url }) => url },
  {
    name: 'newspaper_id',
    type: 'text',
    isRequired: true,
    zh: '报纸的编号。',
    en: 'Id of the newspaper.',
    example: 'lanchuan-ribao',
    of: ({ issue }) => issue.newspaper,
  },
  { ...DATE, of: ({ issue }) => issue.date },
  {
    name: 'date_basis',
    type: 'text',
    isRequired: true,
    values: BASES,
    zh: `日期的依据：${BASIS_ZH}`,
    en: 'How the date was learned; see table articles.',
    example: 'file-name',
    of: ({ issue }) => issue.dateBasis,
  },
  { ...DATE_CONFIDENCE, of: ({ issue }) => issue.dateConfidence },
  { ...EDITION, of: ({ issue }) => issue.edition ?? 1 },
  {
    name: 'pages',
    type: 'integer',
    isRequired: true,
    zh: '所存版数。',
    en: 'Pages held.',
    example: 4,
    of: ({ issue }) => issue.pages.length,
  },
  { ...ARTICLE_COUNT, example: 24, of: ({ issue }) => issue.pages.reduce((sum, { articles }) => sum + articles.length, 0) },
  {
    name: 'gaps',
    type: 'list',
    zh: '应有而未存的版号。',
    en: 'Printed numbers of pages that the issue must have had and that are not held.',
    example: ['3'],
    of: ({ issue }) => issue.gaps,
  },
  {
    name: 'parser',
    type: 'integer',
    zh: '读出该期的解析程序的版本；由别的程序写成的则为空。',
    en: 'Version of the parser that read its pages; absent where another program did.',
    example: 1,
    of: ({ issue }) => issue.parser,
  },
];
