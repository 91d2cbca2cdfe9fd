/** What we use of Pagefind 1.6.0's browser module. `noWorker` is not in its documentation. */
interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): PagefindInstance;
}

export interface PagefindInstance {
  init(): Promise<void>;
  search(term: string, options: { sort: Record<string, 'asc' | 'desc'> }): Promise<PagefindAnswer | null>;
}

export interface PagefindAnswer {
  results: PagefindHit[];
}

export interface PagefindHit {
  id: string;
  /** Loads the record; `raw_url` is the address that it was indexed under. */
  data(): Promise<{ raw_url: string }>;
}

/** A language that no index has, so that Pagefind neither segments the query nor stems it. */
const NO_LANGUAGE = 'zz';

let shared: Promise<PagefindModule> | undefined;

/** The program is the same in every folder, so it is taken from the first one; if that fails, from the next. */
function moduleFrom(folder: string): Promise<PagefindModule> {
  shared ??= (import(`${folder}pagefind.js`) as Promise<PagefindModule>).catch((cause: unknown) => {
    shared = undefined;
    throw cause;
  });
  return shared;
}

/**
 * Opens the Pagefind index of a folder.
 *
 * It runs on the page, not in a worker: there failed downloads can be noticed (see downloads.ts), one year of an archive takes
 * only tens of milliseconds, and a worker is not available from `file://`.
 *
 * @param folder URL of the folder, with its final slash.
 */
export async function openIndex(folder: string): Promise<PagefindInstance> {
  const module = await moduleFrom(folder);
  const instance = withoutLanguage(() => module.createInstance({ basePath: folder, noWorker: true }));
  await instance.init();
  return instance;
}

/** Pagefind reads the language of the page, synchronously, when an instance is made. */
function withoutLanguage<T>(make: () => T): T {
  const page = document.documentElement;
  const language = page.lang;
  page.lang = NO_LANGUAGE;
  try {
    return make();
  } finally {
    page.lang = language;
  }
}
