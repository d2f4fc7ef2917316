/** A place in the window, in CSS pixels from its top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
