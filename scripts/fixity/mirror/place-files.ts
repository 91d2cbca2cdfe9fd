import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { FILE_LIST, MANIFEST, SIGNATURE } from '../names.ts';
import type { MirrorFolder } from './mirror-folder.ts';
import type { PullPlan } from './plan-pull.ts';
import type { Staging } from './staging.ts';

/** What says what a mirror holds. */
export interface Lists {
  manifest: Uint8Array;
  /** Absent where the source is not signed. */
  signature?: Uint8Array;
}

/**
 * Puts in place what is staged: first goes what is listed no more, and the list comes last, so that a pull that is killed here is seen to
 * be unfinished and can be finished.
 *
 * @returns whether the lists are other than they were
 */
export async function placeFiles(
  { needed, removed }: PullPlan,
  lists: Lists,
  folder: MirrorFolder,
  staging: Staging,
): Promise<boolean> {
  for (const path of removed) folder.remove(path);
  for (const [hash, [first, ...others]] of needed) {
    for (const path of others) folder.place(await staging.copyOf(hash), path);
    if (first !== undefined) folder.place(staging.whole(hash), first);
  }
  const isSigned = lists.signature !== undefined;
  const isOther = lists.signature ? placeList(SIGNATURE, lists.signature, folder, staging) : false;
  const isNew = placeList(MANIFEST, lists.manifest, folder, staging);
  // A signature of a list that is gone proves nothing.
  if (!isSigned && isNew) rmSync(folder.at(SIGNATURE), { force: true });
  return isOther || isNew;
}

function placeList(name: string, content: Uint8Array, folder: MirrorFolder, staging: Staging): boolean {
  const found = lstatSync(folder.at(name), { throwIfNoEntry: false });
  if (found?.isFile() && readFileSync(folder.at(name)).equals(content)) return false;
  writeFileSync(staging.part(name), content);
  folder.place(staging.part(name), name);
  return true;
}

/** Whether the source says that it is signed: its list of files, staged or in place, names the signature. */
export function namesSignature(hash: string | undefined, folder: MirrorFolder, staging: Staging): boolean {
  if (hash === undefined) return false;
  const staged = staging.whole(hash);
  const file = lstatSync(staged, { throwIfNoEntry: false })?.isFile() ? staged : folder.at(FILE_LIST);
  return readFileSync(file, 'utf8').split('\n').includes(SIGNATURE);
}
