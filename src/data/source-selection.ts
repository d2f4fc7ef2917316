import type {Scanner} from './source-scanner.js';

const STOP = /["{}]/;

/** Reads a selection such as `{ name email }`: text with balanced braces, in which strings are skipped. */
export function readSelection(scan: Scanner): string {
  const start = scan.at;
  let open = 0;
  do {
    scan.until(STOP);
    if (scan.done) scan.fail('unclosed', 'This “{” is never closed.', undefined, start);
    if (scan.char === '"') skipString(scan);
    else open += scan.char === '{' ? 1 : -1;
    scan.at++;
  } while (open > 0);
  return scan.text.slice(start, scan.at);
}

/** Leaves the cursor on the last quote of the string. */
function skipString(scan: Scanner): void {
  const start = scan.at;
  const quote = scan.text.startsWith('"""', start) ? '"""' : '"';
  scan.at += quote.length;
  while (!scan.text.startsWith(quote, scan.at)) {
    if (scan.done) scan.fail('unclosed', 'This " is never closed.', undefined, start);
    scan.at += scan.text.startsWith('\\', scan.at) ? escapeLength(scan, quote) : 1;
  }
  scan.at += quote.length - 1;
}

/** In a block string only `\"""` is an escape. */
function escapeLength(scan: Scanner, quote: string): number {
  if (quote === '"') return 2;
  return scan.text.startsWith('\\"""', scan.at) ? 4 : 1;
}

/** A selection with its blanks and comments folded, for comparison only. */
export function foldSelection(selection: string): string {
  return selection
    .split(/("""(?:\\"""|[^"]|"(?!""))*"""|"(?:\\.|[^"\\])*")/)
    .map((piece, i) => (i % 2 ? piece : fold(piece)))
    .join('');
}

function fold(piece: string): string {
  return piece
    .replaceAll(/#[^\n\r]*/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{}():]) ?/g, '$1');
}
