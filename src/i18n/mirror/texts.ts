/** A step of copying or checking, in plain paragraphs; its commands are put in where it is shown. */
interface MirrorSection {
  heading: string;
  texts: string[];
}

/** How the whole archive is copied and checked: the page about it, and `mirror.txt`. */
export interface MirrorTexts {
  heading: string;
  intro: string;
  /** The way here from the pages about the archive and its data. */
  link: string;
  /** Head of the list of what belongs to copying. */
  columns: { file: string; meaning: string };
  files: MirrorSection & { rows: Record<'list' | 'checksums' | 'signature' | 'changes' | 'program' | 'text', string> };
  /** Where the archive has no online home. */
  folder: MirrorSection;
  wget: MirrorSection;
  rsync: MirrorSection;
  update: MirrorSection;
  check: MirrorSection & { signed: string };
  /** Single files instead of the whole. */
  downloads: MirrorSection;
}
