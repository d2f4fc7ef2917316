import type {Companions, Place, OwnTests} from '../elsewhere.js';

const range = (name: string): Place => ['src/widgets/form/time-range-picker/time-range-picker-widget.test.ts', name];

const money = (name: string): Place => ['src/widgets/form/currency-input/currency-input-widget.test.ts', name];

const textarea = (name: string): Place => ['src/widgets/form/textarea/textarea-widget.test.ts', name];

const input = (name: string): Place => ['src/widgets/form/input/input-widget.test.ts', name];

const check = (name: string): Place => ['src/widgets/form/checkbox/check-control.test.ts', name];
const boxes = (name: string): Place => ['src/widgets/form/checkbox-group/checkbox-group-widget.test.ts', name];
const radio = (name: string): Place => ['src/widgets/form/radio/radio-widget.test.ts', name];
const checked = {
  name: check('AX-22 sends its value under its name'),
  field: check('AX-22 sends its value under its name'),
  value: check('AX-22 sends its value under its name'),
};

const form = (name: string): Place => ['src/widgets/form/form/form-widget.test.ts', name];

const date = (name: string): Place => ['src/widgets/form/date-picker/date-picker-widget.test.ts', name];

const select = (name: string): Place => ['src/widgets/form/select/select-widget.test.ts', name];

const openSelect = (name: string): Place => ['src/widgets/form/select/open-list.test.ts', name];

const filters = (name: string): Place => ['src/widgets/form/filter-bar/filter-bar-widget.test.ts', name];

const tags = (name: string): Place => ['src/widgets/form/tag-input/tag-input-widget.test.ts', name];

const wizard = (name: string): Place => ['src/widgets/form/form-wizard/form-wizard-widget.test.ts', name];

const richText = (name: string): Place => ['src/widgets/form/rich-text/rich-text-widget.test.ts', name];

const files = (name: string): Place => ['src/widgets/form/file-upload/file-upload-widget.test.ts', name];

export const formOwn: OwnTests = {
  'rich-text-widget': {
    name: richText('AX-22 sends its HTML under its name or its field'),
    field: richText('AX-22 sends its HTML under its name or its field'),
    placeholder: richText('shows an example while there is no text'),
    maxlength: richText('counts what may still be written'),
  },
  'filter-bar-widget': {
    for: filters('filters the table of its'),
    'url-key': filters('keeps what is asked in the address'),
  },
  'form-wizard-widget': {
    'submit-label': wizard('is sent whole from its last step'),
    'cancel-href': wizard('asks before it loses what is filled in'),
    hash: wizard('stands in the address, and is read from there'),
    draft: wizard('hands its draft on to its form'),
    'reset-on-success': wizard('begins anew when it was taken'),
  },

  'select-widget': {
    name: select('is sent under its name'),
    field: select('is sent under its name'),
    placeholder: select('shows its placeholder while nothing is chosen'),
    clearable: select('can be emptied by a button'),
    'search-enabled': openSelect('finds what is typed'),
    'search-from': openSelect('has its field from so many options on'),
    'max-chips': openSelect('shows so many at most'),
  },

  'form-modal-widget': {
    debounce: ['src/widgets/form/form-modal/form-modal-widget.test.ts', 'hands on how long'],
    'reset-on-success': ['src/widgets/form/form-modal/form-modal-widget.test.ts', 'hands on how long'],
  },
  'form-widget': {
    action: form('leaves the page as HTML would'),
    method: form('leaves the page as HTML would'),
    target: form('leaves the page as HTML would'),
    name: form('puts its own name before those of its fields'),
    novalidate: form('is sent as it is with novalidate'),
    debounce: form('waits as long as it is told'),
    draft: form('keeps what is filled in over a reload'),
    'reset-on-success': form('is empty again after it was taken'),
  },
  'checkbox-widget': checked,
  'switch-widget': checked,
  'checkbox-group-widget': {
    name: boxes('AX-22 sends a pair for each choice'),
    field: boxes('AX-22 sends a pair for each choice'),
    value: boxes('is as its attribute says until something is chosen'),
    min: boxes('is too few or too many'),
    max: boxes('is too few or too many'),
  },
  'radio-widget': {
    name: radio('AX-22 sends the choice under its name'),
    field: radio('AX-22 sends the choice under its name'),
    value: radio('is as its attribute says until another is chosen'),
  },

  'input-widget': {
    debounce: input('when the keys have been still'),
    name: input('is sent under its name'),
    field: input('is sent under its name'),
    clearable: input('can be emptied by a button'),
    'password-toggle': input('shows a password while its button is pressed'),
    counter: input('counts what may still be written'),
    currency: money('the amount as the language has it'),
    mask: ['src/widgets/form/input/masked-text.test.ts', 'of a value with what stands between its characters'],
  },

  'date-picker-widget': {
    name: date('AX-22 is sent as ISO'),
    field: date('is sent under its field'),
    min: date('says what is wrong with a day that may not be chosen'),
    max: date('says what is wrong with a day that may not be chosen'),
    'disabled-dates': date('says what is wrong with a day that may not be chosen'),
    'disabled-weekdays': date('says what is wrong with a day that may not be chosen'),
  },

  'tag-input-widget': {
    name: tags('AX-22 sends each tag under its name or its field'),
    field: tags('AX-22 sends each tag under its name or its field'),
    max: tags('takes no more than it may'),
    placeholder: tags('shows an example while there are no tags'),
    suggestions: tags('offers what fits and is no tag yet'),
    'suggestions-source': tags('come from a further source'),
  },

  'file-upload-widget': {
    name: files('AX-22 sends the files themselves'),
    field: files('AX-22 sends the files themselves'),
    multiple: files('holds one file, and another takes its place'),
  },

  'label-widget': {
    for: ['src/widgets/form/label/label-widget.test.ts', 'names a native control'],
  },

  'currency-input-widget': {
    name: money('AX-22 is reset to what the author wrote, and sent under its name'),
    field: money('AX-22 is reset to what the author wrote, and sent under its name'),
    min: money('AX-20 tells what is below, above or between'),
    max: money('AX-20 tells what is below, above or between'),
    step: money('AX-20 tells what is below, above or between'),
  },

  'textarea-widget': {
    name: textarea('is sent under its name'),
    field: textarea('is sent under its name'),
    counter: textarea('counts what may still be written'),
    resize: textarea('has an edge to draw it higher by'),
    'max-rows': textarea('begins and ends where the author says'),
  },

  'time-range-picker-widget': {
    name: range('sends its choice under its name, or its field'),
    field: range('sends its choice under its name, or its field'),
    'filter-group': range('tells the sources of the page through its group'),
  },
};

export const formCompanions: Companions = {};
