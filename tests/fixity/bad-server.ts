import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** What a server does with one file instead of sending it. */
export type Behaviour = (response: ServerResponse, content: Buffer, request: IncomingMessage) => void;

/** A server of this machine, whose files misbehave as they are told to. */
export interface BadServer {
  /** Root of the site, with a slash at the end. */
  url: string;
  /** By path; may be changed at any time. */
  behaviours: Map<string, Behaviour>;
  /** Paths that were asked for, in order. */
  asked: string[];
}

/** Serves a folder at 127.0.0.1 until the test is finished. @param base path that it is served under */
export async function startServer(folder: string, base = '/'): Promise<BadServer> {
  const behaviours = new Map<string, Behaviour>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').slice(base.length));
    asked.push(path);
    const file = join(folder, path);
    const isFile = (request.url ?? '').startsWith(base) && existsSync(file) && statSync(file).isFile();
    const content = isFile ? readFileSync(file) : Buffer.alloc(0);
    const behaviour = behaviours.get(path);
    if (behaviour) behaviour(response, content, request);
    else if (isFile) sendFile(response, content, request);
    else response.writeHead(404).end('not here');
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  onTestFinished(
    () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  );
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}${base}`, behaviours, asked };
}

/** As servers should, parts of files included. */
export function sendFile(response: ServerResponse, content: Buffer, request: IncomingMessage): void {
  const from = Number(/^bytes=(\d+)-$/u.exec(request.headers.range ?? '')?.[1] ?? 0);
  if (from >= content.length && from > 0) return void response.writeHead(416).end();
  const range = { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` };
  response.writeHead(from > 0 ? 206 : 200, { 'content-length': content.length - from, ...(from > 0 ? range : {}) });
  response.end(content.subarray(from));
}

/** Promises all bytes, sends half of them, and hangs up. */
export const sendHalf: Behaviour = (response, content, request) => {
  const from = Number(/^bytes=(\d+)-$/u.exec(request.headers.range ?? '')?.[1] ?? 0);
  const range = from > 0 ? { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` } : {};
  response.writeHead(from > 0 ? 206 : 200, { 'content-length': content.length - from, ...range });
  response.write(content.subarray(from, from + Math.ceil((content.length - from) / 2)), () => response.destroy());
};

/** Takes the question and says nothing. */
export const hang: Behaviour = () => undefined;

/** Sends a byte and then nothing. */
export const stall: Behaviour = (response, content) => {
  response.writeHead(200, { 'content-length': content.length });
  response.write(content.subarray(0, 1));
};

export const status =
  (code: number): Behaviour =>
  (response) =>
    void response.writeHead(code).end('no');

export const redirect =
  (location: string): Behaviour =>
  (response) =>
    void response.writeHead(302, { location }).end();

/** Other bytes, as many. */
export const sendOther: Behaviour = (response, content) => void response.writeHead(200).end(Buffer.alloc(content.length, 'x'));
