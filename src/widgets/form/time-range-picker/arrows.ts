/** Where an arrow key leads among radio buttons: on, back, or nowhere. */
function stepOf(key: string, isRtl: boolean): number {
  if (key === 'ArrowDown' || key === (isRtl ? 'ArrowLeft' : 'ArrowRight')) return 1;
  return key === 'ArrowUp' || key === (isRtl ? 'ArrowRight' : 'ArrowLeft') ? -1 : 0;
}

/** The radio button to which an arrow key leads, around the ends of their row; undefined for other keys. */
export function nextRadio(
  {key, target}: Pick<KeyboardEvent, 'key' | 'target'>,
  radios: readonly HTMLInputElement[],
  isRtl: boolean,
): HTMLInputElement | undefined {
  const step = stepOf(key, isRtl);
  const place = radios.indexOf(target as HTMLInputElement);
  return step === 0 || place < 0 ? undefined : radios.at((place + step) % radios.length);
}
