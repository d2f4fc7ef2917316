export const PLACEMENTS = [
  'bottom',
  'bottom-start',
  'bottom-end',
  'top',
  'top-start',
  'top-end',
  'start',
  'start-start',
  'start-end',
  'end',
  'end-start',
  'end-end',
] as const;
/** On which side of its anchor a layer opens, and which edges line up; `start` and `end` follow the direction of text. */
export type Placement = (typeof PLACEMENTS)[number];
