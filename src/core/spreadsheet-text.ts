// The text of one cell, for whoever opens it in a spreadsheet.

/** What spreadsheets take for the start of a formula, also in the wide forms of East Asian writing. */
// oxlint-disable-next-line no-control-regex
const FORMULA = /^[\s\u0000-\u001F]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]|^[\t\r\n\u0000]/;
/** A number of a source that sends decimals as text. */
const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

/** By it spreadsheets know the encoding of a file. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Keeps a text from being run as a formula. */
export const guarded = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/** A text in one line, as spreadsheets take a cell from the clipboard, where a quote at its start would reach over others. */
export const inOneCell = (text: string): string => {
  const line = text.replaceAll(/[\t\r\n]+/g, ' ');
  return line.startsWith('"') ? `"${line.replaceAll('"', '""')}"` : line;
};

/** A text as RFC 4180 has it, quoted where it must be. */
export const quoted = (text: string, separator = ','): string =>
  /[";\t\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
