// What the page tests ask of a page from inside. The function is sent to the browser, so it stands alone.

/** Puts `window.probes` on a page: looks through open shadow roots that a selector can't see through. */
export function installProbes() {
  const deep = function* (root) {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* deep(element.shadowRoot);
    }
  };
  const all = () => [...deep(document)];
  const name = (element) => {
    const host = element.getRootNode().host;
    const own = `${element.localName}${element.id ? `#${element.id}` : ''}${element.getAttribute('part') ? `[part=${element.getAttribute('part')}]` : ''}`;
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 24);
    return `${host ? `${host.localName} ` : ''}${own}${text ? ` "${text}"` : ''}`;
  };
  /** The parent in the tree that is drawn. */
  const above = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
  const flat = function* (element) {
    yield element;
    const slotted = element.localName === 'slot' ? element.assignedElements() : [];
    const children = element.shadowRoot?.children ?? (slotted.length > 0 ? slotted : element.children);
    for (const child of children) yield* flat(child);
  };
  const isShown = (element) => element.checkVisibility({opacityProperty: false, visibilityProperty: true});
  const focused = () => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at === document.body || at === document.documentElement ? null : at;
  };
  const contains = (outer, inner) => {
    for (let at = inner; at; at = above(at)) if (at === outer) return true;
    return false;
  };
  const hit = (x, y) => {
    let found = document.elementFromPoint(x, y);
    while (found?.shadowRoot) {
      const inner = found.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === found) break;
      found = inner;
    }
    return found;
  };

  window.probes = {
    all,
    name,
    focused,
    isShown,
    flat: () => [...flat(document.body)],
    /** What is still on its way, by name. */
    pending() {
      if (document.readyState !== 'complete' || document.querySelector('body *') === null) return ['the document'];
      const elements = all();
      const waiting = elements.filter((element) => element.localName.includes('-') && !element.matches(':defined'));
      const updating = elements.filter((element) => element.isUpdatePending === true);
      // What acts when it is pressed is idle until then.
      const waits = ({dataset}) =>
        dataset?.state === 'loading' || (dataset?.state === 'idle' && !/^(?:action|form):/.test(dataset.source ?? ''));
      const loading = elements.filter(waits);
      const page = document.querySelector('#page');
      const empty = page && !page.querySelector('playground-widget') ? [page] : [];
      return [...waiting, ...updating, ...loading, ...empty].map(name);
    },
    /** The elements that reach beyond the page's side edges, when the page scrolls sideways for them. */
    overflow() {
      const {scrollWidth, clientWidth} = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      const wide = all().filter((element) => {
        const {left, right, width} = element.getBoundingClientRect();
        return width > 0 && (right > clientWidth + 1 || left < -1);
      });
      return [`${scrollWidth} > ${clientWidth}`, ...wide.slice(0, 12).map(name)];
    },
    /** Texts that are cut off where they may not be: hidden overflow without an ellipsis or a scroll bar. */
    cut() {
      return all()
        .filter((element) => {
          const text = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
          if (!text || !isShown(element)) return false;
          const style = getComputedStyle(element);
          const clips = (value) => value === 'hidden' || value === 'clip';
          if (style.clipPath !== 'none' || style.textOverflow === 'ellipsis' || element.clientWidth <= 1) return false;
          return (
            (clips(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
            (clips(style.overflowY) && element.scrollHeight > element.clientHeight + 2)
          );
        })
        .map(name);
    },
    /** What an element is, whatever it says: elements of one kind have the same focus ring. */
    kind(element) {
      const host = element.getRootNode().host;
      return [host?.localName, element.localName, element.className, element.getAttribute('part'), element.type].join(
        '|',
      );
    },
    /** The composite that an element is a part of: of those only one part is a tab stop. */
    compositeOf(element) {
      const role = /^(?:tablist|radiogroup|menu|menubar|listbox|tree|toolbar|grid)$/;
      for (let at = above(element); at; at = above(at)) if (role.test(at.getAttribute?.('role') ?? '')) return at;
      return undefined;
    },
    /** Whether two elements stand in the same landmark, where reading order is that of the eye. */
    sameColumn(one, other) {
      const frame = (element) => {
        for (let at = element; at; at = above(at))
          if (/^(?:main|aside|header|form|dialog)$/.test(at.localName)) return at;
        return undefined;
      };
      // What sticks stands elsewhere than it did when it had the focus.
      const sticks = (element) => {
        for (let at = element; at; at = above(at)) if (/sticky|fixed/.test(getComputedStyle(at).position)) return true;
        return false;
      };
      return frame(one) === frame(other) && !sticks(one) && !sticks(other);
    },
    /** Whether the focused element can be seen where it stands. */
    reachable() {
      const element = focused();
      const {left, right, top, bottom} = element.getBoundingClientRect();
      const x0 = Math.max(left, 0);
      const x1 = Math.min(right, innerWidth);
      const y0 = Math.max(top, 0);
      const y1 = Math.min(bottom, innerHeight);
      if (x1 - x0 < 1 || y1 - y0 < 1) return false;
      // What takes no pointer, as in a disabled widget, can't be found by one.
      if (getComputedStyle(element).pointerEvents === 'none') return true;
      for (const fy of [0.5, 0.15, 0.85]) {
        for (const fx of [0.5, 0.05, 0.95]) {
          const found = hit(x0 + (x1 - x0) * fx, y0 + (y1 - y0) * fy);
          // A label over its control is the control as far as a pointer or an eye can tell.
          if (found && (contains(element, found) || contains(found.closest('label') ?? document.head, element)))
            return true;
        }
      }
      return false;
    },
  };
}
