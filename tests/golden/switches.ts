/** A rule that is a function of its own, not an entry of a table: what it finds while it is switched off. */
type Without = (...found: never[]) => unknown;

/** Codes of the functions that are switched off. */
const off = new Set<string>();

/** Codes of all functions that can be switched off, in the order in which their modules were read. */
export const SWITCHES: string[] = [];

/** For `vi.mock`: the module with its own functions, each of which can be switched off. */
export async function switchable(
  original: () => Promise<object>,
  rules: Readonly<Record<string, readonly [code: string, without: Without]>>,
): Promise<object> {
  const module: Record<string, unknown> = { ...(await original()) };
  for (const [name, [code, without]] of Object.entries(rules)) {
    const rule = module[name];
    if (typeof rule !== 'function') throw new Error(`The module has no function ${name}.`);
    SWITCHES.push(code);
    module[name] = (...given: never[]) => (off.has(code) ? without(...given) : rule(...given));
  }
  return module;
}

/** Switches a function off, and gives back what switches it on again. */
export function switchOff(code: string): () => () => void {
  return () => {
    off.add(code);
    return () => off.delete(code);
  };
}
