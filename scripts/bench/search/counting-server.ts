import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A site served on this machine, whose answers are counted. */
export interface CountingServer {
  /** With a final slash. */
  url: string;
  /** Requests and bytes of bodies since the last call, by path. */
  take(): { requests: number; bytes: number; paths: string[] };
  close(): Promise<void>;
}

/** Serves a folder as the plainest of servers does: nothing compressed, nothing cached. */
export async function countingServer(siteDir: string): Promise<CountingServer> {
  let sent: { path: string; bytes: number }[] = [];
  const answer = sirv(siteDir, { dev: true, etag: false, gzip: false, brotli: false });
  const server = createServer((request, response) => {
    const entry = { path: request.url ?? '/', bytes: 0 };
    sent.push(entry);
    const write = response.write.bind(response);
    response.write = ((chunk: Uint8Array, ...more: []) => {
      entry.bytes += chunk.length;
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
      return {
        requests: taken.length,
        bytes: taken.reduce((sum, { bytes }) => sum + bytes, 0),
        paths: taken.map(({ path, bytes }) => `${bytes} ${path}`),
      };
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((problem) => (problem ? reject(problem) : resolve()));
      }),
  };
}
