import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SHIPPED_MODEL } from '../../scripts/ingest/joins/weights.ts';
import { evaluateJoins } from '../../scripts/train/evaluate.ts';
import { synthesisePages } from '../../scripts/train/learn.ts';
import { readTrainingArticles } from '../../scripts/train/read-articles.ts';
import { PROJECT_ROOT } from '../site-built/command-line.ts';

/** Not a seed that weights are learned with. */
const FRESH_SEED = 987_654;
const PAGES = 80;

/** Shares that a reader may count on; recall may fall, precision may not. */
const LEAST = {
  adjacent: { precision: 0.99, recall: 0.6 },
  interleaved: { precision: 0.99, recall: 0.3 },
} as const;

describe('joins on fresh synthetic pages, cut from the articles of the demonstration', async () => {
  const articles = await readTrainingArticles(join(PROJECT_ROOT, 'content'));
  const chinese = articles.filter(({ language }) => language === 'zh');

  for (const kind of ['adjacent', 'interleaved'] as const) {
    test(`${kind}: of a hundred joined paragraphs at most one is wrong`, () => {
      const { precision, recall, merged } = evaluateJoins(synthesisePages(chinese, kind, PAGES, FRESH_SEED), SHIPPED_MODEL);
      expect(merged).toBeGreaterThan(300);
      expect(precision).toBeGreaterThanOrEqual(LEAST[kind].precision);
      expect(recall).toBeGreaterThanOrEqual(LEAST[kind].recall);
    });
  }
});
