import { describe, expect, test } from 'vitest';
import { pageHeader } from '../../scripts/ingest/issues/header.ts';
import { suggestSimilarNames } from '../../scripts/ingest/issues/similar-names.ts';
import { planArchive } from '../../scripts/ingest/plan-archive.ts';
import type { PageHeader } from '../../scripts/model/issue-draft.ts';
import { traceLine } from '../../scripts/model/traced.ts';
import type { PersonAlias } from '../../src/schemas/vocabulary.ts';
import { itemOf, pageOf } from '../ingest/items.ts';
import { planOf } from './tagging.ts';

/** A page with one article for each byline; names of one byline are separated by a comma. */
function pageBy(file: string, bylines: readonly string[], newspaper = 'a'): PageHeader {
  const items = bylines.map((names, index) => ({
    ...itemOf('正文。', { line: index * 10 + 1 }),
    byline: { flow: traceLine(index * 10 + 5, names), people: names.split('，').map((name) => ({ name })) },
  }));
  const header = pageHeader(pageOf(file, items));
  return { ...header, newspaper: { ...header.newspaper, id: newspaper } };
}

function suggested(pages: readonly PageHeader[], settled?: readonly PersonAlias[]): string[] {
  return suggestSimilarNames(pages, settled).map(({ source, values = {} }) => {
    const place = source === 'unavailable' ? '' : `${source.file}:${source.line}`;
    return `${values['name']} ${values['count']} ${place} ~ ${values['other']} ${values['otherCount']} ${values['otherPlace']}`;
  });
}

describe('similar names in bylines', () => {
  test.each<[string, string[], string[]]>([
    ['one character differs', ['梁婧姝', '梁婧姝', '梁婧娟'], ['梁婧娟 1 p.txt:25 ~ 梁婧姝 2 p.txt:5']],
    ['another surname is another person', ['梁婧姝', '粱婧姝'], []],
    ['two characters are too few', ['张伟', '张炜'], []],
    ['two common names are two people', ['王晓明', '王晓明', '王晓明', '王晓红', '王晓红', '王晓红'], []],
    ['two names of one byline are two people', ['王晓明，王晓红'], []],
    ['an initial', ['John Smith', 'J. Smith'], ['J. Smith 1 p.txt:15 ~ John Smith 1 p.txt:5']],
    ['another initial', ['John Smith', 'K. Smith'], []],
    ['two full names of one initial', ['John Smith', 'James Smith'], []],
    [
      'one wrong letter',
      ['Margaret Hale', 'Margaret Ha1e', 'Margaret Hole'],
      ['Margaret Hale 1 p.txt:5 ~ Margaret Hole 1 p.txt:25'],
    ],
  ])('%s', (_, bylines, expected) => {
    expect(suggested([pageBy('p.txt', bylines)])).toEqual(expected);
  });

  test('only within one newspaper', () => {
    expect(suggested([pageBy('p.txt', ['梁婧姝']), pageBy('q.txt', ['梁婧娟'], 'b')])).toEqual([]);
  });

  test.each([
    ['one person', { aliases: ['梁婧娟'] }],
    ['two people', { different: ['梁婧娟'] }],
  ])('not once a person has said: %s', (_, said) => {
    const settled = [{ name: '梁婧姝', confirmedBy: '编辑', ...said }];
    expect(suggested([pageBy('p.txt', ['梁婧姝', '梁婧娟'])], settled)).toEqual([]);
  });
});

describe('a confirmed person', () => {
  const files = [{ file: 'p.txt', pages: [pageBy('p.txt', ['梁婧娟'])], reading: [], diagnostics: [] }];
  const people = [{ name: '梁婧姝', aliases: ['梁婧娟'], confirmedBy: '编辑' }];
  const plan = planArchive(files, { issues: [], ids: { people: {}, columns: {} }, taken: new Set() }, { vocabulary: [], people });
  const [task] = plan.tasks.values();

  test('has one address for all printed forms', () => {
    expect(task?.ids.people).toEqual({ 梁婧娟: 'liang-jingshu' });
  });

  test('and the ledger still knows the address that the other form had', () => {
    expect(plan.ids.people).toEqual({ 梁婧姝: 'liang-jingshu', 梁婧娟: 'liang-jingjuan' });
  });

  test('nothing changes for people nobody named', () => {
    expect(planOf([['标题', '正文。']], { people }).ids.people).toEqual({});
  });
});
