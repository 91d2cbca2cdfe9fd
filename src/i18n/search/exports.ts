import type { Language } from '../../schemas/archive.ts';
import type { NoteTexts } from '../../search/export/notes.ts';
import { exportEn } from './exports-en.ts';
import { exportZhCN } from './exports-zh-cn.ts';
import { exportZhTW } from './exports-zh-tw.ts';

/** Texts of the export of results, in the browser and in the files. */
export interface ExportTexts {
  heading: string;
  /** What the formats are for, in a line. */
  hint: string;
  /** `{format}`: a button. */
  button: string;
  gathering: string;
  writing: string;
  /** `{done}` of `{total}` articles written. */
  progress: string;
  cancel: string;
  cancelled: string;
  nothing: string;
  /** `{count}` articles in `{file}`. */
  done: string;
  /** The same where something could not be searched. */
  doneIncomplete: string;
  /** Above the list of what could not be searched; `{count}` articles found elsewhere. */
  incomplete: string;
  /** A button: `{count}` articles all the same, in `{format}`. */
  exportIncomplete: string;
  /** `{newspaper}`, `{from}`, `{to}`: what an index holds. */
  shard: string;
  /** `{newspaper}`: the same for issues without a date. */
  shardUndated: string;
  /** `{count}` articles found whose texts could not be read, and which may be listed below. */
  unreadable: string;
  /** `{newspaper}`, `{date}`, `{address}` of one. */
  article: string;
  /** The rows were not as many as the articles found. */
  miscounted: string;
  undated: string;
  notes: NoteTexts;
}
export const exportTexts: Record<Language, ExportTexts> = { 'zh-CN': exportZhCN, 'zh-TW': exportZhTW, en: exportEn };
