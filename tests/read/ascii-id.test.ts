import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiId, MAX_ASCII_ID_CHARS } from '../../scripts/model/ascii-id.ts';
import { idSchema } from '../../src/schemas/shared.ts';

test.each([
  ['澜川日报', 'lanchuan-ribao'],
  ['人民城报', 'renmin-chengbao'],
  ['沈若溪', 'shen-ruoxi'],
  ['欧阳青禾', 'ouyang-qinghe'],
  ['乌云其其格', 'wuyun-qiqige'],
  ['民生直通车', 'minsheng-zhitongche'],
  ['重庆日报', 'chongqing-ribao'],
  ['女儿绿', 'nv-erlv'],
  ['《重走澜河》系列报道', 'zhongzou-lanhe-xilie-baodao'],
  ['The Port Ellery Courier', 'the-port-ellery-courier'],
  ['O’Brien & Zoë Łód', 'obrien-zoe-lod'],
  ['ＡＴＭ机５Ｇ', 'atm-ji-5g'],
  ['../../etc', 'etc'],
])('%s → %s', (text, id) => {
  expect(asciiId(text)).toBe(id);
});

test.each(['', '！！', 'Мир', '𠮷', '..'])('“%s”, of which nothing is left, gets a hash', (text) => {
  expect(asciiId(text)).toMatch(/^x-[0-9a-f]{6}$/u);
});

test('texts that differ only in what cannot be shown keep apart', () => {
  expect(asciiId('𠮷野家')).toMatch(/^yejia-[0-9a-f]{6}$/u);
  expect(asciiId('野家')).toBe('yejia');
});

test('long texts are cut, and keep apart by a hash', () => {
  const ids = ['甲', '乙'].map((end) => asciiId(`${'重走澜河系列报道'.repeat(6)}${end}`));
  expect(new Set(ids).size).toBe(2);
  expect(Math.max(...ids.map((id) => id.length))).toBeLessThanOrEqual(MAX_ASCII_ID_CHARS);
});

test.each(['con', 'NUL', 'lpt1'])('%s is no folder on Windows', (text) => {
  expect(asciiId(text)).toMatch(/-[0-9a-f]{6}$/u);
});

test('always a valid id, always the same', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'澜川日报-. Aé𠮷\n') }));
  fc.assert(
    fc.property(text, (value) => {
      expect(idSchema.safeParse(asciiId(value)).success).toBe(true);
      expect(asciiId(value)).toBe(asciiId(value));
    }),
  );
});
