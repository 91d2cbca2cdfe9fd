import type { ArchiveFacts } from '../catalog/types/archive.ts';
import type { Messages } from '../i18n/index.ts';
import {
  absoluteUrl,
  CHANGES_PATH,
  CHECKSUMS_PATH,
  CHECKSUMS_SIGNATURE_PATH,
  FILE_LIST_PATH,
  HOME_PATH,
  MIRROR_TEXT_PATH,
  VERIFY_PATH,
} from './addresses.ts';

/** What an archive says of copying it. */
type MirrorFacts = Pick<ArchiveFacts, 'address' | 'mirror' | 'signed'>;

/** A step of copying or checking. */
export interface MirrorStep {
  id: 'wget' | 'rsync' | 'update' | 'check' | 'folder';
  heading: string;
  texts: string[];
  /** For a shell, one a line, exactly as they are to be entered. */
  commands: string[];
}

/** A file that belongs to copying. */
export interface MirrorFile {
  path: string;
  meaning: string;
}

/** The folder of the copy in commands. */
const COPY = 'copy';

/** Lists and programs that a copy is made and checked with. */
export function mirrorFiles({ signed }: MirrorFacts, { mirror }: Messages): MirrorFile[] {
  const { rows } = mirror.files;
  return [
    { path: FILE_LIST_PATH, meaning: rows.list },
    { path: CHECKSUMS_PATH, meaning: rows.checksums },
    ...(signed === undefined ? [] : [{ path: CHECKSUMS_SIGNATURE_PATH, meaning: rows.signature }]),
    { path: CHANGES_PATH, meaning: rows.changes },
    { path: VERIFY_PATH, meaning: rows.program },
    { path: MIRROR_TEXT_PATH, meaning: rows.text },
  ];
}

/** How the archive is copied, brought up to date and checked, as far as it offers each. */
export function mirrorSteps({ address, mirror: { rsync } = {}, signed }: MirrorFacts, { mirror }: Messages): MirrorStep[] {
  const { wget, update, check, folder } = mirror;
  const { signed: signedText, ...checking } = check;
  return [
    ...(address === undefined
      ? [{ id: 'folder' as const, ...folder, commands: [] }]
      : [{ id: 'wget' as const, ...wget, commands: wgetCommands(address) }]),
    ...(rsync === undefined ? [] : [{ id: 'rsync' as const, ...mirror.rsync, commands: [rsyncCommand(rsync)] }]),
    ...(address === undefined
      ? []
      : [{ id: 'update' as const, ...update, commands: [`backfile mirror ${shellWord(homeOf(address))} ${COPY}`] }]),
    {
      id: 'check' as const,
      ...checking,
      texts: [...checking.texts, ...(signed === undefined ? [] : [signedText])],
      commands: checkCommands(signed),
    },
  ];
}

/**
 * The list first, as a file: read from the server straight away, wget would take it for a web page wherever the server does not say that
 * it is plain text. Below the root the folders of the address are cut off, so that the copy begins with the site.
 */
export function wgetCommands(address: string): string[] {
  const home = homeOf(address);
  const depth = new URL(home).pathname.split('/').filter((part) => part !== '').length;
  const cut = depth === 0 ? '' : ` --cut-dirs=${depth}`;
  const list = FILE_LIST_PATH.slice(1);
  return [
    `wget -q -O ${list} ${shellWord(absoluteUrl(home, FILE_LIST_PATH))}`,
    `wget -q -x -nH${cut} -B ${shellWord(home)} -i ${list}`,
  ];
}

function rsyncCommand(source: string): string {
  return `rsync -a --checksum --delete ${source.replace(/\/*$/u, '/')} ${COPY}/`;
}

function checkCommands(key: string | undefined): string[] {
  const program = `node ${VERIFY_PATH.slice(1)}`;
  const sums = `sha256sum -c --quiet --strict ${CHECKSUMS_PATH.slice(1)}`;
  if (key === undefined) return [program, sums];
  return [`${program} --key ${key}`, `minisign -V -P ${key} -m ${CHECKSUMS_PATH.slice(1)} && ${sums}`];
}

/** The address as programs need it: as it is sent, without query and fragment, with a slash at its end. */
function homeOf(address: string): string {
  const { origin, pathname } = new URL(address);
  return absoluteUrl(`${origin}${pathname}`, HOME_PATH);
}

/** A word that no shell takes for anything else. */
function shellWord(word: string): string {
  return /^[\w@%+=:,./~-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
