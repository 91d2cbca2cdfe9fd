import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childrenOf, parseXml, type XmlElement } from '../../site/xml.ts';

/** What a program of bibutils made of a file of references. */
export interface ReadReferences {
  /** How many it says that it has read. It ends well even on rubbish, so nothing else counts. */
  processed: number;
  references: XmlElement[];
  xml: string;
}

/** Whether bibutils is installed, and further programs. */
export function hasPrograms(...more: string[]): boolean {
  return ['ris2xml', 'bib2xml', ...more].every((program) => spawnSync(program, ['--version']).error === undefined);
}

/** Reads references with `ris2xml` or `bib2xml`. */
export function readReferences(program: string, text: string, extension: string): ReadReferences {
  const folder = mkdtempSync(join(tmpdir(), 'references-'));
  try {
    const file = join(folder, `all.${extension}`);
    writeFileSync(file, text);
    const { stdout, stderr } = spawnSync(program, [file], { encoding: 'utf8' });
    const processed = Number(/Processed (\d+) references/u.exec(stderr)?.[1]);
    return { processed, references: childrenOf(parseXml(stdout.replace(/^\ufeff/u, '')), 'mods'), xml: stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What libxml2 says of an XML text. */
export function isWellFormed(xml: string): boolean {
  return spawnSync('xmllint', ['--noout', '-'], { input: xml }).status === 0;
}
