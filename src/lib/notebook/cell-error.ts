/** What is wrong with a cell's code, and where. */
export class CellError extends Error {
  /**
   * @param message in words for a reader
   * @param line in the cell, from 1; undefined where the place is not known
   * @param column in the line, from 0
   */
  constructor(
    message: string,
    readonly line?: number,
    readonly column?: number,
  ) {
    super(message);
    this.name = "CellError";
  }
}
