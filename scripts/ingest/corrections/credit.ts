import type { AppliedCorrection, SourcedCorrection } from '../../model/correction.ts';
import { itemValues } from '../../model/item-values.ts';
import type { ParsedPage } from '../../model/page.ts';
import { INSERTED, lineOf } from '../../model/traced.ts';
import type { Span } from './places.ts';
import type { CorrectionPlan } from './plan.ts';

/** Who answers for a correction, and where it is written. */
export function creditOf({
  who,
  when,
  why,
  source,
}: SourcedCorrection): Pick<AppliedCorrection, 'who' | 'when' | 'why' | 'file'> {
  return { who, when, why, file: source.file };
}

/**
 * Notes in every item the corrections of its roles, order, joins and headline; those of its words are noted with them
 * (`text.ts`). What touches no item, as a line that is a folio, is noted on the page.
 */
export function noteCorrections(page: Pick<ParsedPage, 'items' | 'corrections'>, plan: CorrectionPlan): void {
  const { items } = page;
  const units = items.map((item) => itemValues(item).flatMap((value) => [...value.flow.at]));
  for (const planned of plan.planned) {
    if (planned.what === 'text') continue;
    const spans: Span[] = planned.what === 'item' ? [...planned.headline, ...planned.at] : planned.at;
    const lines = spans.map(([from, to]): [number, number] => [lineOf(from), lineOf(to)]);
    const note: AppliedCorrection = { what: planned.what, lines, ...creditOf(planned.correction) };
    const touched = items.filter((_, index) =>
      units[index]?.some((unit) => unit !== INSERTED && spans.some(([from, to]) => unit >= from && unit < to)),
    );
    for (const target of touched.length > 0 ? touched : [page]) target.corrections = [...(target.corrections ?? []), note];
  }
}
