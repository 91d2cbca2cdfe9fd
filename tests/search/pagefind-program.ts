import { createIndex } from 'pagefind';

/** What tests use of Pagefind's browser module. */
export interface PagefindProgram {
  createInstance(options: { basePath: string; noWorker: boolean }): PagefindInstance;
}

export interface PagefindInstance {
  init(): Promise<void>;
  /** Every record for null. */
  search(term: string | null, options: { sort: Record<string, 'asc' | 'desc'> }): Promise<{ results: { id: string }[] } | null>;
}

let files: Promise<Map<string, Uint8Array>> | undefined;

/** Pagefind's program, by file name, as it is written beside any index. Made once a process. */
export function programFiles(): Promise<Map<string, Uint8Array>> {
  files ??= makeFiles();
  return files;
}

async function makeFiles(): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(errors.join('; '));
  await index.addCustomRecord({ url: '/', content: 'a', language: 'unknown' });
  const made = await index.getFiles();
  await index.deleteIndex();
  const program = made.files.filter(({ path }) => path === 'pagefind.js' || path.startsWith('wasm.'));
  return new Map(program.map(({ path, content }) => [path, content]));
}

/** The browser module, in Node. */
export async function loadProgram(): Promise<PagefindProgram> {
  const script = (await programFiles()).get('pagefind.js');
  if (script === undefined) throw new Error('Pagefind has no pagefind.js');
  return import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(script).toString('base64')}`);
}
