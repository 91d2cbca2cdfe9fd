import { expect, test } from 'vitest';
import { rightsOf } from '../../src/rights/rights-of.ts';
import { rightsStatement } from '../../src/rights/statements.ts';
import { type NewspaperRights, rightsSchema, suggestionsSchema } from '../../src/schemas/rights.ts';

const ADDRESS = 'ribao/2024-01-03/p01/a01';
const PERIOD = { from: '2024-01-02', to: '2024-01-04' };

const of = (rights: NewspaperRights, address = ADDRESS, more: { date?: string; aliases?: string[]; parts?: string[] } = {}) =>
  rightsOf({ rights }, { address, date: '2024-01-03', ...more });

test('without a word on rights nothing is withheld', () => {
  expect(rightsOf({}, { address: ADDRESS })).toEqual({ withhold: false });
});

test('a period holds on its first day and on its last, and not a day beyond', () => {
  const rights = { periods: [{ ...PERIOD, withhold: true }] };
  const on = (date: string) => of(rights, ADDRESS, { date }).withhold;
  expect(['2024-01-01', '2024-01-02', '2024-01-04', '2024-01-05'].map(on)).toEqual([false, true, true, false]);
  expect(of({ periods: [{ to: '2024-01-03', withhold: true }] }).withhold).toBe(true);
});

test('what has no date lies in every period that withholds, and in no other', () => {
  const undated = (rights: NewspaperRights) => rightsOf({ rights }, { address: 'ribao/undated/p01/a01' });
  expect(undated({ periods: [{ ...PERIOD, withhold: true, why: '未授权' }] })).toEqual({ withhold: true, why: '未授权' });
  expect(undated({ withhold: true, periods: [{ ...PERIOD, withhold: false }] }).withhold).toBe(true);
  expect(undated({ holder: '社', periods: [{ ...PERIOD, holder: '别家' }] }).holder).toBe('社');
});

test('of several periods the later entry wins; an item goes before all, the narrower before the wider', () => {
  expect(
    of({
      periods: [
        { ...PERIOD, withhold: true },
        { from: '2024-01-03', withhold: false },
      ],
    }).withhold,
  ).toBe(false);
  const items = [
    { address: ADDRESS, withhold: false },
    { address: 'ribao/2024-01-03', withhold: true },
  ];
  expect(of({ items }).withhold).toBe(false);
  expect(of({ items }, 'ribao/2024-01-03/p01/a02').withhold).toBe(true);
  expect(of({ items: [{ address: ADDRESS, withhold: true }], withhold: false }).withhold).toBe(true);
});

test('an address is no prefix: another edition, a longer number, another page stay open', () => {
  const rights = { items: ['ribao/2024-01-03', 'ribao/2024-01-03/p01'].map((address) => ({ address, withhold: true })) };
  const open = ['ribao/2024-01-03/ed-2/p01/a01', 'ribao/2024-01-04/p01/a01', 'ribao/2024-01-03x/p01/a01'];
  expect(open.map((address) => of(rights, address).withhold)).toEqual([false, false, false]);
  const page = { items: [{ address: 'ribao/2024-01-03/p01', withhold: true }] };
  expect(['ribao/2024-01-03/p01/a11', 'ribao/2024-01-03/p02/a01'].map((address) => of(page, address).withhold)).toEqual([
    true,
    false,
  ]);
  const edition = { items: [{ address: 'ribao/2024-01-03/ed-2', withhold: true }] };
  expect(['ribao/2024-01-03/ed-2/p01/a01', ADDRESS].map((address) => of(edition, address).withhold)).toEqual([true, false]);
});

test('what is said of an earlier address, or of another part of the story, holds', () => {
  const rights = { items: [{ address: 'ribao/2024-01-09/p01', withhold: true }] };
  expect(of(rights, ADDRESS, { aliases: ['ribao/2024-01-09/p01/a04'] }).withhold).toBe(true);
  const story = { items: [{ address: 'ribao/2024-01-03/p02/a01', withhold: true }] };
  expect(of(story, ADDRESS, { parts: [ADDRESS, 'ribao/2024-01-03/p02/a01'] }).withhold).toBe(true);
  // A page is no part of a story.
  const page = { items: [{ address: 'ribao/2024-01-03/p02', withhold: true }] };
  expect(of(page, ADDRESS, { parts: [ADDRESS, 'ribao/2024-01-03/p02/a01'] }).withhold).toBe(false);
});

test('a statement never stands beside the address of another, nor a reason beside another rule', () => {
  const rights = {
    holder: '社',
    statement: '保留',
    uri: 'https://a.example/',
    withhold: true,
    why: '一',
    periods: [{ ...PERIOD, statement: '开放' }],
  };
  expect(of(rights)).toEqual({ holder: '社', statement: '开放', withhold: true, why: '一' });
  expect(of({ ...rights, periods: [{ ...PERIOD, withhold: false }] })).toEqual({
    holder: '社',
    statement: '保留',
    uri: 'https://a.example/',
    withhold: false,
  });
});

test('statements are known by every form of their address', () => {
  const forms = [
    'http://rightsstatements.org/vocab/InC/1.0/',
    'https://rightsstatements.org/page/InC/1.0/?language=en',
    'https://www.rightsstatements.org/vocab/InC/1.0',
  ];
  for (const form of forms)
    expect(rightsStatement(form)).toMatchObject({ uri: 'https://rightsstatements.org/vocab/InC/1.0/', code: 'InC' });
  expect(rightsStatement('http://creativecommons.org/licenses/by-nc-sa/4.0/deed.zh-hans')).toEqual({
    uri: 'https://creativecommons.org/licenses/by-nc-sa/4.0/',
    code: 'by-nc-sa',
    short: 'CC BY-NC-SA 4.0',
  });
  expect(rightsStatement('https://creativecommons.org/publicdomain/zero/1.0/legalcode')?.code).toBe('zero');
  const unknown = [
    'https://rightsstatements.org/vocab/Inc/1.0/',
    'https://creativecommons.org/licenses/by-xx/4.0/',
    'https://example.org/InC/1.0/',
  ];
  for (const uri of unknown) expect(rightsStatement(uri)).toBeUndefined();
});

test('the schema takes what ingest reads as text, and refuses what says nothing or runs', () => {
  expect(rightsSchema.parse({ withhold: 'true', items: [{ address: '/ribao/2024-01-03/p01/', withhold: 'false' }] })).toEqual({
    withhold: true,
    items: [{ address: 'ribao/2024-01-03/p01', withhold: false }],
  });
  const wrong = [
    { withhold: 'yes' },
    { contact: 'javascript:alert(1)' },
    { periods: [{ from: '2024-02-30' }] },
    { periods: [{ from: '2024-01-02', to: '2024-01-01' }] },
    { items: [{ address: 'ribao' }] },
    { items: [{ address: 'ribao/../x' }] },
  ];
  for (const each of wrong) expect(rightsSchema.safeParse(each).success, JSON.stringify(each)).toBe(false);
  expect(suggestionsSchema.safeParse({}).success).toBe(false);
  expect(suggestionsSchema.safeParse({ issues: 'http://git.example/new' }).success).toBe(false);
});
