import { fold } from '../search/fold.ts';
import { wordsOf } from '../search/stems.ts';
import { BREAKING_CHARACTERS, COMMON_PATTERN, COMMON_STEMS } from './common-words.ts';
import type { Gist } from './gist.ts';

/** Words that two articles share. */
export interface SharedWord {
  /** As the first of the two prints it. */
  text: string;
  /** 0 to 1: how much it says that both are about one thing. */
  weight: number;
}

/** A text made ready to be compared; the title and the opening are kept apart by a blank, which no shared word crosses. */
export interface ComparedText {
  isEnglish: boolean;
  /** Folded, and where each UTF-16 unit comes from in `original`. */
  folded: string;
  starts: readonly number[];
  ends: readonly number[];
  original: string;
  /** Units of `folded` that the title takes up. */
  titleUnits: number;
  /** Where each word begins and its stem (English), or where each pair of characters stands (Chinese). */
  places: ReadonlyMap<string, number>;
}

/** The least that counts as a shared word: two characters of Chinese, four letters of English. */
const MIN_CHARACTERS = 2;
const MIN_LETTERS = 4;

/** What a shared run of Chinese counts by its length in characters; what stands in both titles counts half as much again. */
const WEIGHT_BY_LENGTH = [0, 0, 0.12, 0.3, 0.5];
/** What a shared English word counts. */
const STEM_WEIGHT = 0.22;
const IN_TITLES = 1.6;

const HAN = /^\p{Script=Han}$/u;

/** Makes a text ready. */
export function comparedText({ language, title, opening }: Pick<Gist, 'language' | 'title' | 'opening'>): ComparedText {
  const isEnglish = language === 'en';
  const original = `${title}。${opening}`;
  const { text: folded, starts, ends } = fold(original);
  const titleUnits = starts.findIndex((start) => start >= title.length);
  const places = new Map<string, number>();
  for (const [word, place] of isEnglish ? stemsIn(folded) : pairsIn(folded)) if (!places.has(word)) places.set(word, place);
  return { isEnglish, folded, starts, ends, original, titleUnits: titleUnits < 0 ? folded.length : titleUnits, places };
}

/**
 * Words that two articles share, the weightiest first; none where their languages differ.
 *
 * @param told folded forms that are known to be shared already (tags): what they say is not counted twice
 */
export function sharedWords(one: ComparedText, other: ComparedText, told: readonly string[]): SharedWord[] {
  if (one.isEnglish !== other.isEnglish) return [];
  const found = one.isEnglish ? sharedStems(one, other, told) : sharedRuns(one, other, told);
  return found.sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1));
}

/** Whether a folded form stands in a title. */
export function isInTitle({ folded, titleUnits }: ComparedText, form: string): boolean {
  const place = folded.indexOf(form);
  return place >= 0 && place + form.length <= titleUnits;
}

function sharedStems(one: ComparedText, other: ComparedText, told: readonly string[]): SharedWord[] {
  const found: SharedWord[] = [];
  for (const [stem, place] of one.places) {
    const otherPlace = other.places.get(stem);
    if (otherPlace === undefined || told.some((form) => form.includes(stem))) continue;
    const isInTitles = place < one.titleUnits && otherPlace < other.titleUnits;
    const end = wordsOf(one.folded.slice(place))[0]?.end ?? 0;
    found.push({ text: originalOf(one, place, place + end), weight: STEM_WEIGHT * (isInTitles ? IN_TITLES : 1) });
  }
  return found;
}

/** Runs of characters that stand in both, each as long as it can be, from the left. */
function sharedRuns(one: ComparedText, other: ComparedText, told: readonly string[]): SharedWord[] {
  const found = new Map<string, SharedWord>();
  let free = 0;
  for (const [pair, place] of one.places) {
    if (place < free || !other.places.has(pair)) continue;
    let end = place + MIN_CHARACTERS;
    while (one.places.has(one.folded.slice(end - 1, end + 1)) && other.folded.includes(one.folded.slice(place, end + 1)))
      end += 1;
    free = end - 1;
    const run = one.folded.slice(place, end);
    const weight = found.has(run) ? 0 : weightOf(run, told);
    if (weight === 0) continue;
    const isInTitles = place < one.titleUnits && isInTitle(other, run);
    found.set(run, { text: originalOf(one, place, end), weight: weight * (isInTitles ? IN_TITLES : 1) });
  }
  return [...found.values()];
}

/** By the longest piece of the run that is neither made of common words nor told already. */
function weightOf(run: string, told: readonly string[]): number {
  if (told.some((form) => form.includes(run))) return 0;
  const pieces = told.reduce((all, form) => all.flatMap((piece) => piece.split(form)), run.split(COMMON_PATTERN));
  const longest = Math.max(...pieces.map(({ length }) => length));
  return WEIGHT_BY_LENGTH[Math.min(longest, WEIGHT_BY_LENGTH.length - 1)] ?? 0;
}

function originalOf({ original, starts, ends }: ComparedText, from: number, to: number): string {
  return original.slice(starts[from], ends[to - 1]);
}

function stemsIn(folded: string): [string, number][] {
  return wordsOf(folded)
    .filter(({ stem }) => stem.length >= MIN_LETTERS && !COMMON_STEMS.has(stem) && !/\d/u.test(stem))
    .map(({ stem, start }) => [stem, start]);
}

/** Pairs of neighbouring Chinese characters that say something. */
function pairsIn(folded: string): [string, number][] {
  const pairs: [string, number][] = [];
  let before = '';
  for (let place = 0; place < folded.length; place += 1) {
    const character = folded.charAt(place);
    const now = HAN.test(character) && !BREAKING_CHARACTERS.has(character) ? character : '';
    if (before !== '' && now !== '') pairs.push([before + now, place - 1]);
    before = now;
  }
  return pairs;
}
