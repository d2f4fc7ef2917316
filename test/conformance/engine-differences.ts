export type OtherEngine = 'firefox' | 'webkit';

/** A browser names its own controls of a video in its own words, and its driver does not reach them. */
const OWN_CONTROLS = [
  'button "play": 0 of 1',
  'button "mute": 0 of 1',
  'button "enter full screen": 0 of 1',
  'button "show more media controls": 0 of 1',
  'slider "video time scrubber": 0 of 1',
];

/** Where an engine says something else than Chromium does, as `role "name": found of wanted`. Each has its reason. */
export const DIFFERENCES: Readonly<Record<OtherEngine, Readonly<Record<string, readonly string[]>>>> = {
  firefox: {
    // It names the field by its label alone; what the browser's own button says is a part of another node.
    'file-upload-widget': ['button "Employment documents Choose files": 0 of 1'],
    'video-widget': OWN_CONTROLS,
  },
  webkit: {
    // A native list of choices is a button there, whose choices are told once it is open.
    'debug-toolbar-widget': [
      'combobox "Theme": 0 of 1',
      'option "auto": 0 of 1',
      'option "light": 0 of 1',
      'option "dark": 0 of 1',
    ],
    'pagination-widget': [
      'combobox "Rows per page": 0 of 1',
      'option "10": 0 of 1',
      'option "20": 0 of 1',
      'option "50": 0 of 1',
    ],
    // A native field for a number is a text field there.
    'filter-bar-widget': ['spinbutton "Minimum": 0 of 1', 'spinbutton "Maximum": 0 of 1'],
    'resource-form-widget': ['spinbutton "Price": 0 of 1', 'spinbutton "Stock": 0 of 1'],
    'video-widget': OWN_CONTROLS,
  },
};
