import type {Companions, OwnTests, Place} from '../elsewhere.js';

const dash = (file: string, name: string): Place => [`src/widgets/layout/dashboard/dash-${file}.test.ts`, name];

export const layoutOwn: OwnTests = {
  'dashboard-widget': {
    slug: dash('model', 'D-01 loads a dashboard by its slug'),
    public: dash('model', 'D-03 a public one offers nothing that changes it'),
    token: dash('model', 'D-03 the token goes to the provider'),
    editable: dash('model', 'D-03 a public one offers nothing that changes it'),
    'edit-mode': dash('edit', 'is begun by its button'),
    'save-action': dash('edit', 'goes by the save-action'),
    'pipeline-source': dash('model', 'D-05 the page names the function'),
    'time-range': dash('choices', 'one time range is asked of all pipelines'),
    kiosk: dash('choices', 'kiosk leaves the bar away'),
    'heading-level': dash('model', 'its headings have the level'),
  },
  'divider-widget': {
    'label-position': ['src/widgets/layout/divider/divider-widget.test.ts', 'puts the label where it is told'],
  },
};

export const layoutCompanions: Companions = {
  'stack-widget': {wrap: {direction: 'row'}},
};
