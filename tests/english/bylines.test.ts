import { describe, expect, test } from 'vitest';
import { readEnglishByline } from '../../scripts/ingest/language/english/byline.ts';
import { readEnglishNames } from '../../scripts/ingest/language/english/names.ts';

describe('a line that tells who wrote', () => {
  test.each([
    ['By JOHN SMITH', ['JOHN SMITH']],
    ['BY JOHN SMITH', ['JOHN SMITH']],
    ['By John Smith and Jane Roe', ['John Smith', 'Jane Roe']],
    ['By John Smith, Jane Roe and Peter Low', ['John Smith', 'Jane Roe', 'Peter Low']],
    ['By JOHN SMITH, Staff Writer', ['JOHN SMITH: Staff Writer']],
    ['By JOHN SMITH Courier Staff Writer', ['JOHN SMITH: Courier Staff Writer']],
    ['By Nora Finch, Local Democracy Reporter', ['Nora Finch: Local Democracy Reporter']],
    ['*By Nora Finch*', ['Nora Finch']],
    ['JOHN SMITH Staff Reporter', ['JOHN SMITH: Staff Reporter']],
    ['JOHN SMITH / Staff Reporter', ['JOHN SMITH: Staff Reporter']],
    ['John Smith | Sports Editor', ['John Smith: Sports Editor']],
    ['By JOHN SMITH, The Associated Press', ['JOHN SMITH: The Associated Press']],
    ['By Ludwig van der Berg, Jr.', ['Ludwig van der Berg, Jr.']],
    ['Story by Tom O’Brien', ['Tom O’Brien']],
    ['By NORA FINCH in Saltby', ['NORA FINCH']],
    ['By Staff', []],
    ['By Staff Writer', []],
    ['By A Staff Reporter', []],
    ['By The Associated Press', []],
    ['BY REUTERS', []],
    ['Staff report', []],
    ['Staff and wire reports', []],
    ['From staff reports', []],
    ['From Our Own Correspondent', []],
    ['Special to the Courier', []],
    ['Courier Staff Writer', []],
  ])('%s', (text, people) => {
    expect(readEnglishByline(text)?.people.map(({ name, role }) => (role ? `${name}: ${role}` : name))).toEqual(people);
  });

  test.each([
    'By Tuesday the water was gone',
    'By Popular Demand',
    'By the Sea',
    'By Monday Night',
    'By Order of the Council',
    'By Christmas, It Was Over',
    'Staff',
    'Staff shortage closes ward',
    'John Smith',
    'For the Record',
    'Mayor Jane Roe and the editor',
    'Stand by John Smith',
  ])('not %s', (text) => {
    expect(readEnglishByline(text)).toBeUndefined();
  });
});

describe('names of an English byline', () => {
  test.each([
    ['NORA FINCH', ['NORA FINCH']],
    ['Nora Finch and Tom Askew', ['Nora Finch', 'Tom Askew']],
    ['Priya Holloway, Tom O’Brien & J. R. Low', ['Priya Holloway', 'Tom O’Brien', 'J. R. Low']],
    ['the harbour master', []],
    ['Nora Finch and the harbour master', []],
  ])('%s', (text, names) => {
    expect(readEnglishNames(text).map(({ name }) => name)).toEqual(names);
  });
});
