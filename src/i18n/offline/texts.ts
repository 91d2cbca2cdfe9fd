/** Reading without a network. What stands in braces is filled in by the page script. */
export interface OfflineTexts {
  /** The page that stands for one that cannot be shown, and tells what can. */
  page: {
    heading: string;
    /** What a reader who came here for another page is told. */
    missing: string;
    held: string;
    /** What is there without a network, one entry a line. */
    heldItems: string[];
    /** What is not. */
    notHeld: string;
    notHeldItems: string[];
  };
  /** Heading of the list of kept years, and what it says when there is none. */
  kept: string;
  noneKept: string;
  /** Heading of what a year page offers. */
  year: string;
  /** What the page scripts say. */
  script: OfflineScriptTexts;
}

/** `{size}` is `12.3 MB`, `{free}` and `{done}` too; `{files}` a number of files, `{percent}` a number. */
export interface OfflineScriptTexts {
  keep: string;
  size: string;
  working: string;
  progress: string;
  pause: string;
  partly: string;
  resume: string;
  remove: string;
  /** Name of the button beside a year in the list: `{year}` is that with its newspaper. */
  removeYear: string;
  removed: string;
  isKept: string;
  newer: string;
  update: string;
  incomplete: string;
  /** What went wrong. */
  noNetwork: string;
  noRoom: string;
  changed: string;
  elsewhere: string;
  failed: string;
}
