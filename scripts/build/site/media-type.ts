/** Types of the files that a site has, by the end of the name. */
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  mjs: 'text/javascript',
  json: 'application/json',
  jsonld: 'application/ld+json',
  xml: 'application/xml',
  txt: 'text/plain',
  csv: 'text/csv',
  png: 'image/png',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** The type of a file of the site; of what only our own scripts read, that it is bytes. */
export function mediaTypeOf(path: string): string {
  return TYPES[/[^./]+$/u.exec(path)?.[0] ?? ''] ?? 'application/octet-stream';
}
