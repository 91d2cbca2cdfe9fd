import type { JoinWeights } from '../../../src/schemas/join-weights.ts';
import { CharModel } from './char-model.ts';
import { FEATURE_NAMES } from './features.ts';
import { encodeKinds } from './kinds.ts';
import trained from './weights.json' with { type: 'json' };

export interface LanguageModel {
  /** One for each of `FEATURE_NAMES`. */
  weights: readonly number[];
  /** How kinds of words follow one another. */
  kinds: CharModel;
}

/** The weights by which pairs are scored, for Chinese and English text. */
export type JoinModel = Readonly<Record<'zh' | 'en', LanguageModel>>;

/** Puts a weights file in the order of the features; a feature that it does not know weighs nothing. */
export function joinModel(file: Pick<JoinWeights, 'zh' | 'en'>): JoinModel {
  return { zh: languageModel(file.zh), en: languageModel(file.en) };
}

function languageModel({ weights, kinds }: JoinWeights['zh']): LanguageModel {
  return { weights: FEATURE_NAMES.map((name) => weights[name] ?? 0), kinds: new CharModel(kinds.map(encodeKinds)) };
}

const models = new WeakMap<object, JoinModel>();

/** The model of a weights file, made once; without one, the one that the program brings. */
export function modelOf(file: JoinWeights | undefined): JoinModel {
  if (file === undefined) return SHIPPED_MODEL;
  const model = models.get(file) ?? joinModel(file);
  models.set(file, model);
  return model;
}

/** The weights that the program brings. */
export const SHIPPED_MODEL: JoinModel = joinModel(trained);
