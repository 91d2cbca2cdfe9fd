import { expect, test } from 'vitest';
import { messagesFor } from '../../src/i18n/index.ts';
import { stepsToIssue } from '../../src/site/steps.ts';
import { ARTICLE } from './article-view.ts';

test('the way to an issue leads through its year and its month; the undated have neither', () => {
  expect(stepsToIssue(ARTICLE, messagesFor('zh-CN')).map(({ path, name }) => `${path} ${name}`)).toEqual([
    '/lanchuan-ribao/ 澜川日报',
    '/lanchuan-ribao/2023/ 2023年',
    '/lanchuan-ribao/2023-10/ 10月',
    '/lanchuan-ribao/2023-10-18/ 2023年10月18日',
  ]);
  const { date: _, ...undated } = ARTICLE;
  expect(stepsToIssue(undated, messagesFor('en')).map(({ path }) => path)).toEqual([
    '/lanchuan-ribao/',
    '/lanchuan-ribao/2023-10-18/',
  ]);
});
