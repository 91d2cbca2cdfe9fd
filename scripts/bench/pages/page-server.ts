import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** A site served on this machine as a host of static sites serves it. */
export interface PageServer {
  /** With a final slash. */
  url: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const COMPRESSED = new Set(['.html', '.css', '.js', '.json', '.xml', '.txt', '.svg']);

/** A file whose name changes with its content. */
const HASHED = /\/assets\/.+\.[0-9a-f]{8,}\.[a-z0-9]+$/u;

interface Packed {
  body: Buffer;
  encoding?: 'br' | 'gzip';
}

/**
 * Serves a folder: texts with Brotli, or gzip for a browser that knows no better; hashed files to be kept for a year, all
 * others to be asked for again. Every file is compressed once, so that no page waits for the compressor.
 */
export async function pageServer(siteDir: string): Promise<PageServer> {
  const packedFiles = new Map<string, Packed>();
  const packed = (path: string, accepted: string): Packed => {
    const encoding = encodingOf(path, accepted);
    const key = `${encoding ?? 'plain'} ${path}`;
    const known = packedFiles.get(key) ?? pack(join(siteDir, path), encoding);
    packedFiles.set(key, known);
    return known;
  };
  const server = createServer((request, response) => {
    const path = fileOf(siteDir, new URL(request.url ?? '/', 'http://localhost').pathname);
    const found = path !== undefined;
    const file = path ?? '404.html';
    const { body, encoding } = packed(file, String(request.headers['accept-encoding']));
    response.writeHead(found ? 200 : 404, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': HASHED.test(`/${file}`) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
      Vary: 'Accept-Encoding',
      ...(encoding && { 'Content-Encoding': encoding }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((problem) => (problem ? reject(problem) : resolve()));
      }),
  };
}

/** The file of a path of the site; `undefined` where there is none. */
function fileOf(siteDir: string, pathname: string): string | undefined {
  const path = normalize(decodeURIComponent(pathname)).slice(1);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return statSync(join(siteDir, file), { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function encodingOf(path: string, accepted: string): 'br' | 'gzip' | undefined {
  if (!COMPRESSED.has(extname(path))) return;
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding));
}

function pack(file: string, encoding?: 'br' | 'gzip'): Packed {
  const body = readFileSync(file);
  if (encoding === undefined) return { body };
  return { body: encoding === 'br' ? brotliCompressSync(body) : gzipSync(body), encoding };
}
