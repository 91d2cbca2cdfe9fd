/** Encodings that raw files come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Text of a file without its byte order mark, or why it has none. */
export type Decoded =
  | { text: string; encoding: Encoding }
  | { failure: 'binary' /** Of the first NUL, from 0. */; offset: number }
  | { failure: 'undecodable' };

/**
 * Share of two-byte characters that must come from the most used rows of GB 2312 before bytes are believed to be
 * GB18030. Almost any bytes decode as GB18030, so decoding alone proves nothing. Measured on the five seed pages:
 * in GB18030 .999, the same in traditional characters .66 to .70; in Big5 .25 to .28, in damaged UTF-8 .12 to .13.
 */
const MIN_COMMON_SHARE = 0.5;

/** Share of characters that text in UTF-16 without a byte order mark must have from everyday blocks. */
const MIN_EVERYDAY_SHARE = 0.9;

/**
 * Decodes a raw file. Tried in this order, each strictly: byte order marks; UTF-16 without a mark, only where there
 * are zero bytes; UTF-8; UTF-8 cut off within its last character; GB18030. Node's own TextDecoder does the work: the
 * pinned Node carries full ICU, so no encoding package is needed.
 *
 * A U+FFFD already written in the text is text (OCR that was damaged before we got it). A UTF-8 file whose *only*
 * fault is a last character cut short keeps everything before it and ends in one U+FFFD: to refuse it would lose a
 * page for one byte, and GB18030 might read it as nonsense. Any other bad byte means we do not know the encoding,
 * and nothing is guessed.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const decoded = decodeMarked(bytes) ?? decodeUnmarked(bytes);
  if ('failure' in decoded) return decoded;
  const nul = decoded.text.indexOf('\0');
  return nul >= 0 ? { failure: 'binary', offset: Math.max(0, bytes.indexOf(0)) } : decoded;
}

function decodeMarked(bytes: Uint8Array): Decoded | undefined {
  const [first, second, third] = bytes;
  const as = (encoding: Encoding, marked: Uint8Array): Decoded => {
    const text = decodeStrictly(marked, encoding) ?? (encoding === 'utf-8' ? decodeCutUtf8(marked) : undefined);
    return text === undefined ? { failure: 'undecodable' } : { text, encoding };
  };
  if (first === 0xef && second === 0xbb && third === 0xbf) return as('utf-8', bytes.subarray(3));
  if (first === 0xff && second === 0xfe) return as('utf-16le', bytes.subarray(2));
  if (first === 0xfe && second === 0xff) return as('utf-16be', bytes.subarray(2));
  return undefined;
}

function decodeUnmarked(bytes: Uint8Array): Decoded {
  const nul = bytes.indexOf(0);
  if (nul >= 0) return decodeUtf16(bytes) ?? { failure: 'binary', offset: nul };
  const utf8 = decodeStrictly(bytes, 'utf-8') ?? decodeCutUtf8(bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  const gb18030 = isLikelyGb18030(bytes) ? decodeStrictly(bytes, 'gb18030') : undefined;
  return gb18030 === undefined ? { failure: 'undecodable' } : { text: gb18030, encoding: 'gb18030' };
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** UTF-8 whose last one to three bytes begin a character that never ends; the rest must hold such characters too. */
function decodeCutUtf8(bytes: Uint8Array): string | undefined {
  let start = bytes.length - 1;
  while (start > bytes.length - 3 && start >= 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  const lead = bytes[start] ?? 0;
  const announced = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0;
  if (announced === 0 || bytes.length - start >= announced) return undefined;
  const whole = decodeStrictly(bytes.subarray(0, start), 'utf-8');
  return whole !== undefined && /[^\p{ASCII}]/u.test(whole) ? `${whole}\uFFFD` : undefined;
}

/**
 * UTF-16 without a mark: line ends and spaces have a zero byte. Which half it is in does not tell the byte order,
 * since 一 (U+4E00) has one too; the order that gives everyday characters is the right one.
 */
function decodeUtf16(bytes: Uint8Array): Decoded | undefined {
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== undefined && !text.includes('\0') && everydayShare(text) >= MIN_EVERYDAY_SHARE) return { text, encoding };
  }
  return undefined;
}

/** Printable ASCII, line ends, Latin letters, punctuation, CJK punctuation and ideographs, full-width forms. */
function everydayShare(text: string): number {
  const everyday = text.match(/[\t\n\f\r -~\u00a0-\u024f\u2010-\u2044\u3000-\u303f\u4e00-\u9fff\uff01-\uff65]/gu)?.length ?? 0;
  return text.length === 0 ? 0 : everyday / text.length;
}

/** Whether the pairs of bytes look like Chinese text; see `MIN_COMMON_SHARE`. */
function isLikelyGb18030(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[index + 1] ?? 0;
    pairs += 1;
    // A1–A3 punctuation and full-width forms; B0–D7 the 3,755 most used characters.
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7))) common += 1;
    index += trail >= 0x30 && trail <= 0x39 ? 3 : 1;
  }
  return pairs > 0 && common / pairs >= MIN_COMMON_SHARE;
}
