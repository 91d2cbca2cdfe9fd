import { UNKNOWN_PAGE } from '../../../search/facets/page-number.ts';
import type { FacetValue } from '../../../search/found.ts';
import { type Facet, UNDATED_VALUE } from '../../../search/options.ts';
import { fill } from '../fill.ts';
import type { PageSettings } from './settings.ts';

/** How the page words facts. */
export interface Names {
  /** `2024年10月18日`. */
  day(day: string): string;
  /** `2024年10月`, `2024年`. */
  period(period: string): string;
  /** A value of a facet. */
  value(facet: Facet, value: Pick<FacetValue, 'value' | 'name'>): string;
  /** A page (版) by its printed number. */
  page(page: { id: string; label?: string; name?: string }): string;
  newspaper(id: string): string;
}

export function namesOf({ texts: { page, names }, newspapers }: PageSettings): Names {
  const { dates, facets, results } = page;
  const word = (pattern: string, date: string) => {
    const [year = '', month = '', day = ''] = date.split('-');
    const number = String(Number(month));
    return fill(pattern, { year, month: dates.months[Number(month) - 1] ?? number, day: Number(day) });
  };
  const newspaper = (id: string) => newspapers.find((each) => each.id === id)?.name ?? id;
  const period = (value: string) => word(value.includes('-') ? dates.month : dates.year, value);
  const lengths: Record<string, string> = {
    '0-199': facets.lengths.short,
    '200-799': facets.lengths.medium,
    '800-1999': facets.lengths.long,
    '2000-': facets.lengths.longest,
  };
  const unnamed: Record<Facet, (value: string) => string> = {
    newspaper,
    year: period,
    month: period,
    page: (value) => (value === UNKNOWN_PAGE ? results.unknownPage : fill(facets.values.page, { value })),
    section: (value) => value,
    kind: (value) => (names.kinds as Record<string, string>)[value] ?? value,
    byline: (value) => value,
    length: (value) => lengths[value] ?? value,
    quality: (value) => {
      const meaning = (names.grades as Record<string, string>)[value];
      return meaning === undefined ? value : fill(facets.grade, { grade: value.toUpperCase(), meaning });
    },
  };
  return {
    day: (day) => word(dates.day, day),
    period,
    newspaper,
    value(facet, { value, name }) {
      if ((facet === 'year' || facet === 'month') && value === UNDATED_VALUE) return facets.values.undated;
      // An empty name, or none that can be seen, is no name.
      return name !== undefined && name.trim() !== '' ? name : unnamed[facet](value);
    },
    page({ label, name }) {
      const number = label === undefined ? results.unknownPage : fill(results.page, { page: label });
      return name === undefined ? number : `${number} ${name}`;
    },
  };
}
