import { fold } from '../search/fold.ts';
import { wordsOf } from '../search/stems.ts';
import type { GistTexts } from './gist.ts';

/** Shared words as an article prints them. @param forms folded, or stems of English words */
export function printedWords({ title, opening }: GistTexts, forms: readonly string[], isEnglish: boolean): string[] {
  const texts = [title, opening].map((original) => ({ original, ...fold(original) }));
  return forms.flatMap((form) => {
    for (const { original, text, starts, ends } of texts) {
      const place = isEnglish ? wordsOf(text).find(({ stem }) => stem === form) : runIn(text, form);
      if (place) return [original.slice(starts[place.start], ends[place.end - 1])];
    }
    return [];
  });
}

function runIn(text: string, form: string): { start: number; end: number } | undefined {
  const start = text.indexOf(form);
  return start < 0 ? undefined : { start, end: start + form.length };
}
