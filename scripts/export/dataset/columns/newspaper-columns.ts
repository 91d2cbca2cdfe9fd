import type { NewspaperView } from '../../../../src/catalog/index.ts';
import type { Rights } from '../../../../src/rights/rights-of.ts';
import type { Column } from './column.ts';
import { RIGHTS_HOLDER, RIGHTS_URI } from './shared-columns.ts';

/** A newspaper with what is said of its rights as a whole. */
export interface NewspaperRow {
  newspaper: NewspaperView;
  rights: Rights;
}

/** The columns of the newspapers, in order. */
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
  { ...RIGHTS_HOLDER, of: ({ rights }) => rights.holder },
  {
    name: 'rights_statement',
    type: 'text',
    zh: '全报的权利声明；个别文章可能另有规定，以 articles 表为准。',
    en: 'Statement of the rights in the whole newspaper; single articles may differ, see table articles.',
    example: '文字以 CC0 1.0 贡献于公有领域。',
    of: ({ rights }) => rights.statement,
  },
  { ...RIGHTS_URI, of: ({ rights }) => rights.uri },
  {
    name: 'rights_basis',
    type: 'text',
    zh: '依据何种许可公布。',
    en: 'On what permission the text is shown.',
    example: '作者贡献',
    of: ({ rights }) => rights.basis,
  },
];
