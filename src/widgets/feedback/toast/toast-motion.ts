const ENTER: Keyframe[] = [
  {opacity: 0, scale: 0.96, gridTemplateRows: '0fr', marginBlockEnd: 0},
  {opacity: 1, scale: 1, gridTemplateRows: '1fr'},
];
const LEAVE: Keyframe[] = [
  {opacity: 1, scale: 1, gridTemplateRows: '1fr'},
  {opacity: 0, scale: 0.96, gridTemplateRows: '0fr', marginBlockEnd: 0},
];

const isStill = (): boolean => document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A toast comes in, and the others make room for it; at once where the reader wants no motion. */
export function enter(toast: HTMLElement): void {
  if (!isStill()) toast.animate(ENTER, {duration: 200, easing: 'cubic-bezier(0.2, 0, 0, 1)'});
}

/** A toast goes out, and the others close up. Resolves when it has gone, even where it is taken off the page meanwhile. */
export async function leave(toast: HTMLElement): Promise<void> {
  if (isStill()) return;
  const going = toast.animate(LEAVE, {duration: 160, easing: 'cubic-bezier(0.2, 0, 0, 1)'});
  await going.finished.catch(() => undefined);
}
