import type {Companions, OwnTests, Place} from '../elsewhere.js';

const app = (words: string): Place => ['src/widgets/resource/resource/resource-widget.test.ts', words];
const metadata = (words: string): Place => ['src/widgets/resource/metadata/metadata.test.ts', words];
const field = (words: string): Place => ['src/widgets/resource/field/field-widget.test.ts', words];

const said = field('A-02 says what a field of a resource is');
const described = metadata('A-02 each layer overrides the former');
const offered = app('A-07 offers what only and except leave');
const shared = {only: offered, except: offered, metadata: described, resource: described};

export const resourceOwn: OwnTests = {
  'resource-widget': {
    ...shared,
    router: app('A-06 A-26 follows the address'),
    base: ['src/widgets/resource/session/routes.test.ts', 'A-06 anything else is no route'],
  },
  'resource-index-widget': {...shared, dev: app('A-30 dev shows the route')},
  'resource-form-widget': shared,
  'resource-show-widget': shared,
  'field-widget': {
    required: said,
    readonly: said,
    sensitive: said,
    help: said,
    'options-source': said,
    min: said,
    max: said,
    pattern: said,
    many: said,
    resource: said,
    preload: said,
    sortable: said,
    filterable: said,
    display: field('shows what stands for a record'),
    name: field('is called by its name'),
    type: field('leads where an address leads'),
    options: field('shows the label of a choice'),
    href: field('leads where an address leads'),
  },
};

export const resourceCompanions: Companions = {};
