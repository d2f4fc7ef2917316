export type OtherEngine = 'firefox' | 'webkit';

/** Where an engine says something else than Chromium does, as `role "name": found of wanted`. Each has its reason. */
export const DIFFERENCES: Readonly<Record<OtherEngine, Readonly<Record<string, readonly string[]>>>> = {
  firefox: {
    // It names the field by its label alone; what the browser's own button says is a part of another node.
    'file-upload-widget': ['button "Employment documents Choose files": 0 of 1'],
    // The browser's own controls are named in its own words, and are out of reach for its driver.
    'video-widget': [
      'button "play": 0 of 1',
      'button "mute": 0 of 1',
      'button "enter full screen": 0 of 1',
      'button "show more media controls": 0 of 1',
      'slider "video time scrubber": 0 of 1',
    ],
  },
  webkit: {},
};
