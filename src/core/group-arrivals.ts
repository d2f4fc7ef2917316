/** What widgets are about to ask of their filter groups, until they have asked it. */
export const onTheirWay = new Set<Promise<unknown>>();

/** Notes that a widget is about to ask something of its group. */
export function arrive(offer: Promise<unknown>): void {
  const gone = (): void => void onTheirWay.delete(known);
  const known: Promise<unknown> = offer.then(gone, gone);
  onTheirWay.add(known);
}
