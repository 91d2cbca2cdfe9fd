import type { ArticleView } from '../catalog/types/article.ts';
import type { ArticleSummary } from '../catalog/types/article-summary.ts';
import type { Messages } from '../i18n/index.ts';
import { STORY_EDGES } from '../schemas/article.ts';
import { describeDiagnostic, diagnosticCodeSchema } from '../schemas/diagnostics.ts';
import type { LineRange } from '../schemas/shared.ts';

/**
 * A diagnostic in words for readers, without the hint, which is for editors. Articles keep the codes of their doubts
 * only, so a `{value}` that is missing is left out together with its quotation marks.
 *
 * @returns the code itself where it is not (or no longer) in the table.
 */
export function reasonInWords(code: string, language: string, values: Record<string, string> = {}): string {
  const known = diagnosticCodeSchema.safeParse(code);
  if (!known.success) return code;
  const { message } = describeDiagnostic(known.data, language, values);
  return message.replaceAll(/\s?[“「《]?\{\w+\}[”」》]?/gu, '').trim();
}

/** Why an article has its grade, each reason once, with the words that its doubts bring. */
export function gradeReasons(
  {
    quality,
    jumps = [],
    date,
    dateConfidence,
  }: Pick<ArticleView, 'quality' | 'jumps'> & { date?: string; dateConfidence?: number },
  language: string,
): string[] {
  // A jump line that is withheld has no words.
  const unmatched = jumps.find(({ address }) => address === undefined)?.text || undefined;
  const known: Record<string, Record<string, string>> = {
    ...(unmatched === undefined ? {} : { 'jump-unmatched': { text: unmatched } }),
    ...(date === undefined || dateConfidence === undefined
      ? {}
      : { 'date-inferred': { date, confidence: dateConfidence.toFixed(2) } }),
  };
  const told = new Map((quality.doubts ?? []).map(({ code, values = {} }) => [code as string, values]));
  const words = (quality.reasons ?? []).map((code) => reasonInWords(code, language, { ...known[code], ...told.get(code) }));
  return [...new Set(words)];
}

/**
 * The grade of all that a page shows of a story: the lowest of its parts where they are shown together.
 *
 * @returns also the part that it comes from, where that is not the article itself
 */
export function storyGrade({ quality: { grade }, continuation = [] }: Pick<ArticleView, 'quality' | 'continuation'>): {
  grade: ArticleView['quality']['grade'];
  part?: ArticleSummary;
} {
  const [worst] = continuation.map((part) => part.article).sort((a, b) => (a.grade < b.grade ? 1 : -1));
  return worst === undefined || worst.grade <= grade ? { grade } : { grade: worst.grade, part: worst };
}

/** Line ranges in one attribute: `5-9 12`. */
export function linesAttribute(ranges: readonly LineRange[]): string {
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(' ');
}

/** Line ranges for readers: `5—9、12`; `5–9, 12` in English. */
export function linesInWords(ranges: readonly LineRange[], { tag, related }: Messages): string {
  const dash = tag === 'en' ? '–' : '—';
  return joinedRanges(ranges)
    .map(([first, last]) => (first === last ? `${first}` : `${first}${dash}${last}`))
    .join(related.separator);
}

/** Ranges that follow each other without a gap as one. */
function joinedRanges(ranges: readonly LineRange[]): LineRange[] {
  const joined: [number, number][] = [];
  for (const [first, last] of ranges) {
    const before = joined.at(-1);
    if (before !== undefined && first === before[1] + 1) before[1] = last;
    else joined.push([first, last]);
  }
  return joined;
}

/** The first raw line of some text in reading order. */
export function firstLine(ranges: readonly LineRange[]): number | undefined {
  return ranges[0]?.[0];
}

/** How sure it is that a block goes on the one before; absent where nothing is recorded. */
export function breakConfidence(
  { lines }: { lines: readonly LineRange[] },
  joins: readonly { kind: string; lines: LineRange; confidence: number }[],
): number | undefined {
  const first = lines[0]?.[0];
  return joins.find(({ kind, lines: [, after] }) => kind === 'soft' && after === first)?.confidence;
}

/** What is needed to know whether the text of an article stops short. */
interface JoinedText {
  blocks: readonly { lines: readonly LineRange[] }[];
  joins?: readonly { kind: string; lines: LineRange; rule: string }[] | undefined;
}

/** True when text is missing after the last block: a gap that no block of the article follows. */
export function endsInGap({ blocks, joins }: JoinedText): boolean {
  const last = blocks.at(-1)?.lines.at(-1)?.[1];
  return (joins ?? []).some(({ kind, lines, rule }) => kind === 'gap' && rule !== STORY_EDGES.start && lines[0] === last);
}
