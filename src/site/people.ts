/** A person named in a byline, with the address id of the person's list. */
interface NamedPerson {
  id: string;
  name: string;
}

/** A piece of a byline: plain text, or the name of a person. */
export interface BylinePiece {
  text: string;
  /** Id of the person's list. */
  person?: string;
}

/**
 * Cuts a byline at the names it contains, so that they can be links. The pieces put together are the byline, to the
 * character. A name is looked for after the one before it; one that is not found (printed with inner spaces) stays text.
 */
export function bylinePieces(text: string, people: readonly NamedPerson[]): BylinePiece[] {
  const pieces: BylinePiece[] = [];
  let done = 0;
  for (const { id, name } of people) {
    const start = text.indexOf(name, done);
    if (start < 0) continue;
    if (start > done) pieces.push({ text: text.slice(done, start) });
    pieces.push({ text: name, person: id });
    done = start + name.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return pieces;
}

/** The people of a byline, each once, in the order printed. */
export function distinctPeople<Person extends NamedPerson>(people: readonly Person[]): Person[] {
  return people.filter((person, index) => people.findIndex(({ id }) => id === person.id) === index);
}
