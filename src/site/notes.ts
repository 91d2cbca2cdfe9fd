import type { Page } from '../schemas/issue.ts';
import { reasonInWords } from './quality.ts';

/** One doubt about a page in words, with every raw line it was found at. */
export interface NoteInWords {
  text: string;
  lines: number[];
}

/** The notes of a page in words; what is said of several lines is said once. In the order of first mention. */
export function notesInWords(notes: NonNullable<Page['notes']>, language: string): NoteInWords[] {
  const found = new Map<string, number[]>();
  for (const { code, line, values } of notes) {
    const text = reasonInWords(code, language, values ?? {});
    const lines = found.get(text) ?? [];
    found.set(text, line === undefined || lines.includes(line) ? lines : [...lines, line]);
  }
  return [...found].map(([text, lines]) => ({ text, lines }));
}
