import type { AppliedCorrection } from '../../schemas/article.ts';
import type { ArticleSummary } from './article-summary.ts';

/** A correction with where it was made. */
export interface CorrectionEntry {
  correction: AppliedCorrection;
  /** Absent for a fact of a whole page. */
  article?: ArticleSummary;
  /** `lanchuan-ribao/2024-10-18/p02`. */
  pageAddress: string;
  pageLabel?: string;
  newspaperName: string;
  date?: string;
}

/** A page of all corrections: the newest with number 0, else a slice, numbered from the oldest. */
export interface CorrectionsPage {
  /** How many there are; on the page of the newest only. */
  total?: number;
  number: number;
  lastNumber: number;
  /** Newest first. */
  entries: CorrectionEntry[];
}
