import { type Folded, fold } from '../fold.ts';
import type { Marker, TextRange } from '../found.ts';
import type { MatchMode } from '../options.ts';
import type { TextTerm } from '../query/tree.ts';
import { wordsOf } from '../stems.ts';
import { placesOf } from './places.ts';
import { isWholeWords } from './word-letters.ts';

/** What is to be marked. */
export interface SoughtTerm {
  term: Pick<TextTerm, 'folded'>;
  /** In the headline only. */
  title: boolean;
}

/** Finds a term in a folded text; gives offsets there. */
type Finder = (folded: string) => TextRange[];

/**
 * Makes what finds the terms of a query in the segments of an article: every occurrence of each, by start, then by end; one place is
 * named once, however many terms stand there. Takes time that grows with the lengths of segment and terms alone.
 *
 * @param terms those that must or may occur: `positiveTerms` of the query
 * @param match `word` leaves out what begins or ends within a word; `stem` compares English words by their stems
 * @param language of the article. Stems are compared in English only; articles in other languages are searched exactly.
 */
export function markerFor(terms: readonly SoughtTerm[], match: MatchMode, language: string): Marker {
  const isStemmed = match === 'stem' && /^en(?:-|$)/u.test(language);
  const finderOf = (folded: string) => (isStemmed ? stemFinder(folded) : exactFinder(folded, match === 'word'));
  const anywhere = new Set(terms.filter(({ title }) => !title).map(({ term }) => term.folded));
  const inHeadline = new Set([...anywhere, ...terms.map(({ term }) => term.folded)]);
  const finders = [...anywhere].map(finderOf);
  const headlineFinders = [...inHeadline].map(finderOf);
  return (segment, isHeadline) => findAll(fold(segment), isHeadline ? headlineFinders : finders);
}

function findAll(folded: Folded, finders: readonly Finder[]): TextRange[] {
  const found = finders.flatMap((find) => find(folded.text).map((place) => inOriginal(folded, place)));
  found.sort((one, other) => one.start - other.start || one.end - other.end);
  return found.filter(({ start, end }, place) => {
    const before = found[place - 1];
    return before?.start !== start || before.end !== end;
  });
}

function exactFinder(sought: string, wholeWords: boolean): Finder {
  return (folded) => {
    const ranges = placesOf(folded, sought).map((start) => ({ start, end: start + sought.length }));
    return wholeWords ? ranges.filter(({ start, end }) => isWholeWords(folded, start, end)) : ranges;
  };
}

/** Words of the same stems, one after the other, whatever stands between them. A term without such words is looked for as it is. */
function stemFinder(sought: string): Finder {
  const stems = wordsOf(sought).map(({ stem }) => stem);
  if (stems.length === 0) return exactFinder(sought, false);
  return (folded) => {
    const words = wordsOf(folded);
    const places = placesOf(
      words.map(({ stem }) => stem),
      stems,
    );
    return places.map((place) => ({ start: words[place]?.start ?? 0, end: words[place + stems.length - 1]?.end ?? 0 }));
  };
}

function inOriginal({ starts, ends }: Folded, { start, end }: TextRange): TextRange {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
}
