/** Commands that make a copy of a site and prove it, to be typed in an empty folder. */
export interface MirrorCommands {
  /** Downloads every file that `files.txt` names. */
  wget: string;
  /** From where the files of the site lie, to whoever has access there; a second run transfers what changed. */
  rsync: string;
  /** Proves the copy, what is extra included; the script came with it. */
  verify: string;
  /** Proves the copy without any program of ours; says nothing of extra files. */
  sha256sum: string;
}

/**
 * The commands for a site.
 *
 * @param address online home, `https://…/`
 * @param source where rsync finds the files, such as `host:/srv/site/`
 */
export function mirrorCommands(address: string, source = 'HOST:/PATH/'): MirrorCommands {
  const url = new URL(address);
  const depth = url.pathname.split('/').filter(Boolean).length;
  // The folders of the address are no folders of the site.
  const cut = depth > 0 ? ` --cut-dirs=${depth}` : '';
  return {
    wget: `wget -q -x -nH${cut} -B ${quoted(url.href)} -i ${quoted(`${url.href}files.txt`)}`,
    rsync: `rsync -a --checksum --delete ${quoted(source)} .`,
    verify: 'node verify.mjs',
    sha256sum: 'sha256sum -c --quiet --strict SHA256SUMS',
  };
}

/** As a shell takes it for one word, whatever it holds. */
function quoted(text: string): string {
  return /^[A-Za-z0-9_./:@%~-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
