/** Words of a text with their number. */
export type Words = ReadonlyMap<string, number>;

/** Weighted words of one text, of length 1. */
export interface WordVector {
  weights: ReadonlyMap<string, number>;
}

/** TF-IDF vectors of texts that stand on one page: words that stand everywhere, as the city's name, weigh little. */
export function wordVectors(texts: readonly Words[]): WordVector[] {
  const documents = new Map<string, number>();
  for (const words of texts) for (const word of words.keys()) documents.set(word, (documents.get(word) ?? 0) + 1);
  return texts.map((words) => {
    const weights = new Map<string, number>();
    let square = 0;
    for (const [word, times] of words) {
      const weight = (1 + Math.log(times)) * Math.log((texts.length + 1) / ((documents.get(word) ?? 0) + 0.5));
      if (weight <= 0) continue;
      weights.set(word, weight);
      square += weight * weight;
    }
    const norm = Math.sqrt(square);
    for (const [word, weight] of weights) weights.set(word, weight / norm);
    return { weights };
  });
}

/** Cosine of two texts, 0 to 1. */
export function likeness(one: WordVector, other: WordVector): number {
  const [small, large] = one.weights.size < other.weights.size ? [one, other] : [other, one];
  let dot = 0;
  for (const [word, weight] of small.weights) dot += weight * (large.weights.get(word) ?? 0);
  return dot;
}
