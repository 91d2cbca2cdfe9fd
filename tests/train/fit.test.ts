import { describe, expect, test } from 'vitest';
import { type Choice, fitWeights } from '../../scripts/train/fit.ts';

/** `yes` of `all` choices with these features are right. */
const choices = (features: number[], yes: number, all: number): Choice[] =>
  Array.from({ length: all }, (_, index) => ({ candidates: [features], right: index < yes ? 0 : -1 }));

const chance = (weights: number[], features: number[]) =>
  1 / (1 + Math.exp(-features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));

describe('weights are fitted', () => {
  test('to the shares seen, one candidate against none', () => {
    const weights = fitWeights([...choices([1, 0], 20, 100), ...choices([1, 1], 90, 100)], 2, 0.001);
    expect(chance(weights, [1, 0])).toBeCloseTo(0.2, 3);
    expect(chance(weights, [1, 1])).toBeCloseTo(0.9, 3);
  });

  test('from what is believed beforehand: nothing seen moves nothing, little seen moves little, much seen decides', () => {
    const believed = [0, 2];
    expect(fitWeights([], 2, 2, believed)).toEqual(believed);
    const seen = (count: number) => fitWeights(choices([1, 1], 0, count), 2, 2, believed);
    expect(chance(seen(2), [1, 1])).toBeGreaterThan(0.5);
    expect(chance(seen(200), [1, 1])).toBeLessThan(0.05);
  });

  test('to 0 where nothing is believed nor seen', () => {
    expect(fitWeights([], 3, 1)).toEqual([0, 0, 0]);
  });
});
