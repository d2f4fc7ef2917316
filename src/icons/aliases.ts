/** Names that pages use for an icon that is called otherwise in the set. */
export const ALIASES: ReadonlyMap<string, string> = new Map([
  ['delete', 'trash'],
  ['remove', 'trash'],
  ['edit', 'pencil'],
  ['cog', 'settings'],
  ['home', 'house'],
  ['dollar', 'dollar-sign'],
  ['add', 'plus'],
  ['close', 'x'],
  ['refresh', 'refresh-cw'],
  ['warning', 'triangle-alert'],
  ['error', 'circle-alert'],
  ['success', 'circle-check'],
  ['more', 'ellipsis'],
  ['external', 'external-link'],
  ['offline', 'wifi-off'],
]);

const NAME = /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/;

/** The name as the set has it (`chevron_down` is `chevron-down`), aliases not yet followed; undefined for no name. */
export function iconName(text: string): string | undefined {
  if (text.length > 64) return undefined;
  const name = text.trim().toLowerCase().replaceAll('_', '-');
  return NAME.test(name) ? name : undefined;
}

/** The icon that a name stands for. */
export const aliasOf = (name: string): string => ALIASES.get(name) ?? name;
