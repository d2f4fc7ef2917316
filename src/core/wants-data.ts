/** The attributes that bind a widget to a source. */
interface Bound {
  readonly dataSource?: unknown;
  readonly stream?: string;
  readonly subscribe?: string | boolean | readonly string[];
}

/** Whether a widget is in connected mode; `static` and an empty source are dumb mode in words. */
export function wantsData({dataSource, stream, subscribe}: Bound): boolean {
  const bound = dataSource !== undefined && dataSource !== null && dataSource !== '' && dataSource !== 'static';
  return bound || Boolean(stream) || (subscribe !== undefined && subscribe !== false && subscribe !== 'false');
}
