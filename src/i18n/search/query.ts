import type { QueryProblemCode } from '../../search/query/tree.ts';

/** What is said of a query beside the box. */
export interface QueryTexts {
  /** What was wrong, by its code; `{text}` is the part of the query that it is about. */
  problems: Record<QueryProblemCode, string>;
  /** The whole query was searched as one phrase, signs and all. */
  literal: string;
  /** Nothing was searched. */
  refused: string;
}

export const queryTexts: Record<'zh-CN' | 'en', QueryTexts> = {
  'zh-CN': {
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
  },
  en: {
    problems: {
      'open-quote': 'A quotation mark is never closed.',
      'open-bracket': 'A bracket is never closed.',
      'stray-bracket': 'A bracket is closed that was never opened.',
      'missing-term': 'A word is missing at “{text}”.',
      'bad-date': '“{text}” is not a date. Dates look like 2024, 2024-07, 2024-07-19 or 2024-07-01..2024-07-19.',
      'backward-range': '“{text}” ends before it begins.',
      'too-short': '“{text}” is a single character, which can be searched only beside a longer word.',
      'too-long': 'This is too long: a word may have 200 characters, a query 2,000.',
      'too-many-terms': 'There are too many words: a query may have 64.',
      empty: 'There is nothing here to search for.',
      'only-negative': 'The query says only what must not occur, so it finds most of the archive.',
    },
    literal: 'The whole query was searched as one phrase, exactly as typed.',
    refused: 'Nothing was searched.',
  },
};
