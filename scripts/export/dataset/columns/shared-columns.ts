import type { ColumnShape } from './column.ts';

/** Ways to learn a date or number, strongest first, as the tables explain them. */
export const BASIS_ZH =
  'correction 人工更正、front-matter 文件抬头、manifest 清单、file-name 文件名、printed 报上所印、inferred 推断、unknown 不详。';

/** Address on the web of an issue or page; each table gives an example of its own. */
export const WEB = {
  name: 'url',
  type: 'text',
  zh: '固定网址；本馆没有公开网址时为空。',
  en: 'Permanent web address; absent where the archive has none.',
} as const satisfies Omit<ColumnShape, 'example'>;

/** The day of an issue, in each table that has it. */
export const DATE = {
  name: 'date',
  type: 'date',
  zh: '出版日期；不详则为空。',
  en: 'Day of issue; absent where it is not known.',
  example: '2024-10-18',
} as const satisfies ColumnShape;

/** How sure the day is. */
export const DATE_CONFIDENCE = {
  name: 'date_confidence',
  type: 'number',
  isRequired: true,
  zh: '日期的可信度，0 到 1。',
  en: 'How sure the date is, from 0 to 1.',
  example: 1,
} as const satisfies ColumnShape;

/** Which of the issues of a day. */
export const EDITION = {
  name: 'edition',
  type: 'integer',
  isRequired: true,
  zh: '同日第几个版次，从 1 起。',
  en: 'Which edition of the day, from 1.',
  example: 1,
} as const satisfies ColumnShape;

/** Of a newspaper as a whole, or of an article. */
export const RIGHTS_HOLDER = {
  name: 'rights_holder',
  type: 'text',
  zh: '权利人。',
  en: 'Who holds the rights.',
  example: '澜川日报社',
} as const satisfies ColumnShape;

/** The statement or licence by its address. */
export const RIGHTS_URI = {
  name: 'rights_uri',
  type: 'text',
  zh: '权利声明或许可的网址。',
  en: 'Web address of the statement or licence.',
  example: 'https://creativecommons.org/publicdomain/zero/1.0/',
} as const satisfies ColumnShape;

/** The raw file that an article or page was read from. */
export const SOURCE_FILE = {
  name: 'source_file',
  type: 'text',
  isRequired: true,
  zh: '原文文件，在本馆的原文文件夹内。',
  en: 'Raw file, within the raw folder of the archive.',
  example: '2024/2024-10-18-02.txt',
} as const satisfies ColumnShape;

/** The bytes of the raw file. */
export const SOURCE_SHA256 = {
  name: 'source_sha256',
  type: 'text',
  isRequired: true,
  zh: '原文文件的 SHA-256。',
  en: 'SHA-256 of the raw file.',
  example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
} as const satisfies ColumnShape;

/** How many articles an issue or page has; each table gives an example of its own. */
export const ARTICLE_COUNT = {
  name: 'articles',
  type: 'integer',
  isRequired: true,
  zh: '文章篇数。',
  en: 'Articles.',
} as const satisfies Omit<ColumnShape, 'example'>;
