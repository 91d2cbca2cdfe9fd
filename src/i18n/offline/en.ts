import type { OfflineTexts } from './texts.ts';

export const offlineEn: OfflineTexts = {
  page: {
    heading: 'Reading offline',
    missing: 'There is no network, and this page is not kept on your device. Reload it when the network is back.',
    held: 'What is there without a network:',
    heldItems: [
      'the home page, the page of each newspaper, search and its help',
      'pages that you read lately',
      'years kept on your device: all issues, pages and articles, and the search in them',
    ],
    notHeld: 'What is not:',
    notHeldItems: [
      'issues, pages and articles neither read nor kept; a search names years that are not kept as unreadable',
      'lists of sections, tags and people, unless you read them lately',
      'downloads and feeds',
    ],
  },
  kept: 'Years kept on this device',
  noneKept: 'No year is kept yet. The page of a year offers to keep it.',
  year: 'Reading offline',
  script: {
    keep: 'Keep this year for reading offline',
    size: '{size}, {files} files',
    working: 'Keeping this year…',
    progress: '{done} of {size} kept',
    pause: 'Pause',
    partly: 'Partly kept: {done} of {size}',
    resume: 'Go on',
    remove: 'Remove from this device',
    removeYear: 'Remove {year}',
    removed: 'Removed',
    isKept: 'This year is kept on your device, to be read and searched without a network ({size})',
    newer: 'The site has a newer version of this year',
    update: 'Update ({size} in all; only changed files are downloaded)',
    incomplete: 'incomplete',
    noNetwork: 'There is no network. What is kept so far stays; go on when the network is back',
    noRoom: 'There is not enough room on this device: {size} needed, {free} free',
    changed: 'A file is not the one listed. The site may just have been updated: reload this page and try again',
    elsewhere: 'Another window is keeping or removing this year; please wait',
    failed: 'This did not work: the browser could not use its storage. Please try again',
  },
};
