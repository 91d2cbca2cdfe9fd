import type { ExportedArticle } from '../../../src/catalog/index.ts';
import type { Rights } from '../../../src/rights/rights-of.ts';

/** An article with what its row tells beside its own file. */
export interface ArticleRow {
  article: ExportedArticle;
  rights: Rights;
  /** On the web; absent where the archive has no address. */
  url?: string;
}

/** The paragraphs of the body, one a line; nothing where the text is withheld or there is none. */
export function textOf({ blocks }: Pick<ExportedArticle, 'blocks'>): string | undefined {
  return blocks.length === 0
    ? undefined
    : blocks.map(({ text }) => text.replaceAll(/\s*[\r\n\u0085\u2028\u2029]\s*/gu, ' ')).join('\n');
}

/** The ordinal in the address of an issue, 1 where it has none. */
export function editionIn(issue: string): number {
  return Number(/\/ed-(\d+)$/u.exec(issue)?.[1] ?? 1);
}
