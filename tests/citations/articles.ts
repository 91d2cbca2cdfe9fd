import type { CitedArticle } from '../../src/citations/cited-article.ts';

/** The article of the table of golden strings. */
export const CITED: CitedArticle = {
  id: 'shili-ribao/2024-07-19/p01/a01',
  title: '示例标题',
  authors: ['王一'],
  newspaper: '示例日报',
  date: '2024-07-19',
  section: '要闻',
  pages: ['1', '3'],
  language: 'zh-CN',
  tags: [],
  url: 'https://archive.example.org/shili-ribao/2024-07-19/p01/a01/',
  notes: [],
};

/** As many authors as are asked for: 作1, 作2 … */
export function authors(count: number): string[] {
  return Array.from({ length: count }, (_, place) => `作${place + 1}`);
}

/** The article without some of what is known of it. */
export function without(...fields: (keyof CitedArticle)[]): CitedArticle {
  const kept = Object.entries(CITED).filter(([name]) => !(fields as string[]).includes(name));
  return Object.fromEntries(kept) as unknown as CitedArticle;
}
