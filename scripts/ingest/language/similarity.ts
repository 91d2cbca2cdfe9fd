import { headlineStems, spacedWords } from './english/headline-words.ts';
import { isLatin } from './english/words.ts';

/** Words of running text without a dictionary: overlapping pairs of letters or digits, marks dropped. */
export function pairs(text: string): string[] {
  const units = [...text.normalize('NFKC').toLowerCase()].filter((unit) => /[\p{L}\p{N}]/u.test(unit));
  return units.slice(1).map((unit, index) => `${units[index]}${unit}`);
}

/** Rarity of each pair over the texts of one page: pairs that stand everywhere, as the city's name, weigh little. */
export function rarity(texts: readonly string[]): (pair: string) => number {
  const counts = new Map<string, number>();
  for (const text of texts) for (const pair of new Set(pairs(text))) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return (pair) => Math.log((texts.length + 1) / ((counts.get(pair) ?? 0) + 0.5));
}

/** Cosine of two texts by weighted pairs (TF-IDF); 0 to 1. */
export function cosine(a: string, b: string, weight: (pair: string) => number): number {
  return vectorCosine(textVector(a, weight), textVector(b, weight));
}

/** Cosine of two texts whose vectors are known; 0 to 1. */
export function vectorCosine(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  if (left.size > right.size) return vectorCosine(right, left);
  let dot = 0;
  for (const [pair, value] of left) dot += value * (right.get(pair) ?? 0);
  const size = norm(left) * norm(right);
  return size === 0 ? 0 : dot / size;
}

/** A text as weighted pairs, for comparing it with several others. */
export function textVector(text: string, weight: (pair: string) => number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const pair of pairs(text)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return new Map([...counts].map(([pair, count]) => [pair, (1 + Math.log(count)) * Math.max(0, weight(pair))]));
}

function norm(values: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const value of values.values()) sum += value * value;
  return Math.sqrt(sum);
}

/** Characters of the opening, where a headline's words are most at home. */
const OPENING_CHARS = 160;

/**
 * How well a headline fits a body, 0 to 1: the weighted share of its pairs, numbers and quoted names found in the body,
 * counted three times when found in the opening (parsing.md §3.5).
 */
export function headlineFit(headline: string, body: string, weight: (pair: string) => number): number {
  if (isLatin(headline)) return englishFit(headline, body, weight);
  const opening = body.slice(0, OPENING_CHARS).normalize('NFKC').toLowerCase();
  const whole = body.normalize('NFKC').toLowerCase();
  let found = 0;
  let possible = 0;
  for (const [feature, value] of headlineFeatures(headline.normalize('NFKC').toLowerCase(), weight)) {
    possible += 3 * value;
    if (whole.includes(feature)) found += value * (opening.includes(feature) ? 3 : 1);
  }
  return possible === 0 ? 0 : found / possible;
}

// English is compared by words: two letters stand in every text. A rare word weighs as its pairs do on the page.
function englishFit(headline: string, body: string, weight: (pair: string) => number): number {
  const opening = spacedWords(body.slice(0, OPENING_CHARS));
  const whole = spacedWords(body);
  let found = 0;
  let possible = 0;
  for (const stem of headlineStems(headline)) {
    const value = fourWeight(stem, weight) * (stem.length > 5 ? 2 : 1);
    possible += 3 * value;
    if (whole.includes(` ${stem}`)) found += value * (opening.includes(` ${stem}`) ? 3 : 1);
  }
  return possible === 0 ? 0 : found / possible;
}

// Four characters of pairs that stand everywhere (高质量发展) tell little more than the pairs do.
function fourWeight(four: string, weight: (pair: string) => number): number {
  const rarities = pairs(four).map((pair) => Math.max(0, weight(pair)));
  return rarities.reduce((sum, value) => sum + value, 0) / Math.max(1, rarities.length);
}

function headlineFeatures(headline: string, weight: (pair: string) => number): Map<string, number> {
  const features = new Map<string, number>();
  const compact = headline.replaceAll(/\s/gu, '');
  for (const pair of pairs(compact)) features.set(pair, Math.max(0, weight(pair)));
  for (let at = 0; at + 4 <= compact.length; at += 1) {
    const four = compact.slice(at, at + 4);
    if (/^[\p{L}\p{N}]+$/u.test(four)) features.set(four, fourWeight(four, weight));
  }
  for (const match of compact.matchAll(/\d+(?:\.\d+)?/gu)) features.set(match[0], 3);
  for (const match of compact.matchAll(/[《“]([^》”]{2,20})[》”]/gu)) features.set(match[1] ?? '', 5);
  return features;
}
