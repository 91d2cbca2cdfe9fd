/** Things that rows share, each once, in the order of first use. */
export class Dictionary<Entry> {
  readonly entries: Entry[] = [];
  private readonly places = new Map<string, number>();

  /**
   * The place of a thing among the entries.
   *
   * @param key equal for things that are one
   * @param make what is entered at first use; the key itself when absent
   */
  place(key: Entry extends string ? Entry : string, make: () => Entry = () => key as Entry): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.entries.length);
    return this.entries.push(make()) - 1;
  }
}
