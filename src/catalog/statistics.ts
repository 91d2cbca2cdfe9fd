import { rows } from './connection.ts';
import { listName } from './names.ts';
import type { MonthFigures, NewspaperStatistics } from './types/statistics.ts';

/** What is held of a newspaper, counted by month. */
export function statisticsOf(newspaper: string): NewspaperStatistics {
  const months = new Map<string, MonthFigures>();
  const found = rows<{ month: string; what: string; value: string; count: number }>(
    `SELECT month, what, value, count FROM month_figures WHERE newspaper = ? ORDER BY month, what, count DESC, value`,
    newspaper,
  );
  for (const { month, what, value, count } of found) {
    const held = months.get(month) ?? { month, totals: {}, counts: {} };
    months.set(month, held);
    if (value === '') held.totals[what] = count;
    else held.counts[what] = [...(held.counts[what] ?? []), { value, count }];
  }
  const sections = new Set(found.filter(({ what }) => what === 'section').map(({ value }) => value));
  const names = [...sections].sort().flatMap((id) => {
    const name = listName('sections', id);
    return name === undefined ? [] : [[id, name] as const];
  });
  return { months: [...months.values()], sectionNames: Object.fromEntries(names) };
}
