/** What of a service worker we use. TypeScript has either the types of workers or those of pages, and everything else here is a page. */
export interface WorkerScope {
  registration: { scope: string };
  addEventListener(type: 'message', listener: (event: WorkerEvent & { data: unknown }) => void): void;
}

/** An event that is not over before what it waits for. */
export interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
