import type { PageView } from '../catalog/types/page.ts';
import type { DiagnosticCode } from '../schemas/diagnostics.ts';
import type { Page } from '../schemas/issue.ts';
import { reasonInWords } from './quality.ts';

/** One doubt about a page in words, with every raw line it was found at. */
export interface NoteInWords {
  text: string;
  lines: number[];
  /** Address of the page that it speaks of. */
  other?: string;
}

/** Doubts that concern more than the text of one page: date, page number, pages held twice or not at all. */
const OF_ISSUE: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'date-conflict',
  'weekday-conflict',
  'date-implausible',
  'page-conflict',
  'page-duplicate',
  'page-reprinted',
]);

/** The notes of a page in words; what is said of several lines is said once. In the order of first mention. */
export function notesInWords(notes: NonNullable<Page['notes']>, language: string): NoteInWords[] {
  const found = new Map<string, NoteInWords>();
  for (const { code, line, values = {} } of notes) {
    const text = reasonInWords(code, language, values);
    const note = found.get(text) ?? { text, lines: [], ...(values['address'] === undefined ? {} : { other: values['address'] }) };
    if (line !== undefined && !note.lines.includes(line)) note.lines.push(line);
    found.set(text, note);
  }
  return [...found.values()];
}

/** What is doubtful about an issue as a whole, page by page. */
export function issueNotes(pages: readonly PageView[], language: string): { page: PageView; note: NoteInWords }[] {
  return pages.flatMap((page) => {
    const notes = (page.notes ?? []).filter(({ code }) => OF_ISSUE.has(code));
    return notesInWords(notes, language).map((note) => ({ page, note }));
  });
}

/** Whether print speaks against the number of a page. */
export function isLabelDoubtful({ notes = [] }: Pick<Page, 'notes'>): boolean {
  return notes.some(({ code }) => code === 'page-conflict');
}
