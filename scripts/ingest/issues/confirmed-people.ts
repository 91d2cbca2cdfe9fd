import type { PersonAlias } from '../../../src/schemas/vocabulary.ts';

/**
 * Gives every printed form of a person the id of the confirmed name, so that one list holds all articles. The ledger keeps
 * the id that each form had: that address leads on to the list.
 *
 * @param ids of all names, the confirmed ones included
 */
export function withConfirmed(ids: Readonly<Record<string, string>>, people: readonly PersonAlias[]): Record<string, string> {
  const confirmed = people.flatMap(({ name, aliases = [] }) => {
    const id = Object.hasOwn(ids, name) ? ids[name] : undefined;
    return id === undefined ? [] : aliases.map((alias) => [alias, id] as const);
  });
  return { ...ids, ...Object.fromEntries(confirmed) };
}

/** Confirmed names that must have an id, as one of their printed forms is in use. */
export function namesInUse(people: readonly PersonAlias[], printed: ReadonlySet<string>): string[] {
  return people.filter(({ name, aliases = [] }) => [name, ...aliases].some((form) => printed.has(form))).map(({ name }) => name);
}
