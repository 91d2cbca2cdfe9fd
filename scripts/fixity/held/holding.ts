/** What lies at a path of a holding. */
export interface HeldEntry {
  path: string;
  /** Absent where it is no file, but a link or something stranger. */
  bytes?: number;
}

/** Files that are checked: a folder, a zip. Nothing of it is ever written. */
export interface Holding {
  /** As the user named it. */
  name: string;
  /** In the order of bytes; folders are not told of. */
  entries: readonly HeldEntry[];
  /** The bytes of a file, piece by piece. @throws Error if it cannot be read, FixityError if it is damaged */
  open(path: string): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/** No list is longer: two million files have one of 250 MB. */
export const MAX_LIST_BYTES = 512 * 1024 * 1024;

/** Puts entries in order. */
export function inOrder(entries: HeldEntry[]): HeldEntry[] {
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** All bytes of a small file. */
export async function readWhole(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts);
}

/** All bytes of a file of a holding, or nothing if it has none of that path. */
export async function readHeld(holding: Holding, path: string): Promise<Buffer | undefined> {
  const entry = holding.entries.find((each) => each.path === path);
  if (entry?.bytes === undefined || entry.bytes > MAX_LIST_BYTES) return undefined;
  return readWhole(holding.open(path));
}
