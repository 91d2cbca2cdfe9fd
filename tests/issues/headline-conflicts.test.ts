import { expect, test } from 'vitest';
import { findHeadlineConflicts, type Headed } from '../../scripts/ingest/pairing/headline-conflicts.ts';

const FERRY =
  '三条航线的渡轮换成了电动船，码头边立起二十四根充电桩，船长们说舱里安静得能听见江水。渡轮每天往返四十趟，一次充电可以开八个小时，轮机房里不再有柴油味。';
const KAKI =
  '石渡县上坪村的柿子挂满了院墙，削皮、上串、晾晒，家家门口都是橘红色的帘子。收购商的货车停在村口等着装柿饼，村里的会计说烘房让雨天也能烘柿子。';
const MARKET =
  '望江路早市的一百二十个摊位搬进新棚，摊主们说冬天不必再用塑料布挡风。新棚装了自来水和路灯，摊位费三年不涨，早市的公平秤还摆在原来的老槐树下。';

const item = (headline: string | undefined, body: string, isContinuation = false): Headed => ({
  ...(headline === undefined ? {} : { headline }),
  body,
  isContinuation,
});

test.each<[string, Headed[], string[]]>([
  [
    'each over its own text',
    [item('三条航线渡轮换成电动船', FERRY), item('石渡县的柿子挂满院墙', KAKI), item('望江路早市搬进新棚', MARKET)],
    [],
  ],
  [
    'two exchanged',
    [item('石渡县的柿子挂满院墙', FERRY), item('三条航线渡轮换成电动船', KAKI), item('望江路早市搬进新棚', MARKET)],
    ['0 fits 1', '1 fits 0'],
  ],
  [
    'one over another text, whose own is lost',
    [item('石渡县的柿子挂满院墙', FERRY), item(undefined, KAKI), item('望江路早市搬进新棚', MARKET)],
    ['0 fits 1'],
  ],
  [
    'another headline fits that text as well',
    [item('石渡县的柿子挂满院墙', FERRY), item('上坪村的柿子挂满院墙', KAKI), item('望江路早市搬进新棚', MARKET)],
    [],
  ],
  [
    'a continuation may stand under another story’s headline',
    [item('石渡县的柿子挂满院墙', FERRY, true), item(undefined, KAKI), item('望江路早市搬进新棚', MARKET)],
    [],
  ],
  [
    'a stump need not repeat its headline',
    [item('石渡县的柿子挂满院墙', '本报讯'), item(undefined, KAKI), item('望江路早市搬进新棚', MARKET)],
    [],
  ],
  ['a title too short to tell', [item('柿子挂满', FERRY), item(undefined, KAKI), item('望江路早市搬进新棚', MARKET)], []],
  ['no headline at all', [item(undefined, FERRY), item(undefined, KAKI)], []],
  ['one item alone', [item('石渡县的柿子挂满院墙', FERRY)], []],
])('%s', (_, items, expected) => {
  expect(findHeadlineConflicts(items).map((found) => `${found.item} fits ${found.other}`)).toEqual(expected);
});

test('an English title of one word stands over many texts', () => {
  const bridge =
    'The council voted on Friday to build a bridge across the weir; the bridge will stand where the old ford was, said the chairman.';
  const shows =
    'The theatre opens on Monday with a comedy, amusements for children follow on Tuesday, and the circus comes in May.';
  const conflicts = findHeadlineConflicts([item('AMUSEMENTS', bridge), item(undefined, shows)]);
  expect(conflicts).toEqual([]);
});
