import { headlineStems, spacedWords } from './english/headline-words.ts';
import { isLatin } from './english/words.ts';
import { lettersOf, pairKey, pairs, type Rarity } from './pairs.ts';
import { remember } from './remember.ts';

/** Cosine of two texts by weighted pairs (TF-IDF); 0 to 1. */
export function cosine(a: string, b: string, weight: Rarity): number {
  const [left, right] = [textVector(a, weight), textVector(b, weight)];
  const [small, large] = left.size > right.size ? [right, left] : [left, right];
  let dot = 0;
  for (const [pair, value] of small) dot += value * (large.get(pair) ?? 0);
  const size = norm(small) * norm(large);
  return size === 0 ? 0 : dot / size;
}

function textVector(text: string, weight: Rarity): Map<number, number> {
  const values = new Map<number, number>();
  for (const pair of pairs(text)) values.set(pair, (values.get(pair) ?? 0) + 1);
  for (const [pair, count] of values) values.set(pair, (1 + Math.log(count)) * Math.max(0, weight(pair)));
  return values;
}

function norm(values: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const value of values.values()) sum += value * value;
  return Math.sqrt(sum);
}

/** Characters of the opening, where a headline's words are most at home. */
const OPENING_CHARS = 160;

/** A body as headlines are looked for in it. Each headline of a page is tried with each body. */
interface FoldedBody {
  opening: string;
  whole: string;
}

const chineseBody = remember((body): FoldedBody => ({ opening: level(body.slice(0, OPENING_CHARS)), whole: level(body) }));
const englishBody = remember(
  (body): FoldedBody => ({ opening: spacedWords(body.slice(0, OPENING_CHARS)), whole: spacedWords(body) }),
);

function level(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/**
 * How well a headline fits a body, 0 to 1: the weighted share of its pairs, numbers and quoted names found in the body,
 * counted three times when found in the opening (parsing.md §3.5).
 */
export function headlineFit(headline: string, body: string, weight: Rarity): number {
  if (isLatin(headline)) return shareFound(englishFeatures(headline, weight), englishBody(body));
  return shareFound(featuresOf(headline, weight), chineseBody(body));
}

function shareFound(features: Iterable<readonly [string, number]>, { opening, whole }: FoldedBody): number {
  let found = 0;
  let possible = 0;
  for (const [feature, value] of features) {
    possible += 3 * value;
    if (whole.includes(feature)) found += value * (opening.includes(feature) ? 3 : 1);
  }
  return possible === 0 ? 0 : found / possible;
}

// English is compared by words: two letters stand in every text. A rare word weighs as its pairs do on the page.
function englishFeatures(headline: string, weight: Rarity): [string, number][] {
  return headlineStems(headline).map((stem) => [` ${stem}`, fourWeight(stem, weight) * (stem.length > 5 ? 2 : 1)]);
}

// Four characters of pairs that stand everywhere (高质量发展) tell little more than the pairs do.
function fourWeight(four: string, weight: Rarity): number {
  const rarities = pairs(four).map((pair) => Math.max(0, weight(pair)));
  return rarities.reduce((sum, value) => sum + value, 0) / Math.max(1, rarities.length);
}

type Features = ReadonlyMap<string, number>;

// By the page that rarity is counted on.
const knownFeatures = new WeakMap<Rarity, Map<string, Features>>();

function featuresOf(headline: string, weight: Rarity): Features {
  const ofPage = knownFeatures.get(weight) ?? new Map<string, Features>();
  knownFeatures.set(weight, ofPage);
  const features = ofPage.get(headline) ?? headlineFeatures(level(headline), weight);
  ofPage.set(headline, features);
  return features;
}

function headlineFeatures(headline: string, weight: Rarity): Features {
  const features = new Map<string, number>();
  const compact = headline.replaceAll(/\s/gu, '');
  const letters = lettersOf(compact);
  for (const [index, right] of letters.slice(1).entries()) {
    const left = letters[index] ?? 0;
    features.set(String.fromCodePoint(left, right), Math.max(0, weight(pairKey(left, right))));
  }
  for (let at = 0; at + 4 <= compact.length; at += 1) {
    const four = compact.slice(at, at + 4);
    if (/^[\p{L}\p{N}]+$/u.test(four)) features.set(four, fourWeight(four, weight));
  }
  for (const match of compact.matchAll(/\d+(?:\.\d+)?/gu)) features.set(match[0], 3);
  for (const match of compact.matchAll(/[《“]([^》”]{2,20})[》”]/gu)) features.set(match[1] ?? '', 5);
  return features;
}
