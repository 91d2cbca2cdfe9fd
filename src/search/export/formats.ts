import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { csv } from './csv.ts';
import type { ExportFormat } from './format.ts';
import { jsonl } from './jsonl.ts';
import { ris } from './ris.ts';

/** Every format that results can be exported in, in the order offered: tables, then references. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [csv, jsonl, ris, bibtex, cslJson];
