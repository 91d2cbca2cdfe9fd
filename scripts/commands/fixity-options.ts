import { fixityLanguage } from '../fixity/language.ts';
import type { FixityLanguage } from '../fixity/texts/index.ts';
import type { WebOptions } from '../fixity/web/web-site.ts';

/** Options that checks and pulls share, as the command line gives them. */
export interface FixityFlags {
  key?: string;
  state?: string;
  language?: string;
  parallel: number;
  /** Seconds. */
  timeout: number;
  retries: number;
}

/** What they mean. */
export function fixityOptions({ key, state, language, parallel, timeout, retries }: FixityFlags): {
  language: FixityLanguage;
  key?: string;
  state?: string;
  web: Partial<WebOptions>;
} {
  return {
    language: fixityLanguage(language),
    ...(key === undefined ? {} : { key }),
    ...(state === undefined ? {} : { state }),
    web: { atOnce: Math.floor(parallel), patience: timeout * 1000, retries: Math.floor(retries) },
  };
}
