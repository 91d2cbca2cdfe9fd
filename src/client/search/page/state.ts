import { FACETS, type Facet, MATCH_MODES, type MatchMode, SORT_ORDERS, type SortOrder } from '../../../search/options.ts';
import { isDay } from './days.ts';

export const VIEWS = ['list', 'concordance', 'trends'] as const;
export type View = (typeof VIEWS)[number];
export const GROUPINGS = ['flat', 'issue'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Everything that the search page shows: all of it is in the URL, so that it can be linked to and gone back to. */
export interface PageState {
  query: string;
  match: MatchMode;
  /** Days, both included; `from` is never after `to`. */
  from?: string;
  to?: string;
  frontPage: boolean;
  /** Facets in which something is chosen. */
  facets: Partial<Record<Facet, readonly string[]>>;
  sort: SortOrder;
  view: View;
  group: Grouping;
  /** How many times results were asked for: so many pages of them are shown. */
  pages: number;
  /** What the concordance or the trends keep of their own, by short names. */
  choices: Readonly<Record<string, string>>;
}

/** Results in a page of them. */
export const PAGE_SIZE = 20;
/** More than anyone opens by hand, and not so many that a made-up link brings the browser to a halt. */
const MOST_PAGES = 50;
const MOST_VALUES = 100;
const MOST_CHOICES = 12;
/** Tells the choices of a view from those of the page. */
const CHOICE = /^v\.([a-z][a-z0-9-]{0,19})$/u;

/** A search page before anything was asked. */
export const EMPTY_STATE: PageState = {
  query: '',
  match: 'exact',
  frontPage: false,
  facets: {},
  sort: 'newest',
  view: 'list',
  group: 'flat',
  pages: 1,
  choices: {},
};

/**
 * Reads the search part of a URL, with or without its question mark. What is unknown, malformed or beyond every measure is
 * left out.
 */
export function parseState(search: string): PageState {
  const given = readParameters(search);
  const first = (name: string) => given.get(name)?.[0];
  const [from, to] = [dayIn(first('from')), dayIn(first('to'))];
  const dates = from !== undefined && to !== undefined && from > to ? {} : { ...(from && { from }), ...(to && { to }) };
  return {
    query: decode(first('q') ?? ''),
    match: oneOf(MATCH_MODES, first('match')) ?? EMPTY_STATE.match,
    ...dates,
    frontPage: first('front') === '1',
    facets: Object.fromEntries(
      FACETS.map((facet) => [facet, valuesIn(first(facet))] as const).filter(([, values]) => values.length > 0),
    ),
    sort: oneOf(SORT_ORDERS, first('sort')) ?? EMPTY_STATE.sort,
    view: oneOf(VIEWS, first('view')) ?? EMPTY_STATE.view,
    group: oneOf(GROUPINGS, first('group')) ?? EMPTY_STATE.group,
    pages: pagesIn(first('shown')),
    choices: choicesIn(given),
  };
}

/** `?q=公园&section=news,culture&sort=oldest`, percent-encoded; what is as in `EMPTY_STATE` is left out. */
export function serializeState(state: PageState): string {
  const plain = (name: 'match' | 'sort' | 'view' | 'group') =>
    state[name] === EMPTY_STATE[name] ? [] : [`${name}=${state[name]}`];
  const parts = [
    ...(state.query === '' ? [] : [`q=${encode(state.query)}`]),
    ...plain('match'),
    ...(state.from === undefined ? [] : [`from=${state.from}`]),
    ...(state.to === undefined ? [] : [`to=${state.to}`]),
    ...(state.frontPage ? ['front=1'] : []),
    ...FACETS.flatMap((facet) => {
      const values = state.facets[facet] ?? [];
      return values.length === 0 ? [] : [`${facet}=${values.map(encode).join(',')}`];
    }),
    ...plain('sort'),
    ...plain('view'),
    ...plain('group'),
    ...(state.pages > 1 ? [`shown=${state.pages * PAGE_SIZE}`] : []),
    ...Object.entries(state.choices).map(([name, value]) => `v.${name}=${encode(value)}`),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** Still encoded: a comma between values differs from one within. */
function readParameters(search: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const part of search.replace(/^\?/u, '').split('&')) {
    const [, name = '', value = ''] = /^([^=]*)=?(.*)$/su.exec(part) ?? [];
    found.set(name, [...(found.get(name) ?? []), value]);
  }
  return found;
}

/** As forms write it. What is no proper encoding is taken as it stands. */
function decode(text: string): string {
  return new URLSearchParams(`text=${text.replaceAll('&', '%26')}`).get('text') ?? '';
}

function encode(text: string): string {
  // Half a character cannot stand in a URL.
  const whole = text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
  return encodeURIComponent(whole).replaceAll('%20', '+').replaceAll('%3A', ':');
}

function valuesIn(text = ''): string[] {
  const values = text.split(',').map(decode);
  return [...new Set(values.filter((value) => value !== ''))].slice(0, MOST_VALUES);
}

function choicesIn(given: ReadonlyMap<string, readonly string[]>): Record<string, string> {
  const choices = [...given].flatMap(([key, [value = '']]) => {
    const name = CHOICE.exec(key)?.[1];
    return name === undefined || value === '' ? [] : [[name, decode(value)] as const];
  });
  return Object.fromEntries(choices.slice(0, MOST_CHOICES));
}

function dayIn(text: string | undefined): string | undefined {
  return text !== undefined && isDay(text) ? text : undefined;
}

function pagesIn(text: string | undefined): number {
  const shown = /^\d{1,6}$/u.test(text ?? '') ? Number(text) : 0;
  return Math.min(MOST_PAGES, Math.max(1, Math.ceil(shown / PAGE_SIZE)));
}

function oneOf<Value extends string>(values: readonly Value[], text: string | undefined): Value | undefined {
  return values.find((value) => value === text);
}
