// What the page tests ask of a page from inside. The function is sent to the browser, so it stands alone.

/** Puts `window.probes` on a page and on each frame in it: looks through open shadow roots that a selector can't see through. */
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
  /** The page in a frame; nothing for any other element. */
  const pageIn = (element) => (element?.localName === 'iframe' ? element.contentDocument : null);
  const flat = function* (element) {
    yield element;
    const slotted = element.localName === 'slot' ? element.assignedElements() : [];
    const children = element.shadowRoot?.children ?? (slotted.length > 0 ? slotted : element.children);
    for (const child of pageIn(element)?.body?.children ?? children) yield* flat(child);
  };
  const isShown = (element) => element.checkVisibility({opacityProperty: false, visibilityProperty: true});
  const focused = () => {
    let at = document.activeElement;
    for (;;) {
      const inner = at?.shadowRoot?.activeElement ?? pageIn(at)?.activeElement;
      if (!inner) break;
      at = inner;
    }
    return !at || /^(?:body|html)$/.test(at.localName) ? null : at;
  };
  const contains = (outer, inner) => {
    for (let at = inner; at; at = above(at)) if (at === outer) return true;
    return false;
  };
  const hit = (page, x, y) => {
    let found = page.elementFromPoint(x, y);
    while (found?.shadowRoot) {
      const inner = found.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === found) break;
      found = inner;
    }
    return found;
  };
  const frameOf = (element) => element.ownerDocument.defaultView.frameElement;
  /** Whether a part of an element can be seen in its own page, and where. */
  const seenAt = (element) => {
    const {ownerDocument: page} = element;
    const {left, right, top, bottom} = element.getBoundingClientRect();
    const x0 = Math.max(left, 0);
    const x1 = Math.min(right, page.defaultView.innerWidth);
    const y0 = Math.max(top, 0);
    const y1 = Math.min(bottom, page.defaultView.innerHeight);
    if (x1 - x0 < 1 || y1 - y0 < 1) return undefined;
    // What takes no pointer, as in a disabled widget, can't be found by one.
    if (getComputedStyle(element).pointerEvents === 'none') return {x: (x0 + x1) / 2, y: (y0 + y1) / 2};
    for (const fy of [0.5, 0.15, 0.85]) {
      for (const fx of [0.5, 0.05, 0.95]) {
        const at = {x: x0 + (x1 - x0) * fx, y: y0 + (y1 - y0) * fy};
        const found = hit(page, at.x, at.y);
        // A label over its control is the control as far as a pointer or an eye can tell.
        if (found && (contains(element, found) || contains(found.closest('label') ?? page.head, element))) return at;
      }
    }
    return undefined;
  };
  /** Whether a widget is bound to a source that it has not heard of yet: the data layer is loaded with the first. */
  const isUnbound = ({dataSource, stream, subscribe, dataset, holdsData}) => {
    // A form modal asks for nothing before it is opened.
    if (holdsData) return false;
    const isOff = (value) => value === undefined || value === null || value === '' || value === false;
    const has = [dataSource, stream].some((value) => !isOff(value) && value !== 'static');
    return (has || !(subscribe === undefined || /^false$/.test(String(subscribe)))) && dataset?.state === undefined;
  };

  window.probes = {
    all,
    name,
    focused,
    isShown,
    contains,
    flat: () => [...flat(document.body)],
    /** What is still on its way, by name, here and in the frames. */
    pending() {
      const isThere = document.readyState === 'complete' && document.querySelector('body *') !== null;
      // The gallery shows its pages with all of their widgets.
      if (!isThere || !isShown(document.body)) return ['the document'];
      const elements = all();
      const named = (why, found) => found.map((element) => `${name(element)} ${why(element)}`);
      const waiting = elements.filter((element) => element.localName.includes('-') && !element.matches(':defined'));
      const updating = elements.filter((element) => element.isUpdatePending === true);
      const unbound = elements.filter((element) => 'dataController' in element && isUnbound(element));
      // What is only ever sent, a form or an action, is never read (`isSendOnly` in src/data/channels.ts): it is idle until
      // somebody sends it. A field that hangs on another waits for its reader. Any other source that is idle waits for a
      // value, and its page has not settled.
      const isSent = ({dataController}) => /^(?:action|form)$/.test(dataController?.source?.kind);
      const isForReader = (element) => {
        const {formMember, dataSource} = element;
        const isOneOfSeveral = formMember?.form || element.getRootNode().host?.localName === 'filter-bar-widget';
        return Boolean(isOneOfSeveral) && String(dataSource).includes('{');
      };
      const loading = elements.filter((element) => {
        const state = element.dataset?.state;
        return (
          /^(?:loading|refreshing|stale)$/.test(state) ||
          (state === 'idle' && !isSent(element) && !isForReader(element))
        );
      });
      // The page of a widget, and of an example, is put together by a script.
      const page = document.querySelector('#page');
      const empty = page && (!page.firstElementChild || page.querySelector(':scope > loading-widget')) ? [page] : [];
      const frames = elements.filter((element) => element.localName === 'iframe');
      const inFrames = frames.flatMap((frame) => frame.contentWindow?.probes?.pending() ?? [name(frame)]);
      return [
        ...named(() => 'is not defined', waiting),
        ...named(() => 'has an update to come', updating),
        ...named(() => 'knows of no source', unbound),
        ...named(({dataset}) => `is ${dataset.state}`, loading),
        ...named(() => 'is empty', empty),
        ...inFrames,
      ];
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
    /** The landmark that an element stands in. */
    landmarkOf(element) {
      for (let at = element; at; at = above(at))
        if (/^(?:main|aside|header|footer|form|dialog)$/.test(at.localName)) return at;
      return undefined;
    },
    /** Whether an element, or what it stands in, stays in view while the page is scrolled. */
    sticks(element) {
      for (let at = element; at; at = above(at)) if (/sticky|fixed/.test(getComputedStyle(at).position)) return true;
      return false;
    },
    /** Whether an element can be seen where it stands, also through the frames that it stands in. */
    reachable(element) {
      const at = seenAt(element);
      const frame = at && frameOf(element);
      if (!frame) return at !== undefined;
      const {left, top} = frame.getBoundingClientRect();
      return hit(frame.ownerDocument, left + at.x, top + at.y) === frame;
    },
    /** Where an element stands in the window, whatever frame it is in. */
    boxOf(element) {
      const {left, right, top, bottom} = element.getBoundingClientRect();
      const frame = frameOf(element)?.getBoundingClientRect() ?? {left: 0, top: 0};
      return {
        left: left + frame.left,
        right: right + frame.left,
        top: top + frame.top,
        bottom: bottom + frame.top,
      };
    },
    /** What a screen reader calls the control that has the focus. */
    called() {
      const inner = focused();
      const label = inner?.getRootNode().host?.label;
      const isField = inner?.matches('input, textarea, [role="combobox"]');
      return inner?.getAttribute('aria-label') || (isField && label) || inner?.innerText.trim() || label;
    },
    above,
  };
  // A key that was pressed in a frame is one of the page's.
  addEventListener('keyup', ({key}) => key === 'Tab' && window.top.walk?.note(), true);
}
