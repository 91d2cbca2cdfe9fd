import type { IssueView, PageView } from '../../../../src/catalog/index.ts';
import { BASES } from '../../../../src/schemas/shared.ts';
import type { Column } from './column.ts';
import { ARTICLE_COUNT, BASIS_ZH, SOURCE_FILE, SOURCE_SHA256, WEB } from './shared-columns.ts';

/** A page with its issue, and its address on the web, absent where the archive has none. */
export interface PageRow {
  page: PageView;
  issue: IssueView;
  url?: string;
}

/** The columns of the pages, in order. */
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
  { ...ARTICLE_COUNT, example: 7, of: ({ page }) => page.articles.length },
  {
    name: 'unassigned',
    type: 'integer',
    isRequired: true,
    zh: '未归入任何文章的文字有几处。',
    en: 'Passages that no article owns.',
    example: 1,
    of: ({ page }) => page.unassigned?.length ?? 0,
  },
  { ...SOURCE_FILE, of: ({ page }) => page.source.file },
  { ...SOURCE_SHA256, of: ({ page }) => page.source.sha256 },
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
