import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { filesUnder } from '../../scripts/build/files.ts';

/** What can be read in a file, or in what is packed in it. */
export interface ReadText {
  path: string;
  text: string;
  /** Bytes that are no text throughout: characters may come about by chance. */
  isBinary: boolean;
}

const GZIP = Buffer.from([0x1f, 0x8b, 8]);
/** Pagefind's word lists: binary, but made of texts and small numbers. */
const WORD_LISTS = /\.pf_(?:index|meta|fragment|filter)(?:\.js)?$/u;

/** All that can be read in a folder, unpacked in every way that the program packs: gzip, base64 in scripts, escapes. */
export function everyText(folder: string): ReadText[] {
  return filesUnder(folder, '').flatMap((path) => [
    { path, text: path, isBinary: false },
    ...textsIn(readFileSync(join(folder, path)), path),
  ]);
}

function textsIn(bytes: Buffer, path: string): ReadText[] {
  const at = bytes.indexOf(GZIP);
  const packed = at < 0 ? undefined : attempt(() => gunzipSync(bytes.subarray(at)));
  if (packed) return textsIn(packed, path);
  const text = bytes.toString('utf8');
  const isBinary = text.includes('\ufffd') && !WORD_LISTS.test(path);
  const inner = isBinary ? [] : packedIn(text);
  return [
    { path, text: isBinary ? text : `${text}\n${decoded(text)}`, isBinary },
    ...inner.flatMap((each) => textsIn(each, path)),
  ];
}

/** Base64 of more than a few bytes that holds something packed, or text. */
function packedIn(text: string): Buffer[] {
  const found = (text.match(/[A-Za-z0-9+/]{24,}={0,2}/gu) ?? []).map((each) => Buffer.from(each, 'base64'));
  return found.filter((bytes) => bytes.indexOf(GZIP) >= 0 || !bytes.toString('utf8').includes('\ufffd'));
}

/** Percent and JSON escapes, and character references. */
function decoded(text: string): string {
  return text
    .replaceAll(/(?:%[0-9A-Fa-f]{2})+/gu, (all) => Buffer.from(all.replaceAll('%', ''), 'hex').toString('utf8'))
    .replaceAll(/\\u([0-9a-fA-F]{4})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/&#x([0-9a-fA-F]+);/gu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

function attempt(unpack: () => Buffer): Buffer | undefined {
  try {
    return unpack();
  } catch {
    return undefined;
  }
}
