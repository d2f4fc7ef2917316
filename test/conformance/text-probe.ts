import {inside} from './look.js';

/** Pixels that rounding takes. */
const ROUNDING = 1.5;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A line of text as it is drawn, less what a scroller has moved out of sight. */
interface Line {
  readonly text: Text;
  readonly box: Box;
  readonly layer: Element | null;
}

/** Why a text may be cut in this element; undefined where it may not. */
export type MayCut = (element: Element) => string | undefined;

/** The element that an element is drawn in. */
const parentOf = (node: Node): Element | null => {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  if (node instanceof Text && node.assignedSlot) return node.assignedSlot;
  return node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentElement;
};

function* ancestorsOf(node: Node): Generator<Element> {
  for (let parent = parentOf(node); parent; parent = parentOf(parent)) yield parent;
}

const texts = (place: Element): readonly Text[] =>
  [...inside(place)].flatMap((element) =>
    element.localName === 'style' || element.localName === 'script'
      ? []
      : [...(element.shadowRoot?.childNodes ?? []), ...element.childNodes].filter(
          (node): node is Text => node instanceof Text && node.data.trim() !== '',
        ),
  );

/** Whether an element shows its text to screen readers alone, or waits for the focus to show it. */
const isUnseen = (element: Element): boolean => {
  const {clipPath, opacity} = getComputedStyle(element);
  return clipPath === 'inset(50%)' || opacity === '0';
};

const boxOf = (element: Element): Box => {
  const {left, top} = element.getBoundingClientRect();
  const {clientLeft, clientTop, clientWidth, clientHeight} = element;
  if (element instanceof SVGElement || clientWidth === 0) return element.getBoundingClientRect();
  const start = {left: left + clientLeft, top: top + clientTop};
  return {...start, right: start.left + clientWidth, bottom: start.top + clientHeight};
};

const within = (box: Box, other: Box): Box => ({
  left: Math.max(box.left, other.left),
  top: Math.max(box.top, other.top),
  right: Math.min(box.right, other.right),
  bottom: Math.min(box.bottom, other.bottom),
});

const isDrawn = ({left, top, right, bottom}: Box): boolean => right - left > 1 && bottom - top > 1;

// The glyphs of a font are higher than a tight line: only what leaves a line's own height is lost.
function sticksOut(box: Box, room: Box): readonly string[] {
  const tall = Math.max(ROUNDING, (box.bottom - box.top) * 0.15);
  return [
    ...(box.left < room.left - ROUNDING || box.right > room.right + ROUNDING ? ['across'] : []),
    ...(box.top < room.top - tall || box.bottom > room.bottom + tall ? ['down'] : []),
  ];
}

/** Whether somebody without a pointer can scroll an element. */
const isReachable = (element: Element): boolean =>
  [...inside(element)].some((one) => one instanceof HTMLElement && one.tabIndex >= 0);

const nameOf = (element: Element): string =>
  [element.localName, element.getAttribute('part') ?? element.getAttribute('class')].filter(Boolean).join('.');

const isLayer = (element: Element): boolean =>
  ['absolute', 'fixed'].includes(getComputedStyle(element).position) || element.matches('dialog, [popover]');

/** Follows a line of text out to the place, and says where it is cut or leaves its box. */
function follow(line: Line, place: Element, mayCut: MayCut): {line?: Line; problems: readonly string[]} {
  const problems: string[] = [];
  let {box} = line;
  let isScrolled = false;
  for (const element of ancestorsOf(line.text)) {
    const {display, overflowX, overflowY} = getComputedStyle(element);
    if (isUnseen(element) || mayCut(element)) return {problems: []};
    if (display !== 'contents' && display !== 'inline') {
      if (/auto|scroll/.test(overflowX + overflowY) && isReachable(element)) {
        isScrolled = true;
        box = within(box, boxOf(element));
      }
      if (!isDrawn(box)) return {problems};
      const clips = overflowX !== 'visible' || overflowY !== 'visible';
      // What scrolls through a box may pass below its edge, where there is room for a ring.
      const how = isScrolled && !clips ? [] : sticksOut(box, clips ? boxOf(element) : element.getBoundingClientRect());
      if (how.length > 0)
        problems.push(
          `“${line.text.data.trim()}” ${clips ? 'is cut' : 'leaves'} ${how.join(' and ')} at ${nameOf(element)}`,
        );
    }
    if (element === place) return {line: {...line, box}, problems: problems.slice(0, 1)};
    if (isLayer(element))
      return {
        line: {...line, box, layer: element},
        problems: [...problems, ...leavesScreen(line, box, element)].slice(0, 1),
      };
  }
  return {problems};
}

// A page scrolls down, and what is fixed to the screen does not.
function leavesScreen({text}: Line, box: Box, layer: Element): readonly string[] {
  const isFixed = getComputedStyle(layer).position === 'fixed';
  const screen = {left: 0, right: innerWidth, top: isFixed ? 0 : -Infinity, bottom: isFixed ? innerHeight : Infinity};
  return sticksOut(box, screen).length > 0 ? [`“${text.data.trim()}” leaves the screen`] : [];
}

function overlap(one: Line, other: Line): boolean {
  if (one.text === other.text || one.layer !== other.layer) return false;
  const {left, top, right, bottom} = within(one.box, other.box);
  const height = Math.min(one.box.bottom - one.box.top, other.box.bottom - other.box.top);
  return right - left > 2 && bottom - top > height * 0.3;
}

function overlaps(lines: readonly Line[]): readonly string[] {
  return lines.flatMap((one, index) =>
    lines
      .slice(index + 1)
      .filter((other) => overlap(one, other))
      .map((other) => `“${one.text.data.trim()}” lies on “${other.text.data.trim()}”`),
  );
}

/** The lines of a text node, as drawn. */
function linesOf(text: Text): readonly Line[] {
  if (text.parentElement?.checkVisibility({visibilityProperty: true}) === false) return [];
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()].filter(isDrawn).map((box) => ({text, box, layer: null}));
}

/** Where text in a place is cut, leaves its box or lies on other text, once a place each. */
export function lostTexts(place: Element, mayCut: MayCut): readonly string[] {
  const followed = texts(place)
    .flatMap(linesOf)
    .map((line) => follow(line, place, mayCut));
  const drawn = followed.flatMap(({line}) => (line && isDrawn(line.box) ? [line] : []));
  return [...new Set([...followed.flatMap(({problems}) => problems), ...overlaps(drawn)])];
}
