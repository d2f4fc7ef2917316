export type OtherEngine = 'firefox' | 'webkit';

/** Where an engine says something else than Chromium does, as `role "name": found of wanted`. Each has its reason. */
export const DIFFERENCES: Readonly<Record<OtherEngine, Readonly<Record<string, readonly string[]>>>> = {
  firefox: {},
  webkit: {},
};
