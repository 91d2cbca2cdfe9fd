import { archiveFacts } from '../../../src/catalog/index.ts';
import type { ExportScope } from '../export-kind.ts';
import type { NewspaperRow } from './columns/newspaper-columns.ts';

/** What a part is called. */
export interface PartTitle {
  zh: string;
  en: string;
  /** Both on one line. */
  both: string;
}

/** The title of a part; the catalog must be open. */
export function partTitle(scope: ExportScope, newspapers: readonly NewspaperRow[]): PartTitle {
  const { title } = archiveFacts();
  if (scope === 'all')
    return { zh: `${title}：全部数据`, en: `${title}: the whole dataset`, both: `${title}：全部数据 · whole dataset` };
  const name = newspapers.find(({ newspaper }) => newspaper.id === scope.newspaper)?.newspaper.name ?? scope.newspaper;
  const isDated = scope.year !== 'undated';
  const [zh, en] = isDated ? [`${scope.year} 年`, scope.year] : ['日期不详', 'undated'];
  return {
    zh: `${title}：${name} ${zh}数据`,
    en: `${title}: ${name}, ${en}, dataset`,
    both: `${title}：${name} ${zh}数据 · dataset, ${en}`,
  };
}
