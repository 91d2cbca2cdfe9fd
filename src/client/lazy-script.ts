/**
 * File names of the scripts in `src/client/lazy/` as they lie in the site, by the names of their sources:
 * `{ 'marks.js': 'marks.1f2e3d4c5b.js' }`. Written in by the asset builder.
 */
declare const LAZY_SCRIPTS: Record<string, string>;

/** The running script, beside which the lazy ones lie. Known only while it runs for the first time. */
const running = globalThis.document?.currentScript;
const here = running && 'src' in running ? running.src : undefined;

const loading = new Map<string, Promise<unknown>>();

/**
 * Loads and runs a script of `src/client/lazy/`, once however often it is asked for. By a script element, so that it also works
 * on pages opened from a disk.
 *
 * @param name of its source: `marks.js` for `marks.ts`
 * @param result what the script has left when it has run; nothing where it has not: browsers also call a script loaded that is
 *   cut off, or is a page of HTML.
 * @returns the result. Rejects when the script cannot be loaded or has not run; the next call tries again.
 */
export function loadScript<Result>(name: string, result: () => Result | undefined): Promise<Result> {
  const loaded = (loading.get(name) ?? load(name)).then(() => {
    const left = result();
    if (left === undefined) throw new Error(`${name} did not run`);
    return left;
  });
  loading.set(name, loaded);
  loaded.catch(() => loading.delete(name));
  return loaded;
}

/** The path of a lazy script, or of another part of the program that is loaded on demand, below the top folder of the site. */
export function lazyPath(name: string): string {
  const file = LAZY_SCRIPTS[name];
  if (file === undefined) throw new Error(`There is no ${name} to be loaded`);
  return `assets/${file.split('/').at(-1)}`;
}

/** The top folder of the site that the running script belongs to. @throws when the script was not loaded from a file. */
export function siteRoot(): URL {
  if (here === undefined) throw new Error('The script does not know where it was loaded from');
  // Assets and the search interface lie one folder down.
  return new URL('../', here);
}

function load(name: string): Promise<void> {
  const file = LAZY_SCRIPTS[name];
  if (file === undefined || here === undefined) return Promise.reject(new Error(`There is no script ${name} to be loaded`));
  const script = document.createElement('script');
  script.src = new URL(file, here).href;
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`${script.src} cannot be loaded`));
    });
    document.head.append(script);
  });
}
