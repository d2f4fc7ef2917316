const ANY = /\p{Nd}/u;

/** What a digit of any script counts: each script has its ten in a row. */
function countOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (before < 9 && ANY.test(String.fromCodePoint(code - before - 1))) before++;
  return before;
}

/** A text with the digits of every script, ٣ or ３, as 3; all others stay, and its length too. */
export const plainDigits = (text: string): string =>
  text.replace(/[^\P{Nd}0-9]/gu, (digit) => String(countOf(digit)).padEnd(digit.length));
