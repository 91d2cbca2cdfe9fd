const BITS = 32;

/** A set of rows of a shard, for the algebra of queries. */
export class RowSet {
  readonly rows: number;
  private readonly words: Uint32Array;

  /** An empty set; rows are numbered from 0 to below `rows`. */
  constructor(rows: number, words = new Uint32Array(Math.ceil(rows / BITS))) {
    this.rows = rows;
    this.words = words;
  }

  static of(rows: number, members: Iterable<number>): RowSet {
    const set = new RowSet(rows);
    for (const row of members) set.add(row);
    return set;
  }

  static all(rows: number): RowSet {
    return new RowSet(rows).not();
  }

  /** @throws for a row that the shard does not have. */
  add(row: number): void {
    if (!(row >= 0 && row < this.rows)) throw new Error(`There is no row ${row} of ${this.rows}`);
    const word = row >>> 5;
    this.words[word] = ((this.words[word] ?? 0) | (1 << (row & 31))) >>> 0;
  }

  has(row: number): boolean {
    return row >= 0 && row < this.rows && (((this.words[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;
  }

  and(other: RowSet): RowSet {
    return this.combine(other, (a, b) => a & b);
  }

  or(other: RowSet): RowSet {
    return this.combine(other, (a, b) => a | b);
  }

  without(other: RowSet): RowSet {
    return this.combine(other, (a, b) => a & ~b);
  }

  not(): RowSet {
    const words = this.words.map((word) => ~word >>> 0);
    const rest = this.rows % BITS;
    const last = words.length - 1;
    if (rest > 0) words[last] = ((words[last] ?? 0) & (2 ** rest - 1)) >>> 0;
    return new RowSet(this.rows, words);
  }

  /** How many rows it holds. */
  get size(): number {
    let count = 0;
    for (let word of this.words) {
      for (; word !== 0; word = (word & (word - 1)) >>> 0) count += 1;
    }
    return count;
  }

  /** From the lowest row to the highest. */
  *[Symbol.iterator](): IterableIterator<number> {
    for (let place = 0; place < this.words.length; place += 1) {
      for (let word = this.words[place] ?? 0; word !== 0; word = (word & (word - 1)) >>> 0) {
        yield place * BITS + (31 - Math.clz32(word & -word));
      }
    }
  }

  private combine(other: RowSet, mix: (a: number, b: number) => number): RowSet {
    if (other.rows !== this.rows) throw new Error('Rows of two shards cannot be combined');
    return new RowSet(
      this.rows,
      this.words.map((word, place) => mix(word, other.words[place] ?? 0) >>> 0),
    );
  }
}
