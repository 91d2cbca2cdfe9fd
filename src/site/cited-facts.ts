import type { Article } from '../schemas/article.ts';
import { distinctPeople } from './people.ts';

/** Roles that make pictures, no text: 摄影, 供图, `Photo by`. */
const PICTURE_ROLE = /^(?:摄影(?:记者)?|供图|制图|绘图|插图|图表|图片|图|摄制|摄|绘|漫画|作图|视频|题图|航拍)$|photo/iu;

/** What says under which title a paper prints an article. */
export type PrintedPlace = Pick<Article, 'section' | 'columnTitle'> & { pageName?: string };

/** Who wrote it, each once. Of a picture without a writer, those who made the picture. */
export function authorsOf({ byline }: Pick<Article, 'byline'>): string[] {
  const people = byline?.people ?? [];
  const writers = people.filter(({ role }) => role === undefined || !PICTURE_ROLE.test(role));
  return distinctPeople(writers.length > 0 ? writers : people).map(({ name }) => name);
}

/** The section as the paper prints it: by the title of the page, or of the column. One that the program chose is not cited. */
export function sectionOf({ pageName, section: { basis }, columnTitle }: PrintedPlace): string | undefined {
  return pageName ?? (basis === 'column-title' ? columnTitle?.text : undefined);
}
