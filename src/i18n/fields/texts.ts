import type { RawFieldName } from '../../site/raw-passages.ts';

/** Names of the fields of an article, wherever raw lines or a correction are said to belong to one. */
export type FieldNames = Readonly<Record<Exclude<RawFieldName, 'other'>, string>>;
