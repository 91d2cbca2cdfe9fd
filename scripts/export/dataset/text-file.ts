import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A file of an export that is whole. */
export interface WrittenFile {
  name: string;
  bytes: number;
  sha256: string;
}

/** Written to the disk when this many characters have gathered. */
const BUFFER_CHARS = 256 * 1024;

/** A text file that is written as it comes, so that memory does not grow with it, and hashed on the way. */
export class TextFile {
  readonly name: string;
  #handle: number | undefined;
  readonly #digest = createHash('sha256');
  #pieces: string[] = [];
  #chars = 0;
  #bytes = 0;

  constructor(folder: string, name: string) {
    this.name = name;
    this.#handle = openSync(join(folder, name), 'w');
  }

  write(text: string): void {
    this.#pieces.push(text);
    this.#chars += text.length;
    if (this.#chars >= BUFFER_CHARS) this.#flush();
  }

  /** Writes what is left and closes the file; nothing can be written after. */
  close(): WrittenFile {
    this.#flush();
    this.discard();
    return { name: this.name, bytes: this.#bytes, sha256: this.#digest.digest('hex') };
  }

  /** Closes the file as it is, if it is open. */
  discard(): void {
    if (this.#handle !== undefined) closeSync(this.#handle);
    this.#handle = undefined;
  }

  #flush(): void {
    if (this.#handle === undefined) throw new Error(`${this.name} is closed.`);
    const bytes = Buffer.from(this.#pieces.join(''));
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#handle, bytes, at);
    this.#digest.update(bytes);
    this.#bytes += bytes.length;
    this.#pieces = [];
    this.#chars = 0;
  }
}
