import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A site being served on this machine. */
export interface ServedSite {
  /** `http://127.0.0.1:40001/a/b/`, with a final slash. */
  url: string;
  close(): Promise<void>;
}

/** Serves a folder under a path, uncompressed and uncached, as a plain file server would. @param fixedPort any that is free when absent */
export async function serveSite(siteDir: string, basePath = '/', fixedPort = 0): Promise<ServedSite> {
  const base = `/${basePath.replaceAll(/^\/+|\/+$/gu, '')}/`.replace('//', '/');
  const answer = sirv(siteDir, { dev: true, etag: false, gzip: false, brotli: false });
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const missing = () => void response.writeHead(404).end();
    if (path.startsWith(base)) {
      request.url = path.slice(base.length - 1);
      answer(request, response, missing);
    } else {
      missing();
    }
  });
  await new Promise<void>((resolve) => server.listen(fixedPort, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((problem) => (problem ? reject(problem) : resolve()));
      }),
  };
}
