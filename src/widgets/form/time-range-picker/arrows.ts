/** Where an arrow key leads among radio buttons: on, back, or nowhere. */
function stepOf(key: string, isRtl: boolean): number {
  if (key === 'ArrowDown' || key === (isRtl ? 'ArrowLeft' : 'ArrowRight')) return 1;
  return key === 'ArrowUp' || key === (isRtl ? 'ArrowRight' : 'ArrowLeft') ? -1 : 0;
}

/** The radio button to which an arrow key leads around an end of their row; undefined between the ends. */
export function aroundTheEnd(
  {key, target}: Pick<KeyboardEvent, 'key' | 'target'>,
  radios: readonly HTMLInputElement[],
  isRtl: boolean,
): HTMLInputElement | undefined {
  const step = stepOf(key, isRtl);
  const end = step > 0 ? radios.at(-1) : radios[0];
  if (step === 0 || target !== end) return undefined;
  return step > 0 ? radios[0] : radios.at(-1);
}
