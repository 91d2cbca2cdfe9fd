import type { JoinWeights } from '../../../src/schemas/join-weights.ts';
import { FEATURE_NAMES } from './features.ts';
import trained from './weights.json' with { type: 'json' };

/** How much likelier two kinds of words follow one another than chance has it, and how a continuation begins rather than a paragraph. */
export interface KindStatistics {
  /** `的 n` → natural logarithm of the ratio. */
  pairs: Readonly<Record<string, number>>;
  starts: Readonly<Record<string, number>>;
}

export interface LanguageModel {
  /** One for each of `FEATURE_NAMES`. */
  weights: readonly number[];
  kinds: KindStatistics;
}

/** The weights by which pairs are scored, for Chinese and English text. */
export type JoinModel = Readonly<Record<'zh' | 'en', LanguageModel>>;

/** Puts a weights file in the order of the features; a feature that it does not know weighs nothing. */
export function joinModel(file: Pick<JoinWeights, 'zh' | 'en'>): JoinModel {
  return { zh: languageModel(file.zh), en: languageModel(file.en) };
}

function languageModel({ weights, pairs, starts }: JoinWeights['zh']): LanguageModel {
  return { weights: FEATURE_NAMES.map((name) => weights[name] ?? 0), kinds: { pairs, starts } };
}

/** The weights that the program brings. */
export const SHIPPED_MODEL: JoinModel = joinModel(trained);
