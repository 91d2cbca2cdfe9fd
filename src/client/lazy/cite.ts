import { mountCitations } from '../citations/mount-citations.ts';

const module = { mountCitations };

/** What the citation panel needs once a reader opens it. */
export type CiteModule = typeof module;

declare global {
  interface Window {
    backfileCite?: CiteModule;
  }
}

window.backfileCite = module;
