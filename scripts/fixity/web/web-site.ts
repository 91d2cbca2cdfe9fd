import { setTimeout as pause } from 'node:timers/promises';
import { FixityError } from '../fixity-error.ts';
import { readWhole } from '../held/holding.ts';
import type { FixityCode } from '../texts/index.ts';
import { decoded } from './encodings.ts';
import { type Answer, ask, type Connections, closeConnections, openConnections } from './request.ts';
import { fileAddress, isWithin } from './site-address.ts';

export interface WebOptions {
  /** How many files are fetched at once. */
  atOnce: number;
  /** How often what failed is tried again. */
  retries: number;
  /** How long nothing may come, in milliseconds. */
  patience: number;
  /** Pause before the first retry, in milliseconds; doubled each time. */
  pause: number;
}

export const WEB_DEFAULTS: WebOptions = { atOnce: 6, retries: 3, patience: 30_000, pause: 500 };

const MAX_REDIRECTS = 5;
/** Failures in a row, with no file between them that came, after which a server is taken to be gone. */
const MAX_FAILURES = 12;

/** A file as it comes. */
export interface Fetched {
  /** Whether the bytes begin where it was asked for; else at the first. */
  isRest: boolean;
  bytes: AsyncIterable<Uint8Array>;
}

/** A site on a server. Nothing outside of its address is ever asked for. */
export class WebSite {
  readonly base: URL;
  readonly #options: WebOptions;
  readonly #connections: Connections;
  #failures = 0;

  constructor(base: URL, options: WebOptions) {
    this.base = base;
    this.#options = options;
    this.#connections = openConnections(options.atOnce);
  }

  /**
   * Fetches a file and does something with its bytes; both anew when the server fails.
   *
   * @param work is given how to ask for the file, from a byte on
   * @throws FixityError with what the server did the last time
   */
  async fetch<Result>(path: string, work: (open: (from?: number) => Promise<Fetched>) => Promise<Result>): Promise<Result> {
    for (let attempt = 0; ; attempt += 1) {
      if (this.#failures >= MAX_FAILURES) throw new FixityError('web-gave-up', { count: String(MAX_FAILURES) });
      try {
        const result = await work((from = 0) => this.#open(path, from));
        this.#failures = 0;
        return result;
      } catch (error) {
        if (!isPassing(error, attempt)) throw error;
        if (attempt >= this.#options.retries) {
          this.#failures += 1;
          throw error;
        }
        await pause(this.#options.pause * 2 ** attempt);
      }
    }
  }

  /** A file of at most so many bytes. @throws FixityError */
  async read(path: string, maxBytes: number): Promise<Buffer> {
    return this.fetch(path, async (open) => readWhole(upTo(maxBytes, path, (await open()).bytes)));
  }

  close(): void {
    closeConnections(this.#connections);
  }

  async #open(path: string, from: number): Promise<Fetched> {
    const { answer, url } = await this.#follow(fileAddress(this.base, path), from);
    const { status, headers } = answer;
    const isRest = status === 206 && new RegExp(`^bytes ${from}-`, 'u').test(headers['content-range'] ?? '');
    const isUsable = status === 200 || (isRest && headers['content-encoding'] === undefined);
    if (isUsable) return { isRest, bytes: decoded(answer.bytes, headers['content-encoding'], url) };
    answer.drop();
    // The server does not know this part of the file: from the beginning, then.
    if (from > 0 && (status === 206 || status === 416)) return this.#open(path, 0);
    const isGone = status === 404 || status === 410;
    throw new FixityError(isGone ? 'web-missing' : 'web-status', { url: url.href, status: String(status) });
  }

  async #follow(first: URL, from: number): Promise<{ answer: Answer; url: URL }> {
    let url = first;
    for (let step = 0; step <= MAX_REDIRECTS; step += 1) {
      const answer = await ask(url, { connections: this.#connections, patience: this.#options.patience, from });
      const { location } = answer.headers;
      if (answer.status < 300 || answer.status >= 400 || location === undefined) return { answer, url };
      answer.drop();
      const target = targetOf(location, url);
      if (!target || !isWithin(this.base, target)) {
        throw new FixityError('web-outside', { url: url.href, target: target?.href ?? location });
      }
      url = target;
    }
    throw new FixityError('web-redirects', { url: first.href });
  }
}

/** What may be better the next time. */
const PASSING: ReadonlySet<FixityCode> = new Set(['web-unreachable', 'web-timeout', 'web-short']);

function isPassing(error: unknown, attempt: number): boolean {
  if (!(error instanceof FixityError)) return false;
  // The first bytes may be of an older file; what is wrong from the first byte on will be so again.
  if (error.code === 'pull-hash') return attempt === 0;
  return PASSING.has(error.code) || (error.code === 'web-status' && /^(?:408|429|5\d\d)$/u.test(error.values['status'] ?? ''));
}

function targetOf(location: string, from: URL): URL | undefined {
  try {
    return new URL(location, from);
  } catch {
    // An address that cannot be read leads nowhere within the site.
    return undefined;
  }
}

async function* upTo(maxBytes: number, list: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > maxBytes) throw new FixityError('manifest-large', { list, bytes: String(maxBytes) });
    yield piece;
  }
}
