/** A position that can be compared: an epoch, and a place in it. */
export interface Position {
  readonly epoch: string;
  /** Decimal digits without leading zeros; kept as text, since it may exceed 2^53. */
  readonly offset: string;
}

/** Reads `epoch:offset`, split at the last colon. Any other id is opaque: undefined. */
export function parsePosition(text: string | undefined): Position | undefined {
  const colon = text?.lastIndexOf(':') ?? -1;
  if (text === undefined || colon < 1 || !areDigits(text, colon + 1)) return undefined;
  const offset = text.slice(colon + 1);
  return {epoch: text.slice(0, colon), offset: offset.startsWith('0') ? offset.replace(/^0+(?=\d)/, '') : offset};
}

// Asked several times with each message, where a regular expression would take longer than all else.
function areDigits(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return from < text.length;
}

/** Negative when `a` lies before `b`, 0 when they are one, positive after; undefined when they can't be compared. */
export function comparePositions(a: string | undefined, b: string | undefined): number | undefined {
  const left = parsePosition(a);
  const right = parsePosition(b);
  if (!left || !right || left.epoch !== right.epoch) return undefined;
  if (left.offset.length !== right.offset.length) return left.offset.length - right.offset.length;
  return left.offset < right.offset ? -1 : left.offset > right.offset ? 1 : 0;
}

/** True when `a` is proven to be at or after `b`. */
export function reaches(a: string | undefined, b: string | undefined): boolean {
  const order = comparePositions(a, b);
  return order !== undefined && order >= 0;
}

/** True when both are of the `epoch:offset` kind and of different epochs: the server began anew between them. */
export function epochsDiffer(a: string | undefined, b: string | undefined): boolean {
  const left = parsePosition(a);
  const right = parsePosition(b);
  return left !== undefined && right !== undefined && left.epoch !== right.epoch;
}
