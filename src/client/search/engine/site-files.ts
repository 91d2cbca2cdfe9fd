import { unpack } from '../../../search/unpack.ts';
import { SearchUnavailable } from './search-unavailable.ts';

/** Reads files of the site, over the network or from a disk. */
export interface SiteFiles {
  /**
   * The bytes of a file, unpacked where it is gzipped.
   *
   * @param path below the top folder: `search/lanchuan-ribao-2024/catalogue.bin`.
   * @param version asked for along with the path, so that no cache answers with an older state.
   * @throws when the file is missing, cut off or damaged.
   */
  read(path: string, version?: string): Promise<Uint8Array>;
}

declare global {
  interface Window {
    /** Called by the scripts that hold the files of a copy that is opened from a disk; content in base64. */
    backfileFile?: (path: string, content: string) => void;
  }
}

/** @param root URL of the top folder of the site, with its final slash. */
export function openSiteFiles(root: URL): SiteFiles {
  return root.protocol === 'file:' ? filesOnDisk(root) : filesOnline(root);
}

function filesOnline(root: URL): SiteFiles {
  return {
    async read(path, version) {
      const url = new URL(path, root);
      if (version !== undefined) url.searchParams.set('v', version);
      const response = await fetch(url.href);
      // Some servers answer for a missing file with a page of HTML.
      const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
      if (!response.ok || isPage) throw new Error(`${path} answered ${response.status}${isPage ? ' with a page' : ''}`);
      return unpack(new Uint8Array(await response.arrayBuffer()));
    },
  };
}

/** Browsers let no page read files beside it, but they run scripts: `catalogue.bin.js` hands over what `catalogue.bin` holds. */
function filesOnDisk(root: URL): SiteFiles {
  const handedOver = new Map<string, Uint8Array>();
  const reading = new Map<string, Promise<Uint8Array>>();
  window.backfileFile = (path, content) => void handedOver.set(path, bytesOf(content));
  const run = async (path: string) => {
    const isThere = await runScript(new URL(`${path}.js`, root).href);
    const bytes = handedOver.get(path);
    handedOver.delete(path);
    if (!isThere) throw new SearchUnavailable('not-for-disk', `${path}.js is missing`);
    if (bytes === undefined) throw new Error(`${path}.js is damaged`);
    return unpack(bytes);
  };
  return {
    read(path) {
      // One script hands over once: whoever asks meanwhile gets the same bytes.
      const running = reading.get(path) ?? run(path).finally(() => reading.delete(path));
      reading.set(path, running);
      return running;
    },
  };
}

/** Resolves to true when the script has run or is damaged, to false when there is none. */
function runScript(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    const done = (isThere: boolean) => {
      script.remove();
      resolve(isThere);
    };
    script.src = url;
    script.onload = () => done(true);
    script.onerror = () => done(false);
    document.head.append(script);
  });
}

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let place = 0; place < binary.length; place += 1) bytes[place] = binary.charCodeAt(place);
  return bytes;
}
