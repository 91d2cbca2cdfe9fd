import { expect, test } from 'vitest';
import type { StoryPart } from '../../src/catalog/types/article.ts';
import type { ArticleSummary } from '../../src/catalog/types/article-summary.ts';
import { storyGrade } from '../../src/site/quality.ts';

const part = (address: string, grade: 'a' | 'b' | 'c') =>
  ({ article: { address, grade } as ArticleSummary, blocks: [] }) as StoryPart;

test('a story shown whole is as good as the worst of its parts, and that part is named', () => {
  const quality = { grade: 'a' as const };
  expect(storyGrade({ quality, continuation: [part('two', 'c'), part('three', 'b')] })).toMatchObject({
    grade: 'c',
    part: { address: 'two' },
  });
});

test('parts that are no worse do not count, nor do those that are not shown', () => {
  const quality = { grade: 'b' as const };
  expect(storyGrade({ quality, continuation: [part('two', 'b'), part('three', 'a')] })).toEqual({ grade: 'b' });
  expect(storyGrade({ quality })).toEqual({ grade: 'b' });
});
