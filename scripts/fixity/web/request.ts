import { type ClientRequest, type IncomingMessage, Agent as PlainAgent, request as plainRequest } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import { FixityError } from '../fixity-error.ts';
import { systemCode } from '../verify/finding.ts';

/** Connections of one run. */
export interface Connections {
  http: PlainAgent;
  https: SecureAgent;
}

export interface AskOptions {
  connections: Connections;
  /** How long nothing may come, in milliseconds. */
  patience: number;
  /** Leaves out so many bytes at the beginning. */
  from: number;
}

/** An answer whose bytes have yet to come. */
export interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  /** As they come, before they are decoded. @throws FixityError if they stop coming */
  bytes: AsyncIterable<Uint8Array>;
  /** Nobody will read on. */
  drop(): void;
}

/** Bytes that must come within the time of patience; a server that sends one now and then is as good as silent. */
const LEAST_BYTES = 256;

export function openConnections(atOnce: number): Connections {
  const options = { keepAlive: true, maxSockets: atOnce };
  return { http: new PlainAgent(options), https: new SecureAgent(options) };
}

export function closeConnections({ http, https }: Connections): void {
  http.destroy();
  https.destroy();
}

/** Asks for one address; a redirect is an answer like another. @throws FixityError if none comes in time */
export async function ask(url: URL, { connections, patience, from }: AskOptions): Promise<Answer> {
  const headers = { 'accept-encoding': 'identity', 'user-agent': 'backfile', ...(from > 0 ? { range: `bytes=${from}-` } : {}) };
  const request =
    url.protocol === 'https:'
      ? secureRequest(url, { agent: connections.https, headers })
      : plainRequest(url, { agent: connections.http, headers });
  const response = await answerTo(request, url, patience);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    bytes: bytesOf(response, url, patience),
    drop: () => void response.destroy(),
  };
}

function answerTo(request: ClientRequest, url: URL, patience: number): Promise<IncomingMessage> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => request.destroy(timeout(url, patience)), patience);
    request.once('response', (response) => {
      clearTimeout(timer);
      // Errors after this are those of the body, where they are thrown to the reader.
      response.once('error', () => undefined);
      done(response);
    });
    request.on('error', (error) => {
      clearTimeout(timer);
      fail(asFixityError(error, url));
    });
    request.end();
  });
}

async function* bytesOf(response: IncomingMessage, url: URL, patience: number): AsyncGenerator<Uint8Array> {
  const expected = response.headers['content-length'];
  let [bytes, atLastLook] = [0, 0];
  const timer = setInterval(() => {
    if (bytes - atLastLook < LEAST_BYTES) response.destroy(timeout(url, patience));
    atLastLook = bytes;
  }, patience);
  try {
    for await (const piece of response as AsyncIterable<Uint8Array>) {
      bytes += piece.length;
      yield piece;
    }
  } catch (error) {
    if (error instanceof FixityError) throw error;
    throw new FixityError('web-short', { url: url.href, bytes: String(bytes), expected: expected ?? '?' }, error);
  } finally {
    clearInterval(timer);
    response.destroy();
  }
}

function timeout(url: URL, patience: number): FixityError {
  return new FixityError('web-timeout', { url: url.href, seconds: String(patience / 1000) });
}

function asFixityError(error: unknown, url: URL): FixityError {
  if (error instanceof FixityError) return error;
  return new FixityError('web-unreachable', { url: url.href, reason: systemCode(error) ?? String(error) }, error);
}
