import type { Language } from '../../schemas/archive.ts';
import type { ExportColumn } from '../../search/export/columns.ts';
import { exportHelpEn } from './export-help-en.ts';
import { exportHelpZhCN } from './export-help-zh-cn.ts';
import { exportHelpZhTW } from './export-help-zh-tw.ts';
import type { HelpSection } from './help.ts';

/** What the page of help says of exports. Not sent along with the search page. */
export interface ExportHelpTexts extends HelpSection {
  column: string;
  meaning: string;
  /** The code book: what each column of CSV and JSONL holds. */
  columns: Record<ExportColumn, string>;
}
export const exportHelpTexts: Record<Language, ExportHelpTexts> = {
  'zh-CN': exportHelpZhCN,
  'zh-TW': exportHelpZhTW,
  en: exportHelpEn,
};
