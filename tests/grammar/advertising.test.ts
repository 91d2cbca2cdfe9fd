import { describe, expect, test } from 'vitest';
import { isContactLine, offersForMoney } from '../../scripts/ingest/language/advertising.ts';
import { endsInTelephone, isOpenEnd } from '../../scripts/ingest/language/sentence.ts';

describe('lines that tell where to ask', () => {
  test.each([
    '联系电话：0000-5556789',
    'VIP热线：0000-8888888 8888999',
    '联系人：李女士 电话：0000-5551234',
    '地址：望江路与柳堤街交汇处',
    '☎ 订餐热线：8881111',
    '●转让：南门旺铺转让，接手即可营业，电话13900000002',
    '报名时间：10月20日至25日',
    '14 Quay Street, Port Ellery. Tel. 000-555-0142',
  ])('%s', (text) => expect(isContactLine(text)).toBe(true));

  test.each([
    '市长热线公布来电最多的两件事',
    '市民热线：一根线连着千万家。',
    '电话里的陌生人',
    '地址变了，味道没变',
    '全年发电12345678千瓦时',
    '新增造林6670',
    '热线：',
  ])('not: %s', (text) => expect(isContactLine(text)).toBe(false));
});

test.each([
  ['首付18万起', true],
  ['全场5折', true],
  ['旺铺招租', true],
  ['诚聘英才', true],
  ['Up to 60% off', true],
  ['Cottage to let', true],
  ['市图书馆今起延长开放', false],
  ['The sales tax rises', false],
])('something is offered for money: %s %s', (text, is) => {
  expect(offersForMoney(text)).toBe(is);
});

test.each([
  ['接手即可营业，电话13900000002', true],
  ['咨询电话：0000-5556789', true],
  ['Tel. 000-555-0199', true],
  ['总投资20000000', true],
  ['全乡新增造林6670', false],
  ['总投资3,200,000', false],
  ['编号2024101800000001', false],
])('who closes with a telephone number has said all: %s %s', (text, is) => {
  expect(endsInTelephone(text)).toBe(is);
  if (is) expect(isOpenEnd(text)).toBe(false);
});
