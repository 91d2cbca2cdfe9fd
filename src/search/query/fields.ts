import { foldText } from '../fold.ts';
import type { FactField } from './tree.ts';

/** What may stand before a colon. */
export type QueryField = 'title' | 'date' | FactField;

/** The languages in which fields have names. */
export type FieldLanguage = 'zh-CN' | 'zh-TW' | 'en';

/** Names of the fields as they are printed; they are read in any language, script, width and case. */
export const FIELD_NAMES: Readonly<Record<FieldLanguage, Readonly<Record<QueryField, string>>>> = {
  'zh-CN': {
    title: '标题',
    author: '署名',
    page: '版',
    column: '栏目',
    section: '分类',
    date: '日期',
    tag: '标签',
    correction: '更正',
  },
  'zh-TW': {
    title: '標題',
    author: '署名',
    page: '版',
    column: '專欄',
    section: '分類',
    date: '日期',
    tag: '標籤',
    correction: '更正',
  },
  en: {
    title: 'title',
    author: 'author',
    page: 'page',
    column: 'column',
    section: 'section',
    date: 'date',
    tag: 'tag',
    correction: 'corrected',
  },
};

/** Other words of the interface or of readers for the same fields; read, never printed. */
const OTHER_NAMES = {
  作者: 'author',
  byline: 'author',
  版次: 'page',
  版面: 'section',
  版名: 'section',
} as const satisfies Record<string, QueryField>;

const FIELD_OF_NAME: ReadonlyMap<string, QueryField> = new Map<string, QueryField>(
  [
    ...Object.values(FIELD_NAMES).flatMap((names) => Object.entries(names).map(([field, name]) => [name, field] as const)),
    ...Object.entries(OTHER_NAMES),
  ].map(([name, field]) => [foldText(name), field as QueryField] as const),
);

/** Longest name of a field with some accents, so that a long word is not folded in vain. */
const FIELD_PATTERN = /([\p{L}\p{M}]{1,16})[:：]/uy;

/** The field whose name and colon stand at a place of a query. */
export function fieldAt(text: string, at: number): { field: QueryField; end: number } | undefined {
  FIELD_PATTERN.lastIndex = at;
  const [whole = '', name = ''] = FIELD_PATTERN.exec(text) ?? [];
  const field = name === '' ? undefined : FIELD_OF_NAME.get(foldText(name));
  return field === undefined ? undefined : { field, end: at + whole.length };
}
