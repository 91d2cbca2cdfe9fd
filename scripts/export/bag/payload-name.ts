import { createHash } from 'node:crypto';

/**
 * What some system cannot have in a name, or what stands for something else in a manifest: control characters, those that Windows
 * forbids, and `%`, which RFC 8493 §2.1.3 would have written `%25`, so that `sha512sum` found no such file.
 */
const FORBIDDEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\\:*?"<>|%]|[. ](?:\/|$)|(?:^|\/)(?: |\.{1,2}(?:\/|$))|\/\/|^\//u;

/** Whether a path can be written on every system as it stands, in a zip and in a manifest. */
export function isPortable(path: string): boolean {
  return !FORBIDDEN.test(path) && path.normalize('NFC') === path;
}

/** The path in a bag of a raw file whose own name is not portable: made from that name, and never that of another. */
export function portableName(name: string): string {
  return `raw-renamed/${createHash('sha256').update(name).digest('hex').slice(0, 32)}.txt`;
}

/** Order of paths by their bytes in UTF-8. */
export function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
