/** The part of Pagefind's program that is no script. */
const PROGRAM = /^wasm\.\w+\.pagefind$/u;

/** Notices failed downloads below some folders. */
export interface Downloads {
  /** From now on, notes what fails below this folder, given as a URL with its final slash. */
  watch(folder: string): void;
  /** Whether anything has failed there since it was last watched. */
  failed(folder: string): boolean;
}

/**
 * Pagefind logs a chunk that it could not load and then answers as if the words in it did not exist. A count made so
 * would be called a total, therefore the page's `fetch` is watched for the folders of the indexes.
 */
export function watchDownloads(): Downloads {
  const failures = new Map<string, boolean>();
  const load = window.fetch.bind(window);
  const once = loadingOnce();

  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI).href;
    const folder = [...failures.keys()].find((each) => url.startsWith(each));
    if (folder === undefined) return load(input, init);
    try {
      const name = url.slice(folder.length);
      const whole = () => loadWhole(load(input, init));
      return await (PROGRAM.test(name) ? once(name, whole) : whole());
    } catch (cause) {
      failures.set(folder, true);
      throw cause;
    }
  };

  return {
    watch: (folder) => void failures.set(folder, false),
    failed: (folder) => failures.get(folder) ?? false,
  };
}

/** Each index brings the same program along: it is loaded once. A failure is not kept. */
function loadingOnce(): (name: string, load: () => Promise<Response>) => Promise<Response> {
  const kept = new Map<string, Promise<Response>>();
  return async (name, load) => {
    const pending = kept.get(name) ?? load();
    kept.set(name, pending);
    try {
      return (await pending).clone();
    } catch (cause) {
      kept.delete(name);
      throw cause;
    }
  };
}

/** A response whose body has arrived to its end. Some servers answer for a missing file with a page of HTML. */
async function loadWhole(pending: Promise<Response>): Promise<Response> {
  const response = await pending;
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!response.ok || isPage) throw new Error(`${response.url} answered ${response.status}${isPage ? ' with a page' : ''}`);
  const body = await response.arrayBuffer();
  return new Response(body, { status: response.status, headers: response.headers });
}
