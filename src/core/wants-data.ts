/** The attributes that bind a widget to a source. */
interface Bound {
  readonly dataSource?: unknown;
  readonly stream?: string;
  readonly subscribe?: string | boolean | readonly string[];
  /** The source is there, but not asked yet: nobody sees what it says. */
  readonly holdsData?: boolean;
}

/** Whether a widget is in connected mode; `static` and an empty source are dumb mode in words. */
export function wantsData({dataSource, stream, subscribe, holdsData}: Bound): boolean {
  if (holdsData) return false;
  const bound = dataSource !== undefined && dataSource !== null && dataSource !== '' && dataSource !== 'static';
  return bound || Boolean(stream) || (subscribe !== undefined && subscribe !== false && subscribe !== 'false');
}
