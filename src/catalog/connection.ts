import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { recorded, recordRead, recordRemembered, recordUse } from './recording.ts';

/** Name of the environment variable that holds the absolute path of the catalog file. */
const CATALOG_VARIABLE = 'BACKFILE_CATALOG';

interface Connection {
  path: string;
  database: DatabaseSync;
  statements: Map<string, StatementSync>;
  memory: Map<string, Remembered>;
}

/** A value that several pages ask for, with the digest of all that was read for it. */
interface Remembered {
  key: string;
  value: unknown;
  digest: string;
}

let connection: Connection | undefined;
/** Set while a caller outside Astro works with a catalog of its own. */
let chosenPath: string | undefined;
let lastTurn: Promise<unknown> = Promise.resolve();

/** Every row that a query gives, in the query's own order. */
export function rows<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
  const found = prepared(sql).all(...values);
  recordRead(sql, values, found);
  return found as Row[];
}

/**
 * The first row of a query, if there is one. A query may ask for a long text as `CAST(… AS BLOB)`: it comes back as text
 * all the same, decoded here in a third of the time.
 */
export function row<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
  const got = prepared(sql).get(...values);
  const found = got && withTexts(got);
  recordRead(sql, values, found ? [found] : []);
  return found as Row | undefined;
}

/**
 * As `row`, for a row with long texts and a column that changes whenever they do: that one is recorded in their place.
 *
 * @param texts columns that need not be recorded
 */
export function rowByHash<Row>(texts: readonly string[], sql: string, ...values: SQLInputValue[]): Row | undefined {
  const got = prepared(sql).get(...values);
  const found = got && withTexts(got);
  recordRead(sql, values, found ? [Object.fromEntries(Object.entries(found).filter(([name]) => !texts.includes(name)))] : []);
  return found as Row | undefined;
}

/**
 * Rows one at a time, for queries whose result would not fit in memory. Prepared anew, so that two may run at once. Not for
 * pages: what they read must be recorded whole.
 */
export function* eachRow<Row>(sql: string, ...values: SQLInputValue[]): IterableIterator<Row> {
  for (const found of open()
    .database.prepare(sql)
    .iterate(...values))
    yield found as Row;
}

/** Keeps small things that many pages ask for (vocabulary, the issue at hand) until another catalog is opened. */
export function remember<Value>(key: string, compute: () => Value): Value {
  return rememberLast(key, key, compute);
}

/**
 * As `remember`, but holds one value for each `slot`: the last one asked for. What it was made from counts as read by every page
 * that asks for it, not only by the first.
 */
export function rememberLast<Value>(slot: string, key: string, compute: () => Value): Value {
  const { value, digest } = remembered(slot, key, compute);
  recordRemembered(digest);
  return value as Value;
}

/** A part of what `rememberLast` would give; only the part counts as read. */
export function rememberedPart<Value, Part>(slot: string, key: string, compute: () => Value, pick: (value: Value) => Part): Part {
  const part = pick(remembered(slot, key, compute).value as Value);
  recordUse(slot, key, part);
  return part;
}

/** What comes of work that looks at much and uses little of it: only the outcome counts as read. */
export function outcomeOf<Value>(what: string, of: string, work: () => Value): Value {
  const { value } = recorded(work);
  recordUse(what, of, value);
  return value;
}

function remembered(slot: string, key: string, compute: () => unknown): Remembered {
  const { memory } = open();
  const held = memory.get(slot);
  if (held?.key === key) return held;
  const fresh = { key, ...recorded(compute) };
  memory.set(slot, fresh);
  return fresh;
}

/** Closes the catalog file; the next query opens it again. Needed before the file can be removed on some systems. */
export function closeCatalog(): void {
  connection?.database.close();
  connection = undefined;
}

/**
 * Works with a given catalog instead of the one the environment names, and closes it afterwards. Calls wait for each other,
 * since a process has one catalog open at a time.
 */
export function withCatalog<Result>(path: string, work: () => Result | Promise<Result>): Promise<Result> {
  const turn = lastTurn.then(async () => {
    chosenPath = path;
    try {
      return await work();
    } finally {
      closeCatalog();
      chosenPath = undefined;
    }
  });
  // The next in line waits for the end, however it came about; the caller gets the error.
  lastTurn = turn.catch(() => undefined);
  return turn;
}

/** The catalog holds no bytes but those of texts. */
function withTexts(found: Record<string, SQLOutputValue>): Record<string, SQLOutputValue> {
  for (const name in found) {
    const value = found[name];
    if (value instanceof Uint8Array) found[name] = decoder.decode(value);
  }
  return found;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function prepared(sql: string): StatementSync {
  const { database, statements } = open();
  const known = statements.get(sql);
  if (known) return known;
  const statement = database.prepare(sql);
  statements.set(sql, statement);
  return statement;
}

/** Opens the file once; again only when the variable names another one, as the dev server does after a change. */
function open(): Connection {
  const path = chosenPath ?? process.env[CATALOG_VARIABLE];
  if (!path) throw new Error(`No catalog: set ${CATALOG_VARIABLE} to the catalog file, or use the build or dev command.`);
  if (connection?.path === path) return connection;
  closeCatalog();
  const database = new DatabaseSync(path, { readOnly: true });
  // All queries see one state of the catalog; and locking the file anew for each would cost five times the query itself.
  database.exec('BEGIN');
  connection = { path, database, statements: new Map(), memory: new Map() };
  return connection;
}
