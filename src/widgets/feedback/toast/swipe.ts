/** How far a toast is drawn aside before it goes, as a share of its width. */
const FAR = 0.35;
/** Pixels after which a finger is taken to draw, and not to tap or to scroll. */
const SLACK = 8;

/** Lets a finger draw a toast aside to dismiss it. The button does the same, for those who can't. */
export function dismissBySwipe(toast: HTMLElement, dismiss: () => void): void {
  let start: PointerEvent | undefined;
  const moved = ({clientX}: PointerEvent): number => clientX - (start?.clientX ?? clientX);
  const put = (x: number): void => {
    toast.style.translate = x === 0 ? '' : `${x}px`;
    toast.style.opacity = x === 0 ? '' : String(Math.max(0.2, 1 - Math.abs(x) / toast.offsetWidth));
  };
  toast.style.touchAction = 'pan-y';
  toast.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'mouse' && event.isPrimary) start = event;
  });
  toast.addEventListener('pointermove', (event) => {
    if (!start || Math.abs(moved(event)) < SLACK) return;
    toast.setPointerCapture(event.pointerId);
    put(moved(event));
  });
  const end = (event: PointerEvent): void => {
    const isFar = event.type === 'pointerup' && Math.abs(moved(event)) > toast.offsetWidth * FAR;
    start = undefined;
    if (isFar) dismiss();
    if (!isFar || !toast.hidden) put(0);
  };
  toast.addEventListener('pointerup', end);
  toast.addEventListener('pointercancel', end);
}
