import type { ArchivePlan } from '../ingest/plan-archive.ts';
import type { IssueTask } from '../ingest/render-issue.ts';
import type { IssueText } from '../ingest/work/tasks.ts';
import type { IssueFiles, IssueWork } from '../ingest/write/write-collections.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { inOrder } from '../model/in-order.ts';
import type { Workplace } from './ingest-archive.ts';
import type { HeldFile } from './ingest-files.ts';

/** What is remembered of a rendered issue: its files by their hash, and what linking found. */
interface NotedIssue {
  files: [path: string, hash: string][];
  diagnostics: Diagnostic[];
}

/**
 * Every issue of the ledger with the files it shall have, rendered some ahead of the writing. An issue that was rendered
 * before from the same task and texts is known by its hashes; its text is made only if a file has to be written.
 */
export function issueWork(
  plan: ArchivePlan,
  held: readonly HeldFile[],
  place: Workplace,
  onIssue: (count: number) => void,
): { works: AsyncGenerator<IssueWork>; linking: Diagnostic[] } {
  const keys = new Map(held.map(({ header, key = '' }) => [header.file, key]));
  const linking: Diagnostic[] = [];
  let count = 0;
  const ready = inOrder(plan.ledger, place.crew.width, async (record) => {
    const task = plan.tasks.get(record.address);
    return task ? { record, ...(await renderOrRecall(task, keys, place)) } : { record };
  });
  async function* works(): AsyncGenerator<IssueWork> {
    for await (const { record, wanted, found = [] } of ready as AsyncGenerator<IssueWork & { found?: Diagnostic[] }>) {
      linking.push(...found);
      yield wanted ? { record, wanted } : { record };
      count += 1;
      onIssue(count);
    }
  }
  return { works: works(), linking };
}

async function renderOrRecall(
  task: IssueTask,
  keys: ReadonlyMap<string, string>,
  place: Workplace,
): Promise<{ wanted: IssueFiles; found: Diagnostic[] }> {
  const files = [...new Set(task.pages.map(({ file }) => file))];
  const key = place.keys.render(
    task,
    files.map((file) => keys.get(file) ?? ''),
  );
  const render = (): Promise<IssueText> => {
    const bodies = new Map(files.map((file) => [file, place.cache.body(file, keys.get(file) ?? '')]));
    return place.crew.render({ issue: task, bodies });
  };
  const known = place.cache.issue(task.address, key);
  if (known !== undefined) {
    const { files: hashes, diagnostics } = JSON.parse(known) as NotedIssue;
    return { wanted: { files: new Map(hashes), texts: async () => textsOf(await render()) }, found: diagnostics };
  }
  const rendered = await render();
  const noted: NotedIssue = {
    files: rendered.files.map(({ path, hash }) => [path, hash]),
    diagnostics: rendered.diagnostics,
  };
  place.cache.keepIssue(task.address, key, JSON.stringify(noted));
  return {
    wanted: { files: new Map(noted.files), texts: () => Promise.resolve(textsOf(rendered)) },
    found: rendered.diagnostics,
  };
}

function textsOf({ files }: IssueText): Map<string, string> {
  return new Map(files.map(({ path, text }) => [path, text]));
}
