import { FixityError } from './fixity-error.ts';
import { ListedPaths } from './paths.ts';

/** A file and what it must hold. */
export interface Checksum {
  /** Relative, `/` between folders; safe to open below a folder. */
  path: string;
  /** Lower-case hexadecimal digits. */
  hash: string;
}

export interface ChecksumFormat {
  /** Name of the list, for messages. */
  list: string;
  /** How many digits a hash has. */
  digits: 64 | 128;
  /** A manifest of a bag (RFC 8493): any space between, any end of line, `%0A`, `%0D` and `%25` in paths. */
  isBag?: boolean;
}

/**
 * Reads what `sha256sum` or `sha512sum` writes. A list that is damaged or could lead outside of its folder is refused as a whole: half a
 * list would call the other half of the files extra.
 *
 * @throws FixityError naming list, line and fault
 */
export function readChecksums(bytes: Uint8Array, { list, digits, isBag = false }: ChecksumFormat): Checksum[] {
  const text = decode(bytes, list);
  if (text === '') throw new FixityError('manifest-empty', { list });
  const isWhole = text.endsWith('\n') || (isBag && text.endsWith('\r'));
  if (!isWhole) throw new FixityError('manifest-cut', { list });
  const pattern = new RegExp(`^([0-9a-fA-F]{${digits}})${isBag ? '[ \\t]+\\*?' : ' [ *]'}(.*)$`, 'su');
  const rows = isBag ? text.replace(/(?:\r\n?|\n)$/u, '').split(/\r\n?|\n/u) : text.slice(0, -1).split('\n');
  const paths = new ListedPaths(list);
  return rows.map((row, place) => {
    const line = String(place + 1);
    // sha256sum marks a line so whose name it had to escape; such names are not for a site.
    if (/^\\[0-9a-f]+ /iu.test(row)) throw new FixityError('path-backslash', { list, line, path: row.slice(digits + 3) });
    const [, hash, written] = pattern.exec(row) ?? [];
    if (hash === undefined || written === undefined) throw new FixityError('manifest-line', { list, line });
    const path = isBag ? decodePercents(written) : written;
    paths.add(path, place + 1);
    return { path, hash: hash.toLowerCase() };
  });
}

function decodePercents(path: string): string {
  return path.replace(/%(?:0A|0D|25)/giu, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
}

/** Text of a list. @throws FixityError if it is not UTF-8 */
export function decode(bytes: Uint8Array, list: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new FixityError('manifest-encoding', { list }, cause);
  }
}

/** Lines of `sha256sum`, in the order given. */
export function checksumLines(entries: readonly Checksum[]): string {
  return entries.map(({ hash, path }) => `${hash}  ${path}\n`).join('');
}
