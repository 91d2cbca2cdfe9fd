import type { MirrorTexts } from './texts.ts';

export const mirrorEn: MirrorTexts = {
  heading: 'Copying and checking',
  intro:
    'This site is made of plain files. It can be copied as a whole, and is read and searched the same wherever it lies. These commands give an identical copy, and prove that it is one.',
  link: 'Copy the whole site, and check it',
  columns: { file: 'File', meaning: 'What it is' },
  files: {
    heading: 'The lists',
    texts: [
      'Copy by the list. Crawlers follow the links of pages and miss the files of the search; the list leaves nothing out.',
    ],
    rows: {
      list: 'the path of every file, one a line',
      checksums: 'the SHA-256 of every file, as sha256sum writes it, but of itself and its signature',
      signature: 'signature of SHA256SUMS, made with minisign',
      changes:
        'from the first release on: which files were added, changed, removed or moved since the release before, by content; what an earlier release changed is told by changes/, the name of that release and .json',
      program: 'a program that checks a copy; needs Node 18 or later and no network',
      text: 'the commands of this page as plain text',
    },
  },
  folder: {
    heading: 'Copying the folder',
    texts: [
      'This archive names no web address. Copy the folder of the site as it is: the links between its pages are relative, so it works wherever it lies. Copy it into a folder of its own, and check it as told below.',
    ],
  },
  wget: {
    heading: 'Copying with wget',
    texts: [
      'Run these in an empty folder. When the last one ends with 0 all is there; with 8 a file was not received: run it again.',
    ],
  },
  rsync: {
    heading: 'Copying with rsync',
    texts: [
      'The same command brings a copy up to date: only what has changed is sent, and what the site no longer has is removed from the copy.',
    ],
  },
  update: {
    heading: 'Bringing a copy up to date',
    texts: [
      'Backfile compares SHA256SUMS, fetches only what has changed, proves each file, and puts all in place when everything is there; after a break it goes on where it stopped. An empty folder is filled the same way. Without Backfile, fetch a fresh copy into another empty folder with wget.',
    ],
  },
  check: {
    heading: 'Checking a copy',
    texts: [
      'Run one of these in the folder of the copy. sha256sum finds what was changed and what is missing, but not what is there besides; verify.mjs finds all three, and ends with 0 if the copy is the same, 1 if it is not, 2 if it cannot be checked.',
    ],
    signed: 'The list is signed. Before you trust this public key, see it in another place too.',
  },
  downloads: {
    heading: 'Only a part',
    texts: ['Files by newspaper and year are listed on the page about the data, as are the rights in the texts.'],
  },
};
