/** Name of the environment variable that holds the map of assets as JSON: `{"site.css": "/assets/site.1f2e3d4c5b.css"}`. */
const ASSETS_VARIABLE = 'BACKFILE_ASSETS';

let read: { json: string; paths: Record<string, string> } | undefined;

/**
 * The path of a style sheet or page script, `/assets/site.1f2e3d4c5b.css`, from the name of its source: `site.css` for
 * `src/styles/site.css`, `search.js` for `src/client/search.ts`.
 *
 * @throws if there is no such source, so that a misspelt name cannot reach a page.
 */
export function asset(name: string): string {
  const paths = assetPaths();
  const path = paths[name];
  if (path === undefined) {
    const known = Object.keys(paths).join(', ') || `none: ${ASSETS_VARIABLE} is not set`;
    throw new Error(`There is no asset “${name}”. Known: ${known}.`);
  }
  return path;
}

/** Whether there is such a style sheet or script: the development server has none for reading offline. */
export function hasAsset(name: string): boolean {
  return assetPaths()[name] !== undefined;
}

function assetPaths(): Record<string, string> {
  const json = process.env[ASSETS_VARIABLE] ?? '{}';
  if (read?.json !== json) read = { json, paths: JSON.parse(json) as Record<string, string> };
  return read.paths;
}
