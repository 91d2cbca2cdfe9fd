import type { IssueView, NewspaperView, PageView } from '../../../src/catalog/index.ts';
import type { Rights } from '../../../src/rights/rights-of.ts';
import { BASES } from '../../../src/schemas/shared.ts';
import type { Column } from './column.ts';

/** A newspaper with what is said of its rights as a whole. */
export interface NewspaperRow {
  newspaper: NewspaperView;
  rights: Rights;
}

export interface IssueRow {
  issue: IssueView;
  url?: string;
}

export interface PageRow {
  page: PageView;
  issue: IssueView;
  url?: string;
}

const BASIS_ZH =
  'correction 人工更正、front-matter 文件抬头、manifest 清单、file-name 文件名、printed 报上所印、inferred 推断、unknown 不详。';
const WEB = {
  name: 'url',
  type: 'text',
  zh: '固定网址；本馆没有公开网址时为空。',
  en: 'Permanent web address; absent where the archive has none.',
} as const;

export const NEWSPAPER_COLUMNS: readonly Column<NewspaperRow>[] = [
  {
    name: 'id',
    type: 'text',
    isRequired: true,
    zh: '报纸的编号。',
    en: 'Id of the newspaper.',
    example: 'lanchuan-ribao',
    of: ({ newspaper }) => newspaper.id,
  },
  {
    name: 'name',
    type: 'text',
    isRequired: true,
    zh: '报纸名称。',
    en: 'Name as printed.',
    example: '澜川日报',
    of: ({ newspaper }) => newspaper.name,
  },
  {
    name: 'language',
    type: 'text',
    isRequired: true,
    zh: '报纸的语言（BCP 47）。',
    en: 'Language of the newspaper (BCP 47).',
    example: 'zh-CN',
    of: ({ newspaper }) => newspaper.language,
  },
  {
    name: 'place',
    type: 'text',
    zh: '所在城镇或地区。',
    en: 'Town or region.',
    example: '澜川市',
    of: ({ newspaper }) => newspaper.place,
  },
  {
    name: 'publisher',
    type: 'text',
    zh: '出版者。',
    en: 'Publisher.',
    example: '澜川日报社',
    of: ({ newspaper }) => newspaper.publisher,
  },
  {
    name: 'number',
    type: 'text',
    zh: '刊号，CN 或 ISSN，照报上所印。',
    en: 'CN or ISSN number as printed.',
    example: 'CN 00-0001',
    of: ({ newspaper }) => newspaper.number,
  },
  {
    name: 'rights_holder',
    type: 'text',
    zh: '权利人。',
    en: 'Who holds the rights.',
    example: '澜川日报社',
    of: ({ rights }) => rights.holder,
  },
  {
    name: 'rights_statement',
    type: 'text',
    zh: '全报的权利声明；个别文章可能另有规定，以 articles 表为准。',
    en: 'Statement of the rights in the whole newspaper; single articles may differ, see table articles.',
    example: '文字以 CC0 1.0 贡献于公有领域。',
    of: ({ rights }) => rights.statement,
  },
  {
    name: 'rights_uri',
    type: 'text',
    zh: '权利声明或许可的网址。',
    en: 'Web address of the statement or licence.',
    example: 'https://creativecommons.org/publicdomain/zero/1.0/',
    of: ({ rights }) => rights.uri,
  },
  {
    name: 'rights_basis',
    type: 'text',
    zh: '依据何种许可公布。',
    en: 'On what permission the text is shown.',
    example: '作者贡献',
    of: ({ rights }) => rights.basis,
  },
];

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
  {
    name: 'date',
    type: 'date',
    zh: '出版日期；不详则为空。',
    en: 'Day of issue; absent where it is not known.',
    example: '2024-10-18',
    of: ({ issue }) => issue.date,
  },
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
  {
    name: 'date_confidence',
    type: 'number',
    isRequired: true,
    zh: '日期的可信度，0 到 1。',
    en: 'How sure the date is, from 0 to 1.',
    example: 1,
    of: ({ issue }) => issue.dateConfidence,
  },
  {
    name: 'edition',
    type: 'integer',
    isRequired: true,
    zh: '同日第几个版次，从 1 起。',
    en: 'Which edition of the day, from 1.',
    example: 1,
    of: ({ issue }) => issue.edition ?? 1,
  },
  {
    name: 'pages',
    type: 'integer',
    isRequired: true,
    zh: '所存版数。',
    en: 'Pages held.',
    example: 4,
    of: ({ issue }) => issue.pages.length,
  },
  {
    name: 'articles',
    type: 'integer',
    isRequired: true,
    zh: '文章篇数。',
    en: 'Articles.',
    example: 24,
    of: ({ issue }) => issue.pages.reduce((sum, { articles }) => sum + articles.length, 0),
  },
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

export const PAGE_COLUMNS: readonly Column<PageRow>[] = [
  {
    name: 'address',
    type: 'text',
    isRequired: true,
    zh: '一版的固定地址。',
    en: 'Permanent address of the page.',
    example: 'lanchuan-ribao/2024-10-18/p02',
    of: ({ page }) => page.address,
  },
  { ...WEB, example: 'https://archive.example.org/lanchuan-ribao/2024-10-18/p02/', of: ({ url }) => url },
  {
    name: 'issue',
    type: 'text',
    isRequired: true,
    zh: '所在一期的地址。',
    en: 'Address of its issue.',
    example: 'lanchuan-ribao/2024-10-18',
    of: ({ issue }) => issue.address,
  },
  {
    name: 'sequence',
    type: 'integer',
    isRequired: true,
    zh: '在所存各版中的次序，从 1 起。',
    en: 'Place among the pages held, from 1.',
    example: 2,
    of: ({ page }) => page.sequence,
  },
  {
    name: 'label',
    type: 'text',
    zh: '所印版号；不详则为空。',
    en: 'Number as printed; absent where it is not known.',
    example: '2',
    of: ({ page }) => page.label,
  },
  {
    name: 'label_basis',
    type: 'text',
    isRequired: true,
    values: BASES,
    zh: `版号的依据：${BASIS_ZH}`,
    en: 'How the number was learned; see date_basis in table articles.',
    example: 'printed',
    of: ({ page }) => page.labelBasis,
  },
  { name: 'name', type: 'text', zh: '版名。', en: 'Name of the page.', example: '综合', of: ({ page }) => page.name },
  {
    name: 'articles',
    type: 'integer',
    isRequired: true,
    zh: '文章篇数。',
    en: 'Articles.',
    example: 7,
    of: ({ page }) => page.articles.length,
  },
  {
    name: 'unassigned',
    type: 'integer',
    isRequired: true,
    zh: '未归入任何文章的文字有几处。',
    en: 'Passages that no article owns.',
    example: 1,
    of: ({ page }) => page.unassigned?.length ?? 0,
  },
  {
    name: 'source_file',
    type: 'text',
    isRequired: true,
    zh: '原文文件，在本馆的原文文件夹内。',
    en: 'Raw file, within the raw folder of the archive.',
    example: '2024/2024-10-18-02.txt',
    of: ({ page }) => page.source.file,
  },
  {
    name: 'source_sha256',
    type: 'text',
    isRequired: true,
    zh: '原文文件的 SHA-256。',
    en: 'SHA-256 of the raw file.',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    of: ({ page }) => page.source.sha256,
  },
  {
    name: 'source_encoding',
    type: 'text',
    isRequired: true,
    zh: '读取时所用的字符编码。',
    en: 'Character encoding that the bytes were read as.',
    example: 'utf-8',
    of: ({ page }) => page.source.encoding,
  },
  {
    name: 'first_line',
    type: 'integer',
    isRequired: true,
    zh: '该版在文件中的首行，从 1 数起。',
    en: 'First line of the page in the file, counted from 1.',
    example: 1,
    of: ({ page }) => page.source.lines[0],
  },
  {
    name: 'last_line',
    type: 'integer',
    isRequired: true,
    zh: '该版在文件中的末行。',
    en: 'Last line of the page in the file.',
    example: 212,
    of: ({ page }) => page.source.lines[1],
  },
];
