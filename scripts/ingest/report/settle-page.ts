import { itemValues } from '../../model/item-values.ts';
import type { ParsedPage } from '../../model/page.ts';
import { forgetOffsets } from '../../model/traced.ts';

/** A page whose characters have been accounted for: from here on only the lines behind each text are needed. */
export function settlePage(page: ParsedPage): ParsedPage {
  const values = [...page.items.flatMap((item) => itemValues(item)), ...page.leftovers];
  for (const value of values) value.flow = forgetOffsets(value.flow);
  return { ...page, lines: [], blocks: [] };
}
