import { build } from 'esbuild';
import { close, createIndex } from 'pagefind';
import { CLASSIC_SCRIPT } from './classic-script.ts';

/** Pagefind's program for browsers, as we serve it. */
export interface PagefindProgram {
  /** A classic script that sets `window.backfilePagefind` to what `src/client/search/engine/pagefind.ts` uses. */
  script: Uint8Array;
  /** Its WebAssembly part, packed as Pagefind packs it. */
  wasm: Uint8Array;
}

/** Where Pagefind's program calls `fetch`, it calls this: our reader notices failures, and reads from a disk. */
const FETCH = 'window.backfileFetch';

/** How long it waits, in milliseconds, before it looks again whether it has started: the first result waits as long. */
const LONG_SLEEP = 'asyncSleep(50)';
const SHORT_SLEEP = 'asyncSleep(4)';

/**
 * Takes the program out of the Pagefind package, which writes it beside every index; one for all indexes is enough.
 *
 * It is an ES module, which browsers do not load from a disk, and it swallows failed downloads; so it is made a classic script
 * that reads its files through us.
 *
 * @throws when the package does not hold what its pinned version holds.
 */
export async function pagefindProgram(): Promise<PagefindProgram> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`Pagefind gave no index: ${errors.join('; ')}`);
  const { files } = await index.getFiles();
  await close();
  const contentOf = (path: string) => {
    const file = files.find((each) => each.path === path);
    if (file === undefined) throw new Error(`The Pagefind package holds no ${path}`);
    return file.content;
  };
  const source = new TextDecoder().decode(contentOf('pagefind.js'));
  if (!source.includes('await fetch(queued.input)'))
    throw new Error('Pagefind’s program loads its files in a way that is not known');
  if (!source.includes(LONG_SLEEP)) throw new Error('Pagefind’s program waits in a way that is not known');
  const { outputFiles } = await build({
    ...CLASSIC_SCRIPT,
    stdin: {
      contents: `${source.replaceAll(LONG_SLEEP, SHORT_SLEEP)}\nwindow.backfilePagefind = { createInstance };`,
      loader: 'js',
    },
    define: { fetch: FETCH, 'import.meta.url': 'undefined' },
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error('Pagefind’s program could not be bundled');
  return { script: script.contents, wasm: contentOf('wasm.unknown.pagefind') };
}
