import type { QueryTexts } from './query.ts';

export const queryZhCN: QueryTexts = {
  problems: {
    'open-quote': '引号没有成对。',
    'open-bracket': '括号没有成对：缺少右括号。',
    'stray-bracket': '括号没有成对：多出一个右括号。',
    'missing-term': '“{text}”处缺少检索词。',
    'bad-date': '“{text}”不是有效的日期。可写成 2024、2024-07、2024-07-19 或 2024-07-01..2024-07-19。',
    'backward-range': '“{text}”的起始日期晚于截止日期。',
    'too-short': '“{text}”只有一个字，不能单独检索；请加上两个字以上的词。',
    'too-long': '检索词或检索式太长：每个词至多 200 个字，整个检索式至多 2000 个字。',
    'too-many-terms': '检索词太多：至多 64 个。',
    empty: '没有可以检索的文字。',
    'only-negative': '检索式只说明了不要什么，会找出馆藏中的大部分文章。',
  },
  literal: '已把整个检索式当作一个词组，照原样检索。',
  refused: '没有检索。',
};
