import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';

const TEXT = /(?:\/|\.html|\.css|\.js|\.json)$/u;

/** A site served on this machine, whose answers are counted. */
export interface CountingServer {
  /** With a final slash. */
  url: string;
  /**
   * Requests and bytes of bodies since the last call; `packed` as a server sends them that compresses pages, scripts and style
   * sheets with gzip, as most do. What the search reads is packed already.
   */
  take(): { requests: number; bytes: number; packed: number };
  close(): Promise<void>;
}

/** Serves a folder as the plainest of servers does: nothing compressed, nothing cached. */
export async function countingServer(siteDir: string): Promise<CountingServer> {
  let sent: { isText: boolean; chunks: Uint8Array[] }[] = [];
  const answer = sirv(siteDir, { dev: true, etag: false, gzip: false, brotli: false });
  const server = createServer((request, response) => {
    const entry = { isText: TEXT.test(new URL(request.url ?? '/', 'http://localhost').pathname), chunks: [] as Uint8Array[] };
    sent.push(entry);
    const write = response.write.bind(response);
    response.write = ((chunk: Uint8Array, ...more: []) => {
      entry.chunks.push(chunk);
      return write(chunk, ...more);
    }) as typeof response.write;
    answer(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    take() {
      const taken = sent;
      sent = [];
      const bodies = taken.map(({ isText, chunks }) => ({ isText, body: Buffer.concat(chunks) }));
      return {
        requests: taken.length,
        bytes: bodies.reduce((sum, { body }) => sum + body.length, 0),
        packed: bodies.reduce((sum, { isText, body }) => sum + (isText ? gzipSync(body).length : body.length), 0),
      };
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((problem) => (problem ? reject(problem) : resolve()));
      }),
  };
}
