import type { Language } from '../../src/schemas/archive.ts';

/** What `backfile adopt` says, in one language. */
export interface AdoptWords {
  /** Reason of a correction where none is given. */
  why: string;
  nothing: string;
  notEdited: (path: string) => string;
  adopted: (path: string, corrections: number) => string;
  kept: (path: string, inexpressible: readonly string[]) => string;
}

/** The words in the archive's language; traditional Chinese falls back to simplified. */
export function adoptWords(language: Language): AdoptWords {
  return language === 'en' ? ENGLISH : CHINESE;
}

const CHINESE: AdoptWords = {
  why: '人工校改',
  nothing: '没有经人工修改的文章',
  notEdited: (path) => `${path}：未经人工修改`,
  adopted: (path, corrections) => `${path}：已转为 ${corrections} 项更正；请再运行 ingest`,
  kept: (path, inexpressible) => `${path}：不能完全转为更正，人工修改予以保留（${inexpressible.join('、')}）`,
};

const ENGLISH: AdoptWords = {
  why: 'edited by hand',
  nothing: 'no article was edited by hand',
  notEdited: (path) => `${path}: was not edited`,
  adopted: (path, corrections) => `${path}: turned into ${corrections} corrections; run ingest again`,
  kept: (path, inexpressible) => `${path}: cannot be told in corrections and is kept as edited (${inexpressible.join(', ')})`,
};
