const STOPS =
  'a[href],button,input:not([type="hidden"]),select,textarea,summary,iframe,[tabindex],[contenteditable],audio[controls],video[controls]';
const SEEN = 'img,svg,canvas,video,hr,icon-widget';

/** What an element holds, as it is drawn. */
function drawnNodes(element: Element): Iterable<Node> {
  const assigned = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  return assigned.length > 0 ? assigned : (element.shadowRoot ?? element).childNodes;
}

/** True for a widget that has drawn nothing yet: until it has, it is taken for something to read. */
const isToCome = ({localName, shadowRoot}: Element): boolean => localName.includes('-') && !shadowRoot?.hasChildNodes();

/**
 * Whether the first thing that is read in a panel can have the focus; undefined where there is nothing. Where it can't,
 * the panel itself has to be a stop, so that Tab does not jump over what stands there.
 */
export function startOf(element: Element): boolean | undefined {
  for (const node of drawnNodes(element)) {
    if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) return false;
    if (!(node instanceof HTMLElement || node instanceof SVGElement)) continue;
    const {display, visibility} = getComputedStyle(node);
    if (display === 'none' || visibility === 'hidden') continue;
    if (node.matches(STOPS) && !node.matches(':disabled')) return node.tabIndex >= 0;
    const start = node.matches(SEEN) ? false : (startOf(node) ?? (isToCome(node) ? false : undefined));
    if (start !== undefined) return start;
  }
  return undefined;
}
