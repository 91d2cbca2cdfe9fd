import { type JoinLanguage, kindOf } from '../ingest/joins/edges.ts';
import { segment } from '../ingest/joins/segment.ts';
import type { KindStatistics } from '../ingest/joins/weights.ts';
import { wordTable } from '../ingest/joins/word-table.ts';
import type { TrainingArticle } from './synthesise.ts';

/** Imaginary observations at chance level that every pair starts with: rare pairs say little. */
const PRIOR = 3;
/** Ratios nearer to chance are not kept. */
const LEAST_RATIO = 0.25;
/** Characters on either side of a break that its words are read from. */
const EDGE = { zh: 8, en: 60 };

type Counts = Map<string, number>;

/**
 * Cuts the articles at every place within their paragraphs, and counts which kinds of words stand before and after. What
 * joining later sees at the edges of two blocks is compared with that.
 */
export function learnKinds(articles: readonly TrainingArticle[], language: JoinLanguage): KindStatistics {
  const joint: Counts = new Map();
  const before: Counts = new Map();
  const after: Counts = new Map();
  const fresh: Counts = new Map();
  let cuts = 0;
  let paragraphs = 0;
  for (const paragraph of articles.flatMap((article) => (article.language === language ? article.paragraphs : []))) {
    add(fresh, edgeKinds('', paragraph, language)[1]);
    paragraphs += 1;
    for (let at = 4; at < paragraph.length - 4; at += 1) {
      if (!isBreak(paragraph, at, language)) continue;
      const [left, right] = edgeKinds(paragraph.slice(0, at), paragraph.slice(at), language);
      add(joint, `${left} ${right}`);
      add(before, left);
      add(after, right);
      cuts += 1;
    }
  }
  const pairs = ratios(joint, (pair) => {
    const [left = '', right = ''] = pair.split(' ');
    return ((before.get(left) ?? 0) * (after.get(right) ?? 0)) / Math.max(1, cuts);
  });
  const unseen = [...before].flatMap(([left, count]) =>
    [...after].flatMap(([right, other]) => (joint.has(`${left} ${right}`) || (count * other) / cuts < PRIOR ? [] : [[`${left} ${right}`, (count * other) / cuts] as const])),
  );
  for (const [pair, expected] of unseen) pairs[pair] = round(Math.log(PRIOR / (expected + PRIOR)));
  const starts = ratios(after, (kind) => ((fresh.get(kind) ?? 0) * cuts) / Math.max(1, paragraphs) || 0.5);
  for (const kind of fresh.keys()) starts[kind] ??= round(Math.log(PRIOR / (((fresh.get(kind) ?? 0) * cuts) / Math.max(1, paragraphs) + PRIOR)));
  return { pairs: sorted(pairs), starts: sorted(starts) };
}

function isBreak(text: string, at: number, language: JoinLanguage): boolean {
  if (language === 'en') return text[at] === ' ';
  return !/[，。、；：！？”’）》】%]/u.test(text[at] ?? '') && !/[“‘（《【。！？；]/u.test(text[at - 1] ?? '');
}

function edgeKinds(before: string, after: string, language: JoinLanguage): [string, string] {
  const words = wordTable();
  const left = before.slice(-EDGE[language]);
  const right = after.trimStart().slice(0, EDGE[language]);
  if (language === 'zh') return [kindOf(segment(left, words).at(-1) ?? '', words), kindOf(segment(right, words)[0] ?? '', words)];
  return [kindOf(/\S$/u.exec(left) ? (left.match(LATIN)?.at(-1) ?? '') : '', words), kindOf(right.match(LATIN)?.[0] ?? '', words)];
}

const LATIN = /\p{L}+|\d+|[^\s\p{L}\d]/gu;

function ratios(seen: Counts, expect: (key: string) => number): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [key, times] of seen) {
    const ratio = Math.log((times + PRIOR) / (expect(key) + PRIOR));
    if (Math.abs(ratio) >= LEAST_RATIO) found[key] = round(ratio);
  }
  return found;
}

function add(counts: Counts, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function sorted(values: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
