import type { ArticleRow } from '../article-row.ts';
import { HEADING_COLUMNS } from './article/heading.ts';
import { IDENTITY_COLUMNS } from './article/identity.ts';
import { PLACE_COLUMNS } from './article/place.ts';
import { QUALITY_COLUMNS } from './article/quality.ts';
import { RELATIONS_COLUMNS } from './article/relations.ts';
import { RIGHTS_COLUMNS } from './article/rights.ts';
import { SIGNATURE_COLUMNS } from './article/signature.ts';
import { SOURCE_COLUMNS } from './article/source.ts';
import { SUBJECT_COLUMNS } from './article/subject.ts';
import { TEXT_COLUMNS } from './article/text.ts';
import type { Column } from './column.ts';

/** The columns of the articles, in order. */
export const ARTICLE_COLUMNS: readonly Column<ArticleRow>[] = [
  ...IDENTITY_COLUMNS,
  ...PLACE_COLUMNS,
  ...HEADING_COLUMNS,
  ...SIGNATURE_COLUMNS,
  ...SUBJECT_COLUMNS,
  ...RELATIONS_COLUMNS,
  ...TEXT_COLUMNS,
  ...QUALITY_COLUMNS,
  ...RIGHTS_COLUMNS,
  ...SOURCE_COLUMNS,
];
