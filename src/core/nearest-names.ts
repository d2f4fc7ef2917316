/** A name without its spelling, so that `createdAt` and `CREATED_AT` are one. */
export const plainName = (name: string): string => name.toLowerCase().replaceAll(/[_\s-]+/g, '');

/** Of known names those that a wrong one may have meant, five at most. */
export function nearest(name: string, known: Iterable<string>): string[] {
  const plain = plainName(name);
  const near = [...known].filter((one) => {
    const other = plainName(one);
    return other.includes(plain) || plain.includes(other) || (other[0] === plain[0] && isNear(other, plain));
  });
  return near.slice(0, 5);
}

/** All known names, those first that a wrong one may have meant. */
export function nearestFirst(name: string, known: Iterable<string>): readonly string[] {
  const all = [...known];
  return [...new Set([...nearest(name, all), ...all])];
}

/** One letter more, less, or other, or two that have changed places. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const isSwapped = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  const after = a.slice(at + 1);
  return isSwapped || after === b.slice(at + 1) || a.slice(at) === b.slice(at + 1) || after === b.slice(at);
}
