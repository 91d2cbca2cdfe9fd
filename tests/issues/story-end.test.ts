import { expect, test } from 'vitest';
import { stopsShort } from '../../scripts/ingest/language/story-end.ts';

test.each([
  ['摊主们说冬天不必再用塑料布挡', true],
  ['摊主们说，', true],
  ['He counted the hands and', true],
  ['The ferry sails at 9.30 from', true],
  ['J. Smith and', true],
  ['摊主们说好。', false],
  ['摊主们说好。（本报罗马、巴黎、东京2月3日电 记者沈若溪、陆一鸣、顾明远、韩知秋、何小满、云静）', false],
  ['产量提高一成。数据来源：澜川市统计局', false],
  ['如有侵权由投稿者负责。《澜川日报》编辑部', false],
  ['望互相转告。澜川市水务局 2024年10月16日', false],
  ['他一遍遍地数。他说还差一部', true],
  ['○韩知秋', false],
  ['（综合本报驻各地记者沈若溪、陆一鸣、顾明远、韩知秋报道）', false],
  ['○韩知秋说，钟楼', true],
  ['She is always glad to do it."—Exchange', false],
  ['He left in May.4', false],
  ['Please insert this.—I am, yours faithfully,', false],
  ['So ends the meeting. HENRY BREWER, President', false],
])('%s → %s', (text, expected) => {
  expect(stopsShort(text)).toBe(expected);
});
