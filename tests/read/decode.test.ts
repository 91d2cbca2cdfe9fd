import { describe, expect, test } from 'vitest';
import { decodeText } from '../../scripts/ingest/read/decode.ts';

const TEXT = '澜川市供水节水\r\n第一中学，一九二四年。\nOK\n';

/** Bytes of 本报讯（记者 沈若溪）澜河水位今起回落。 in GB18030, as another program wrote them. */
const GB18030 = Uint8Array.from(
  'b1 be b1 a8 d1 b6 a3 a8 bc c7 d5 df 20 c9 f2 c8 f4 cf aa a3 a9 c0 bd ba d3 cb ae ce bb bd f1 c6 f0 bb d8 c2 e4 a1 a3'
    .split(' ')
    .map((byte) => Number.parseInt(byte, 16)),
);

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

describe('encodings', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`), 'utf-8'],
    ['UTF-16LE with a mark', utf16(TEXT, 'le', true), 'utf-16le'],
    ['UTF-16BE with a mark', utf16(TEXT, 'be', true), 'utf-16be'],
    ['UTF-16LE without', utf16(TEXT, 'le', false), 'utf-16le'],
    ['UTF-16BE without', utf16(TEXT, 'be', false), 'utf-16be'],
  ])('%s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, encoding });
  });

  test('English in UTF-16 without a mark', () => {
    const text = 'The Courier\nNo. 1\n';
    expect(decodeText(utf16(text, 'be', false))).toEqual({ text, encoding: 'utf-16be' });
  });

  test('GB18030', () => {
    expect(decodeText(GB18030)).toEqual({ text: '本报讯（记者 沈若溪）澜河水位今起回落。', encoding: 'gb18030' });
  });

  test('an empty file is empty text', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });
});

describe('damage', () => {
  test('U+FFFD already in the text is text', () => {
    expect(decodeText(Buffer.from('水位回\uFFFD落\uFFFD'))).toEqual({ text: '水位回\uFFFD落\uFFFD', encoding: 'utf-8' });
  });

  test.each([1, 2])('a last character cut to %i bytes keeps the rest', (kept) => {
    const bytes = Buffer.concat([Buffer.from('水位回'), Buffer.from('落').subarray(0, kept)]);
    expect(decodeText(bytes)).toEqual({ text: '水位回\uFFFD', encoding: 'utf-8' });
  });

  test('a bad byte inside UTF-8 is not guessed at', () => {
    const bytes = Buffer.from('水位今起回落，请市民注意出行安全。'.repeat(5));
    bytes[60] = 0xff;
    expect(decodeText(bytes)).toEqual({ failure: 'undecodable' });
  });

  test.each([
    ['Latin-1', Buffer.from('caf\u00e9 \u00e0 la carte, d\u00e9j\u00e0', 'latin1')],
    // 水位今起回落 in Big5.
    ['Big5', Buffer.from('a4f4a6eca4b5b05fa65eb8a8', 'hex')],
    ['random bytes', Buffer.from('ff9081fe80c3289f92ff', 'hex')],
    ['UTF-8 mark before other bytes', Buffer.from('efbbbfffff41', 'hex')],
  ])('%s is undecodable', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ failure: 'undecodable' });
  });

  test.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 8],
    ['a NUL in UTF-8 text', Buffer.from('水位\0回落'), 6],
  ])('%s is binary', (_, bytes, offset) => {
    expect(decodeText(bytes)).toEqual({ failure: 'binary', offset });
  });
});
