import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type BasicType, fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { fileHash } from '../made-parts.ts';
import type { CellValue, ColumnShape, ColumnType, TableShape } from './columns/column.ts';
import type { WrittenFile } from './text-file.ts';

const TYPES: Readonly<Record<ColumnType, BasicType>> = {
  text: 'STRING',
  date: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  list: 'JSON',
};

/** A row group ends with so many rows, or so many characters, whichever comes first: that much is held in memory. */
const GROUP_ROWS = 5_000;
const GROUP_CHARS = 2_000_000;

/** A Parquet file (Snappy) that is written in row groups as rows come. */
export class ParquetFile {
  readonly #file: string;
  readonly #name: string;
  readonly #columns: readonly ColumnShape[];
  readonly #writer: ParquetWriter;
  #group: CellValue[][] = [];
  #chars = 0;

  constructor(folder: string, part: string, { columns }: TableShape) {
    this.#name = `${part}.parquet`;
    this.#file = join(folder, this.#name);
    this.#columns = columns;
    const schema = schemaFromColumnData({ columnData: this.#columnData() });
    this.#writer = new ParquetWriter({ writer: fileWriter(this.#file), schema, createdBy: 'backfile' });
  }

  write(cells: CellValue[]): void {
    this.#group.push(cells);
    for (const value of cells) if (typeof value === 'string') this.#chars += value.length;
    if (this.#group.length >= GROUP_ROWS || this.#chars >= GROUP_CHARS) this.#flush();
  }

  async close(): Promise<WrittenFile> {
    this.#flush();
    this.#writer.finish();
    return { name: this.#name, bytes: statSync(this.#file).size, sha256: await fileHash(this.#file) };
  }

  #flush(): void {
    if (this.#group.length === 0) return;
    this.#writer.write({ columnData: this.#columnData(), rowGroupSize: this.#group.length });
    this.#group = [];
    this.#chars = 0;
  }

  #columnData() {
    return this.#columns.map(({ name, type, isRequired = false }, place) => ({
      name,
      type: TYPES[type],
      nullable: !isRequired,
      offsetIndex: false,
      data: this.#group.map((cells) => cells[place] ?? null),
    }));
  }
}
