/** How an event travels. What a user did bubbles and is composed; a notice of state does neither. */
export interface EmitOptions<Detail> {
  detail?: Detail;
  bubbles?: boolean;
  composed?: boolean;
  cancelable?: boolean;
}

/** Sends an event for something that a user did; false when a listener prevented it. */
export function emit<Detail>(target: EventTarget, name: string, options: EmitOptions<Detail> = {}): boolean {
  return target.dispatchEvent(new CustomEvent(name, {bubbles: true, composed: true, ...options}));
}

/** Sends a notice of state: neither bubbling nor composed, so that nested widgets don't confuse a listener. */
export function notify<Detail>(target: EventTarget, name: string, detail?: Detail): boolean {
  return target.dispatchEvent(new CustomEvent(name, {detail}));
}
