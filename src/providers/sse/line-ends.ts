/**
 * Makes every line end a line feed, across the borders of chunks. A carriage return at the end of a chunk is a line end
 * at once: waiting for what follows would hold the last event back on a quiet stream.
 */
export class LineEnds {
  #afterReturn = false;

  feed(chunk: string): string {
    if (chunk === '') return chunk;
    const text = this.#afterReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
    this.#afterReturn = chunk.endsWith('\r');
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }
}
