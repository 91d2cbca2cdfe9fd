import { expect, test } from 'vitest';
import { issnIn } from '../../src/site/issn.ts';

test.each([
  ['ISSN 1000-1234', '1000-1234'],
  ['CN15-0001/ISSN1000-1234', '1000-1234'],
  ['国内统一刊号：CN 15-0001 国际标准刊号：1002－881x', '1002-881X'],
  ['ISSN 10001234', '1000-1234'],
  // The last digit is the one that belongs there.
  ['0317-8471', '0317-8471'],
  ['1949-1966', undefined],
  ['03178471', undefined],
  ['CN 15-0001', undefined],
  ['ISSN 11000-12345', undefined],
  [undefined, undefined],
])('the ISSN in %j is %j', (number, issn) => {
  expect(issnIn(number)).toBe(issn);
});
