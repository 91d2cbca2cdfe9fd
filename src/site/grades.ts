import type { ArticleSummary } from '../catalog/types/article-summary.ts';
import type { Messages } from '../i18n/index.ts';

export type Grade = ArticleSummary['grade'];

/** Grades of a text, the best first. */
export const GRADES: readonly Grade[] = ['a', 'b', 'c'];

/** `C 级：文字有缺失、损坏，或次序存疑`. */
export function gradeInWords(grade: Grade, { quality, counts }: Messages): string {
  return `${quality.gradeLabel(grade.toUpperCase())}${counts.colon}${quality.grades[grade]}`;
}

/** How many articles have each grade, the best first; grades that none has are left out. */
export function gradeCounts(articles: readonly { grade: Grade }[]): { grade: Grade; articles: number }[] {
  return GRADES.map((grade) => ({ grade, articles: articles.filter((each) => each.grade === grade).length })).filter(
    ({ articles: count }) => count > 0,
  );
}
