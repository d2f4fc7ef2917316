import type {Direction} from '../language.js';
import type {Placement} from './placements.js';

/** The sides as an engine knows them. */
export type Side = 'top' | 'bottom' | 'left' | 'right';

/** A placement in the engine's words. */
export interface Area {
  readonly side: Side;
  /** The side towards which the layer grows from the edge that it shares with its anchor; none where it is centred. */
  readonly grows?: Side;
}

/** A placement in a direction of text, in physical sides: the page around a top layer may have another direction. */
export function areaOf(placement: Placement, direction: Direction): Area {
  const [side = 'bottom', align] = placement.split('-');
  const [start, end]: readonly Side[] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const sides: Readonly<Record<string, Side>> = {top: 'top', bottom: 'bottom', start: start!, end: end!};
  const isAbove = side === 'top' || side === 'bottom';
  const towards: Readonly<Record<string, Side>> = isAbove ? {start: end!, end: start!} : {start: 'bottom', end: 'top'};
  const grows = align ? towards[align] : undefined;
  return {side: sides[side] ?? 'bottom', ...(grows && {grows})};
}

/** Pixels that stay free at the edges of the page. */
export const EDGE = 8;

/** How near an anchor stands to the edges of the page, as the pixels that a layer at its own edge must keep from them. */
export function spareBeside({left, right}: Pick<DOMRect, 'left' | 'right'>, width: number): number {
  return Math.max(0, EDGE - left, EDGE - (width - right));
}

/**
 * What is tried in turn where a layer does not fit: the other side, the other edge, then centred below or above. It
 * keeps from the edges of the page; `spare` is what it keeps from the edge that it shares with its anchor.
 */
export function positionStyles({side, grows}: Area, spare = 0): Readonly<Record<string, string>> {
  const isAbove = side === 'top' || side === 'bottom';
  const [across, along] = isAbove ? ['flip-block', 'flip-inline'] : ['flip-inline', 'flip-block'];
  const turns = grows ? [across, along, `${across} ${along}`] : [across];
  const last = isAbove ? [side, side === 'top' ? 'bottom' : 'top'] : ['bottom', 'top'];
  const towards = isAbove ? grows : side;
  const gap = isAbove ? `${grows ? spare : EDGE}px` : 'var(--_gap, 6px)';
  return {
    'position-area': grows ? `${side} span-${grows}` : side,
    'position-try-fallbacks': [...turns, ...last.map((place) => `--widget-${place}`), ...last].join(', '),
    'margin-block': isAbove ? 'var(--_gap, 6px)' : '0',
    'margin-left': towards === 'left' ? `${EDGE}px` : gap,
    'margin-right': towards === 'right' ? `${EDGE}px` : gap,
  };
}
