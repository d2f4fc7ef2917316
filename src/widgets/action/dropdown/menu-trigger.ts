import {stopsIn} from '../../../core/focus-stops.js';

/** What the user presses to open a menu: the control in the slot `trigger`, else the part of that name. */
export function triggerIn(root: ShadowRoot | null): HTMLElement | undefined {
  const slot = root?.querySelector<HTMLSlotElement>('slot[name="trigger"]');
  const slotted = slot?.assignedElements({flatten: true}) ?? [];
  if (slotted.length > 0) return stopsIn(slotted)[0] ?? (slotted[0] as HTMLElement);
  return root?.querySelector<HTMLElement>('[part~="trigger"]') ?? undefined;
}

/** Says on a button that it opens a menu, and whether that is open. */
export function describeTrigger(trigger: HTMLElement | undefined, isOpen: boolean): void {
  if (!trigger) return;
  trigger.ariaHasPopup = 'menu';
  trigger.ariaExpanded = String(isOpen);
}
