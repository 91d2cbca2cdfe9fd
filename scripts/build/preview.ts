import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { UsageError } from './usage-error.ts';

export interface PreviewOptions {
  siteDir: string;
  /** 0 takes any free port. */
  port?: number;
  /** Path that the site is served under, `/a/b/`, to see that it does not depend on it; `/` when absent. */
  base?: string;
}

export interface Preview {
  /** Where the home page is: `http://127.0.0.1:4321/a/b/`. */
  url: string;
  close(): Promise<void>;
}

const DEFAULT_PORT = 4321;

/**
 * Serves a built site to this machine only. Files are read anew for every request, so a rebuild shows at once.
 *
 * @throws UsageError if there is no site, or the port is in use.
 */
export async function startPreview({ siteDir, port = DEFAULT_PORT, base = '/' }: PreviewOptions): Promise<Preview> {
  const folder = resolve(siteDir);
  if (!existsSync(join(folder, 'index.html'))) throw new UsageError(`There is no built site in ${folder}: run the build first.`);
  const prefix = `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const path = pathOf(request);
    if (path === prefix.slice(0, -1)) return redirect(response, prefix);
    if (!path.startsWith(prefix)) return notFound(response, folder);
    const inSite = path.slice(prefix.length - 1);
    if (!inSite.endsWith('/') && isFolder(folder, inSite)) return redirect(response, `${path}/`);
    request.url = inSite + (request.url ?? '').slice(path.length);
    return files(request, response, () => notFound(response, folder));
  });
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      fail(error.code === 'EADDRINUSE' ? new UsageError(`Port ${port} is in use: choose another with --port.`) : error);
    });
    server.listen(port, '127.0.0.1', done);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://127.0.0.1:${taken}${prefix}`,
    close: () =>
      new Promise((done, fail) => {
        server.closeAllConnections();
        server.close((error) => (error ? fail(error) : done()));
      }),
  };
}

function pathOf(request: IncomingMessage): string {
  return /^[^?#]*/u.exec(request.url ?? '/')?.[0] ?? '/';
}

/** Only plain paths are looked up; anything else is left to the file server, which keeps to its folder. */
function isFolder(folder: string, path: string): boolean {
  const file = join(folder, path);
  return /^[\w./-]*$/u.test(path) && !path.includes('..') && existsSync(file) && statSync(file).isDirectory();
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { location: to }).end();
}

function notFound(response: ServerResponse, folder: string): void {
  const page = join(folder, '404.html');
  response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' });
  response.end(existsSync(page) ? readFileSync(page) : 'Not found');
}
