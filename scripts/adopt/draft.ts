import { articleFilePath } from '../../src/schemas/collection-path.ts';
import type { ArchivePlan } from '../ingest/plan-archive.ts';
import type { RawText } from '../ingest/read/raw-text.ts';
import type { AddressedItem } from '../model/issue-draft.ts';
import { bodyOperations } from './body-operations.ts';
import { candidatesOf } from './candidates.ts';
import type { DraftCorrection } from './corrections-file.ts';
import { type Edit, readIfSound } from './edit.ts';
import type { EditedFile } from './edited-files.ts';
import { fieldOperations } from './field-operations.ts';

/** The corrections that should say what a person changed in a file; or what they cannot say. */
export interface Draft extends EditedFile {
  item?: AddressedItem;
  /** Absent where one of both states cannot be read. */
  edit?: Edit;
  corrections: DraftCorrection[];
  inexpressible: string[];
}

/** Who answers for all corrections of a run. */
export type Signature = Pick<DraftCorrection, 'who' | 'when' | 'why'>;

/** What of the archive drafts are made from. */
export interface DraftSources {
  plan: ArchivePlan;
  /** Files as ingest would write them. */
  texts: ReadonlyMap<string, string>;
  rawText: RawText;
  /** Paragraphs of all edited articles as they are now. */
  claimed: ReadonlySet<string>;
  signature: Signature;
}

/** The item whose file this is. */
export function itemOf(path: string, { items }: ArchivePlan): AddressedItem | undefined {
  return items.find(({ address }) => articleFilePath(address) === path);
}

/** Works out the corrections for one edited file. */
export function draftOf(file: EditedFile, { plan, texts, rawText, signature, claimed }: DraftSources): Draft {
  const none = (...inexpressible: string[]): Draft => ({ ...file, corrections: [], inexpressible });
  const item = itemOf(file.path, plan);
  if (!item) return none('not-made');
  const fresh = readIfSound(texts.get(file.path) ?? '', file.path);
  const edited = readIfSound(file.text, file.path);
  if ('problem' in fresh) return none(fresh.problem);
  if ('problem' in edited) return none(edited.problem);
  const { file: raw, ordinal } = item.page;
  const candidates = candidatesOf(item, plan, texts);
  const rawLine = (line: number) => rawText.linesOf(raw, line, line)[0] ?? '';
  const edit: Edit = { fresh, edited, rawLine, elsewhere: candidates.paragraphs, claimed };
  const pages = plan.issues.flatMap((issue) => issue.pages).filter((page) => page.file === raw).length;
  const fields = fieldOperations(edit, candidates.headlines);
  const body = bodyOperations(edit);
  const corrections = [...fields.operations, ...body.operations].map((operation): DraftCorrection => {
    const ofPage = pages > 1 && ('date' in operation || 'label' in operation);
    return { file: raw, ...(ofPage ? { page: ordinal } : {}), ...signature, do: operation };
  });
  return { ...file, item, edit, corrections, inexpressible: [...fields.inexpressible, ...body.inexpressible] };
}
