import type { SourcedCorrection } from '../../model/correction.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Line, ParsedPage } from '../../model/page.ts';
import { noteCorrections } from './credit.ts';
import { type CorrectionPlan, planCorrections } from './plan.ts';
import { reportProblem } from './problem.ts';
import { correctTexts } from './text.ts';

/** What is handed in to correct a page. */
export interface CorrectedPage {
  /** Raw file. */
  file: string;
  lines: readonly Line[];
  /** Of this page's text. */
  corrections: readonly SourcedCorrection[];
  /** Parses the page as a plan says, and tells whether all its text is kept; `undefined` where it is not. */
  parse: (plan: CorrectionPlan) => ParsedPage | undefined;
}

/**
 * Parses a page with its corrections: how lines are read first, then, on a page whose text is proved to be whole, its
 * words. Corrections that would cost text are refused, all of them together.
 *
 * @returns `page` is missing where not even without corrections all text is kept
 */
export function correctPage({ file, lines, corrections, parse }: CorrectedPage): { page?: ParsedPage; problems: Diagnostic[] } {
  const plan = planCorrections(file, lines, corrections);
  let page = attempt(parse, plan);
  if (!page) {
    for (const { what, correction } of plan.planned)
      if (what !== 'text') reportProblem('correction-refused', correction, plan, {});
    plan.planned = plan.planned.filter(({ what }) => what === 'text');
    page = parse(plan);
  }
  if (!page) return { problems: plan.problems };
  noteCorrections(page, plan);
  correctTexts(page, plan);
  return { page, problems: plan.problems };
}

// A parser that fails on a corrected page is asked again without the corrections.
function attempt(parse: CorrectedPage['parse'], plan: CorrectionPlan): ParsedPage | undefined {
  try {
    return parse(plan);
  } catch (error) {
    if (plan.planned.every(({ what }) => what === 'text')) throw error;
    return undefined;
  }
}
