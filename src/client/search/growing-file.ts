/** UTF-16 units after which text is handed over to the browser, which need not keep it in memory. */
const UNITS_A_PIECE = 1 << 20;

/** A text of any size, kept in pieces. */
export class GrowingFile {
  private readonly pieces: Blob[] = [];
  private texts: string[] = [];
  private units = 0;

  /** Puts a text at its end. */
  add(text: string): void {
    this.texts.push(text);
    this.units += text.length;
    if (this.units >= UNITS_A_PIECE) this.handOver();
  }

  /** @param type media type and character set */
  close(type: string): Blob {
    this.handOver();
    return new Blob(this.pieces, { type });
  }

  private handOver(): void {
    this.pieces.push(new Blob([this.texts.join('')]));
    this.texts = [];
    this.units = 0;
  }
}

/** Lets the browser save a file; also from a disk, where nothing can be fetched. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after this script has ended.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
