import { describe, expect, test } from 'vitest';
import joins from '../../scripts/ingest/joins/weights.json' with { type: 'json' };
import { SHIPPED_MODEL } from '../../scripts/ingest/joins/weights.ts';
import boundaries from '../../scripts/ingest/pairing/boundary-weights.json' with { type: 'json' };
import { type BoundaryTask, trainBoundaries } from '../../scripts/train/boundaries.ts';
import { weightsText } from '../../scripts/train/weights-file.ts';
import { archiveWeightsSchema } from '../../src/schemas/archive-weights.ts';
import { madeUpArticles } from './made-up-articles.ts';

const TASK: BoundaryTask = { seed: 5, command: 'npm run train', joins: SHIPPED_MODEL, afresh: false };

describe('boundary weights learned from articles', () => {
  test('tell unseen pages of the same newspaper better than the shipped ones, and say so', () => {
    const { weights, reason } = trainBoundaries(madeUpArticles(48), TASK);
    expect(reason).toBeUndefined();
    expect(weights?.articles).toBe(48);
    expect(weights?.figures?.places).toBeGreaterThan(100);
    expect(weights?.figures?.right).toBeGreaterThan(weights?.figures?.shipped ?? 1);
  });

  test('are the same bytes for the same seed, and others for another', () => {
    const text = (seed: number) => weightsText(trainBoundaries(madeUpArticles(24), { ...TASK, seed }));
    expect(text(5)).toBe(text(5));
    expect(text(6)).not.toBe(text(5));
  });

  test('are not made of articles without crossheads: those would say that every line is a headline', () => {
    const plain = madeUpArticles(48).map((article) => ({ ...article, body: article.body.filter(({ crosshead }) => !crosshead) }));
    expect(trainBoundaries(plain, TASK)).toEqual({ crossheads: 0, reason: 'few-crossheads' });
  });

  test('need many crossheads where nothing is known beforehand', () => {
    expect(trainBoundaries(madeUpArticles(48), { ...TASK, afresh: true })).toMatchObject({ reason: 'few-crossheads' });
  });

  test('are not kept where they tell unseen pages worse than the shipped ones', () => {
    // What the articles that are learned from call crossheads stands above texts in the others, and the other way round.
    const articles = madeUpArticles(48).map((article, index) => {
      if (index % 3 === 0) return { ...article, body: article.body.filter(({ crosshead }) => !crosshead), headline: '头一年' };
      return {
        ...article,
        headline: '',
        body: article.body.map((line) => (line.crosshead ? { ...line, text: '头一年' } : line)),
      };
    });
    const { weights, reason, figures } = trainBoundaries(articles, TASK);
    expect([weights, reason]).toEqual([undefined, 'no-better']);
    expect(figures?.right).toBeLessThan(figures?.shipped ?? 0);
  });
});

test('the shipped weights are of the form that ingest reads, and tell where they come from', () => {
  expect(archiveWeightsSchema.safeParse({ joins, boundaries }).success).toBe(true);
  expect(joins.command).toMatch(/^npm run train -- --archive content --seed \d+ --shipped$/u);
  expect(boundaries.command).toContain('npm run train');
});
