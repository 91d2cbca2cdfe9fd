import type { PageTexts } from '../../../i18n/search/page.ts';
import type { FacetCounts, FacetValue } from '../../../search/found.ts';
import { FACETS, type Facet, type SearchFilters } from '../../../search/options.ts';
import { fill } from '../fill.ts';
import type { Names } from './names.ts';
import { EMPTY_STATE, type PageState, serializeState } from './state.ts';

/** Changes the state of the page, and with it all that is shown. */
export type Update = (changes: StateChanges, how?: { replace?: boolean }) => void;
/** A date of `undefined` is taken away; `newspaper` chooses one and no other, or, `undefined`, all. */
export type StateChanges = Partial<Omit<PageState, 'from' | 'to'>> & {
  from?: string | undefined;
  to?: string | undefined;
  newspaper?: string | undefined;
};

/** One thing that narrows the results, and the state without it. */
export interface Choice {
  /** Stays the same while the choice is in force. */
  key: string;
  /** `版：第1版`. */
  words: string;
  without: StateChanges;
}

/** The state with changes made. What is found anew is shown from its first page. */
export function changed(state: PageState, changes: StateChanges): PageState {
  const { from, to, newspaper, ...rest } = { ...state, ...changes };
  const { newspaper: _, ...others } = rest.facets;
  const facets = 'newspaper' in changes ? { ...others, ...(newspaper !== undefined && { newspaper: [newspaper] }) } : rest.facets;
  const next: PageState = { ...rest, facets, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const isSame = searchOf(next) === searchOf(state);
  return isSame || changes.pages !== undefined ? next : { ...next, pages: 1 };
}

/** Names what is found and in which order, whatever of it is shown. */
export function searchOf(state: PageState): string {
  const { view, group, pages, choices } = EMPTY_STATE;
  return serializeState({ ...state, view, group, pages, choices });
}

/** What the results are narrowed to. */
export function filtersOf({ from, to, frontPage, facets }: PageState): SearchFilters {
  return { ...(from && { from }), ...(to && { to }), ...(frontPage && { frontPage }), facets };
}

/** Whether a search is narrowed at all. */
export function isNarrowed({ from, to, frontPage = false, facets }: SearchFilters): boolean {
  return from !== undefined || to !== undefined || frontPage || Object.values(facets).some((values) => values.length > 0);
}

/** The chosen values with one put in or taken out. */
export function toggled(facets: PageState['facets'], facet: Facet, value: string): PageState['facets'] {
  const chosen = facets[facet] ?? [];
  const values = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
  const { [facet]: _, ...others } = facets;
  return values.length === 0 ? others : { ...others, [facet]: values };
}

/** Values of a facet as counted, and those chosen that nothing was found for: they can be taken back too. */
export function valuesOf(facet: Facet, counts: FacetCounts | undefined, state: PageState): FacetValue[] {
  const counted = counts?.[facet] ?? [];
  const missing = (state.facets[facet] ?? []).filter((value) => !counted.some((each) => each.value === value));
  return [...counted, ...missing.map((value) => ({ value, count: 0 }))];
}

/** Everything that is chosen, in the order of the page. */
export function choicesOf(state: PageState, counts: FacetCounts | undefined, texts: PageTexts, names: Names): Choice[] {
  const { chips, facets } = texts;
  const { from, to } = state;
  const range = { from: from === undefined ? '' : names.day(from), to: to === undefined ? '' : names.day(to) };
  const pattern = from !== undefined && to !== undefined ? chips.between : from !== undefined ? chips.from : chips.to;
  const dated = from !== undefined || to !== undefined;
  return [
    ...(dated ? [{ key: 'dates', words: fill(pattern, range), without: { from: undefined, to: undefined } }] : []),
    ...(state.frontPage ? [{ key: 'front', words: chips.frontPage, without: { frontPage: false } }] : []),
    ...FACETS.flatMap((facet) =>
      (state.facets[facet] ?? []).map((value) => {
        const known = valuesOf(facet, counts, state).find((each) => each.value === value) ?? { value };
        return {
          key: `${facet} ${value}`,
          words: `${facets.names[facet]}${texts.colon}${names.value(facet, known)}`,
          without: { facets: toggled(state.facets, facet, value) },
        };
      }),
    ),
  ];
}
