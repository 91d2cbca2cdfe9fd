import { type CellValue, cellsOf, type Table, type TableShape } from './columns/column.ts';
import { DatabaseFile } from './database-file.ts';
import { ParquetFile } from './parquet-file.ts';
import { ARTICLES, csvFileOf, TABLES } from './tables.ts';
import { TextFile, type WrittenFile } from './text-file.ts';
import { csvHeader, csvRow, jsonlRow } from './text-rows.ts';

/** The files of a part that rows are written to, one row at a time. */
export class DatasetFiles {
  /** Rows by table. */
  readonly counts = new Map<string, number>();
  readonly database: DatabaseFile;
  readonly parquet: ParquetFile;
  readonly #jsonl: TextFile;
  readonly #csv: ReadonlyMap<string, TextFile>;

  constructor(folder: string, part: string) {
    this.database = new DatabaseFile(folder, part);
    this.parquet = new ParquetFile(folder, part, ARTICLES);
    this.#jsonl = new TextFile(folder, `${part}.jsonl`);
    this.#csv = new Map(TABLES.map((table) => [table.name, new TextFile(folder, csvFileOf(part, table))]));
    for (const table of TABLES) this.#csv.get(table.name)?.write(csvHeader(table));
  }

  /** Writes a row in every format. */
  put<Row>(table: Table<Row>, row: Row): void {
    const cells = cellsOf(table, row);
    this.database.insert(table, cells);
    this.putText(table, cells);
    if (table.name === ARTICLES.name) {
      this.#jsonl.write(jsonlRow(table, cells));
      this.parquet.write(cells);
    }
  }

  /** Writes a row that the database has already. */
  putText(table: TableShape, cells: readonly CellValue[]): void {
    this.counts.set(table.name, (this.counts.get(table.name) ?? 0) + 1);
    this.#csv.get(table.name)?.write(csvRow(cells));
  }

  /** Closes what programs read as text: JSONL and CSV. */
  closeTexts(): WrittenFile[] {
    return [this.#jsonl.close(), ...[...this.#csv.values()].map((file) => file.close())];
  }
  /** Gives up what is not finished. */
  discard(): void {
    this.database.discard();
    for (const file of [this.#jsonl, ...this.#csv.values()]) file.discard();
  }
}
