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
