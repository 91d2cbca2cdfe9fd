import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_STATE,
  GROUPINGS,
  type PageState,
  parseState,
  serializeState,
  VIEWS,
} from '../../../src/client/search/page/state.ts';
import { FACETS, MATCH_MODES, SORT_ORDERS } from '../../../src/search/options.ts';

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const range = fc.oneof(
  fc.constant({}),
  day.map((from) => ({ from })),
  day.map((to) => ({ to })),
  fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
);
/** Everything that a URL must carry: other scripts, signs that mean something there, blanks. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('公园 "绿地"', 'a&b=c#d?e', '100%', '%41', 'a,b', '+1', '𠮷', ' '),
);
const values = fc.uniqueArray(
  text.filter((value) => value !== ''),
  { minLength: 1, maxLength: 3 },
);
const facets = fc.uniqueArray(fc.tuple(fc.constantFrom(...FACETS), values), { selector: ([facet]) => facet, maxLength: 3 });
const choices = fc.dictionary(
  fc.constantFrom('order', 'with', 'per-10k'),
  text.filter((value) => value !== ''),
);
const states: fc.Arbitrary<PageState> = fc
  .record({
    query: text,
    match: fc.constantFrom(...MATCH_MODES),
    frontPage: fc.boolean(),
    facets: facets.map((entries) => Object.fromEntries(entries)),
    sort: fc.constantFrom(...SORT_ORDERS),
    view: fc.constantFrom(...VIEWS),
    group: fc.constantFrom(...GROUPINGS),
    pages: fc.integer({ min: 1, max: 50 }),
    choices: choices.map((entries) => ({ ...entries })),
    range,
  })
  .map(({ range: dates, ...state }) => ({ ...state, ...dates }));

describe('the state in the URL', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parseState(serializeState(state))).toEqual(state);
      }),
    );
  });

  it('is read as it was written by way of a real URL', () => {
    fc.assert(
      fc.property(states, (state) => {
        const url = new URL(`https://example.org/search/${serializeState(state)}`);
        expect(parseState(url.search)).toEqual(state);
      }),
    );
  });

  it('is short, and leaves out what is as usual', () => {
    expect(serializeState(EMPTY_STATE)).toBe('');
    const state: PageState = {
      ...EMPTY_STATE,
      query: 'park news',
      facets: { section: ['news', 'culture'] },
      sort: 'oldest',
      pages: 3,
    };
    expect(serializeState(state)).toBe('?q=park+news&section=news,culture&sort=oldest&shown=60');
  });

  it('takes a query as forms of other pages send it', () => {
    expect(parseState('?q=%E5%85%AC%E5%9B%AD+a%2Bb').query).toBe('公园 a+b');
    expect(parseState('q=公园').query).toBe('公园');
    expect(parseState('?q=%zz%').query).toBe('%zz%');
  });

  it.each([
    '?match=fuzzy&sort=price&view=map&group=day&front=yes',
    '?from=2024-02-30&to=yesterday',
    '?from=2024-02-02&to=2024-01-01',
    '?shown=-20',
    '?shown=1e9',
    '?section=&section',
    '?__proto__=1&constructor=2&toString',
    '?v.=1&v.UPPER=2&v.a%20b=3&v.order=',
    '&&&===',
  ])('lets be what it does not know: %s', (search) => {
    expect(parseState(search)).toEqual(EMPTY_STATE);
  });

  it('is bounded, whatever a link says', () => {
    const many = Array.from({ length: 5000 }, (_, place) => `n${place}`).join(',');
    const choicesOf = Array.from({ length: 100 }, (_, place) => `v.c${place}=1`).join('&');
    const state = parseState(`?section=${many}&shown=999999&${choicesOf}`);
    expect(state.facets.section).toHaveLength(100);
    expect(state.pages).toBe(50);
    expect(Object.keys(state.choices)).toHaveLength(12);
  });

  it('carries half a character as a sign that it was broken', () => {
    expect(parseState(serializeState({ ...EMPTY_STATE, query: '公\ud800园' })).query).toBe('公\ufffd园');
  });
});
