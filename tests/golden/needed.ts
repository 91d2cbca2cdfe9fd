import { listCases } from './cases.ts';
import { publishCase } from './run-case.ts';

/** What a case publishes with every rule on: once as it stands, and once without the names of rules. */
interface Baseline {
  texts: string;
  bare: string;
}

const cases = listCases();
const baselines = new Map<string, Promise<Baseline>>();

/** Runs a case with every rule on, once for all rules. Expectations are no measure: one that is out of date differs without any rule missing. */
function baselineOf(name: string): Promise<Baseline> {
  const known = baselines.get(name);
  if (known) return known;
  const golden = cases.find((one) => one.name === name);
  if (!golden) throw new Error(`There is no case ${name}.`);
  const made = publishCase(golden).then((files) => ({ texts: [...files.values()].join('\n'), bare: withoutCodes(files) }));
  baselines.set(name, made);
  return made;
}

/** What is published, and the roles; not which rule gave them, nor how sure it was. */
function withoutCodes(files: ReadonlyMap<string, string>): string {
  const texts = [...files].map(([path, text]) => {
    const bare =
      path === 'roles.tsv'
        ? text.replaceAll(/\t[^\t\n]+(?=\t[^\t\n]*$)/gmu, '')
        : text.replaceAll(/^ +(?:rule|confidence): .*\n/gmu, '');
    return `${path}\n${bare}`;
  });
  return texts.join('\n');
}

/** Names of the cases in whose files a rule is named. */
export async function casesNaming(code: string): Promise<string[]> {
  const named = new RegExp(`(?:^ +rule: |\\t)${code}(?:\\t|$)`, 'mu');
  const found: string[] = [];
  for (const { name } of cases) if (named.test((await baselineOf(name)).texts)) found.push(name);
  return found;
}

/**
 * The first case that comes out otherwise while a rule is switched off; `undefined` if nobody would miss it.
 *
 * @param switchOff takes the rule away, and gives back what brings it back
 * @param among names of the cases to try; all of them by default
 */
export async function missedBy(switchOff: () => () => void, among = cases.map(({ name }) => name)): Promise<string | undefined> {
  for (const name of among) {
    const { bare } = await baselineOf(name);
    const golden = cases.find((one) => one.name === name);
    if (!golden) continue;
    const switchOn = switchOff();
    try {
      if (withoutCodes(await publishCase(golden)) !== bare) return name;
    } finally {
      switchOn();
    }
  }
  return undefined;
}

/** Takes a rule out of its table. */
export function takeOut<T extends { code: string }>(rules: readonly T[], code: string): () => () => void {
  return () => {
    const list = rules as T[];
    const index = list.findIndex((rule) => rule.code === code);
    const [rule] = list.splice(index, 1);
    return () => {
      if (rule) list.splice(index, 0, rule);
    };
  };
}
