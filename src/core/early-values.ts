interface Valued {
  value?: unknown;
  checked?: unknown;
}

/** Takes what a framework or a script wrote on a control before it was defined: there it stands before the accessors. */
export function takeEarlyValues(element: HTMLElement): void {
  const control = element as Valued;
  for (const name of ['value', 'checked'] as const) {
    if (!Object.hasOwn(control, name)) continue;
    const early = control[name];
    delete control[name];
    control[name] = early;
  }
}
