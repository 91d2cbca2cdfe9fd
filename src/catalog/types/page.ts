import type { Page } from '../../schemas/issue.ts';
import type { RightsItem } from '../../schemas/rights.ts';
import type { LineRange } from '../../schemas/shared.ts';
import type { ArticleSummary } from './article-summary.ts';

/** A page (版) within its issue. */
export interface PageView extends Page {
  /** `lanchuan-ribao/2024-10-18/p02`. */
  address: string;
  aliases: string[];
  articles: ArticleSummary[];
  /** Whether its raw text is shown. */
  rawHeld: boolean;
  /** Raw lines that are not published; all of them where the page is withheld. */
  hiddenLines?: LineRange[];
  /** What is said of the rights in it, or in its issue. */
  rightsItems?: RightsItem[];
}
