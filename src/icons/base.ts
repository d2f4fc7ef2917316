/**
 * Where the icons lie beside the file that asks: `lucide/` next to this module, and from the bundles
 * `icons/lucide/` in the folder of the package.
 */
export function iconBaseFor(moduleAddress: string): string {
  const {pathname} = new URL(moduleAddress);
  if (/\/icons\/[\w-]+\.[jt]s$/.test(pathname)) return new URL('lucide/', moduleAddress).href;
  if (/\/chunks\/[^/]+$/.test(pathname)) return new URL('../icons/lucide/', moduleAddress).href;
  return new URL('icons/lucide/', moduleAddress).href;
}
