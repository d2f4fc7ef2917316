import {warn} from './warn.js';

/** Says that a tag was taken when this copy of the library came: by another version, or by something else. */
export function warnOfOther(tag: string, other: string | undefined, own: string): void {
  if (other === undefined) warn(undefined, `<${tag}> is already defined by something else; ${own} is ignored.`);
  else warn(undefined, `Version ${other} is already on this page; version ${own} gives way to it.`);
}
