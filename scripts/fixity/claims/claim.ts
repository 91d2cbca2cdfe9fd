import type { Checksum } from '../checksums.ts';

/** What a holding says of itself. */
export interface Claim {
  /** What says so, for messages. */
  list: string;
  algorithm: 'sha256' | 'sha512';
  /** What every file must hold. */
  files: readonly Checksum[];
  /** Files that it may have besides: those that no list can cover. */
  own: ReadonlySet<string>;
  /** Of a bag: `bytes.files` of its payload, as it says. */
  oxum?: string;
}
