import { BREAKING_CHARACTERS, COMMON_PATTERN, COMMON_STEMS } from './common-words.ts';
import type { Gist } from './gist.ts';

/** A word that two articles share. */
export interface SharedWord {
  /** As it is compared: folded, or a stem. */
  form: string;
  /** 0 to 1: how much it says that both are about one thing. */
  weight: number;
}

/** What of a text is compared with others, made ready once. */
export interface OwnWords {
  gist: Gist;
  /** Where each word (English) or pair of characters (Chinese) that says something first stands in its text, in order. */
  places: ReadonlyMap<string, number>;
}

/** The least that is a word: two characters of Chinese, four letters of English. */
const MIN_CHARACTERS = 2;
const MIN_LETTERS = 4;

/** What a shared run of Chinese counts by its length in characters. */
const WEIGHT_BY_LENGTH = [0, 0, 0.12, 0.3, 0.5];
const STEM_WEIGHT = 0.22;
/** What stands in both headlines counts more. */
const IN_TITLES = 1.6;
/** What a pair of characters of a run, or a stem, counts at most. */
export const WEIGHT_AT_MOST = 0.36;

const HAN = /^\p{Script=Han}$/u;

/** Makes a text ready. */
export function ownWords(gist: Gist): OwnWords {
  const places = new Map<string, number>();
  for (const [word, place] of gist.isEnglish ? stemsIn(gist.text) : pairsIn(gist.text))
    if (!places.has(word)) places.set(word, place);
  return { gist, places };
}

/**
 * Words that two articles share, the weightiest first; none where their languages differ.
 *
 * @param told folded forms that are known to be shared already (tags): what they say is not counted twice
 */
export function sharedWords(own: OwnWords, other: Gist, told: readonly string[]): SharedWord[] {
  if (own.gist.isEnglish !== other.isEnglish) return [];
  const found = other.isEnglish ? sharedStems(own, other, told) : sharedRuns(own, other, told);
  return found.sort((a, b) => b.weight - a.weight || (a.form < b.form ? -1 : 1));
}

/** Whether a form stands in the headline. */
export function isInTitle({ text, titleUnits }: Gist, form: string): boolean {
  const place = text.indexOf(form);
  return place >= 0 && place + form.length <= titleUnits;
}

function sharedStems({ gist, places }: OwnWords, other: Gist, told: readonly string[]): SharedWord[] {
  const shared = [...places.keys()].filter(
    (stem) => other.text.includes(` ${stem} `) && !told.some((form) => form.includes(stem)),
  );
  return shared.map((form) => ({ form, weight: STEM_WEIGHT * titleFactor(gist, other, ` ${form} `) }));
}

/** Runs of characters that stand in both, each as long as it can be, from the left. */
function sharedRuns({ gist, places }: OwnWords, other: Gist, told: readonly string[]): SharedWord[] {
  const found = new Map<string, SharedWord>();
  const { text } = gist;
  let free = 0;
  for (const [pair, place] of places) {
    if (place < free || !other.text.includes(pair)) continue;
    let end = place + MIN_CHARACTERS;
    while (places.has(text.slice(end - 1, end + 1)) && other.text.includes(text.slice(place, end + 1))) end += 1;
    free = end - 1;
    const form = text.slice(place, end);
    const weight = found.has(form) ? 0 : weightOf(form, told);
    if (weight > 0) found.set(form, { form, weight: weight * titleFactor(gist, other, form) });
  }
  return [...found.values()];
}

function titleFactor(one: Gist, other: Gist, form: string): number {
  return isInTitle(one, form) && isInTitle(other, form) ? IN_TITLES : 1;
}

/** By the longest piece of the run that is neither made of common words nor told already. */
function weightOf(run: string, told: readonly string[]): number {
  if (told.some((form) => form.includes(run))) return 0;
  const pieces = told.reduce((all, form) => all.flatMap((piece) => piece.split(form)), run.split(COMMON_PATTERN));
  const longest = Math.max(...pieces.map(({ length }) => length));
  return WEIGHT_BY_LENGTH[Math.min(longest, WEIGHT_BY_LENGTH.length - 1)] ?? 0;
}

function stemsIn(text: string): [string, number][] {
  return text
    .split(' ')
    .filter((stem) => stem.length >= MIN_LETTERS && !COMMON_STEMS.has(stem) && !/\d/u.test(stem))
    .map((stem, place) => [stem, place]);
}

/** Pairs of neighbouring Chinese characters that say something. */
function pairsIn(text: string): [string, number][] {
  const pairs: [string, number][] = [];
  let before = '';
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place);
    const now = HAN.test(character) && !BREAKING_CHARACTERS.has(character) ? character : '';
    if (before !== '' && now !== '') pairs.push([before + now, place - 1]);
    before = now;
  }
  return pairs;
}
