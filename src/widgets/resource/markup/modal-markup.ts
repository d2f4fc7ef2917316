import type {ReadyField, ReadyResource} from '../metadata/ready-resource.js';
import {openCommand, opens, ownButtons} from './act-markup.js';
import {controlMarkup, detailMarkup} from './field-markup.js';
import {inSentence} from './in-sentence.js';
import {layoutMarkup} from './layout-markup.js';
import {element, piece, type MarkupElement} from './markup.js';
import {pageNames} from './page-names.js';
import {say, type PageOptions} from './page-options.js';

const isLarge = ({fields}: ReadyResource): boolean => fields.size > 4;

/** The fields of the form. One that is drawn begins at the first by itself: `autofocus` is for a page as it is loaded. */
export const fieldsMarkup = (resource: ReadyResource, {isWired}: PageOptions): readonly MarkupElement[] => {
  const {editLayout, fields, itemLabel} = resource;
  const draw = (field: ReadyField, span: number, first: boolean): MarkupElement =>
    controlMarkup(field, span, first && !isWired);
  return layoutMarkup(editLayout, fields, draw, itemLabel);
};

/** The source of a form; with a hole for the key where it changes a record. */
export function formSource({forms, key}: ReadyResource, kind: 'new' | 'edit'): string | undefined {
  if (kind === 'new') return forms.create === undefined ? undefined : `form:${forms.create}`;
  return forms.update === undefined ? undefined : `form:${forms.update}({${key}})`;
}

/** The modal that makes a record, or changes one. */
export function formModalMarkup(resource: ReadyResource, kind: 'new' | 'edit', options: PageOptions): MarkupElement {
  const words = kind === 'new' ? ('resource.new' as const) : ('resource.editNamed' as const);
  return piece(
    `${kind}-modal`,
    element(
      'form-modal-widget',
      {
        id: pageNames(resource)[kind],
        heading: say(options, words, {name: inSentence(resource.itemLabel, options.language)}),
        size: isLarge(resource) ? 'lg' : undefined,
        'data-source': options.items ? undefined : formSource(resource, kind),
        'reset-on-success': kind === 'new',
      },
      [{...piece('form', element('stack-widget', {gap: 4}, fieldsMarkup(resource, options)))}],
    ),
  );
}

/** The details of the record at hand. */
export function recordMarkup(resource: ReadyResource, options: PageOptions): MarkupElement {
  const {showLayout, fields, itemLabel, recordSource, stream} = resource;
  const draw = (field: ReadyField, span: number): MarkupElement => detailMarkup(field, span, options);
  const layout = layoutMarkup(showLayout, fields, draw, itemLabel);
  const attributes = {
    'aria-label': itemLabel,
    'data-source': options.items ? undefined : recordSource,
    stream: options.items ? undefined : stream,
  };
  return piece('show', element('record-widget', attributes, layout));
}

/** The modal with the details of a record. */
export function showModalMarkup(resource: ReadyResource, options: PageOptions): MarkupElement {
  const {show} = pageNames(resource);
  const close = options.isWired ? {action: 'route-back'} : {commandfor: show, command: 'close'};
  const edit = openCommand(resource, options, 'edit');
  return piece(
    'show-modal',
    element('modal-widget', {id: show, heading: resource.itemLabel, size: isLarge(resource) ? 'lg' : undefined}, [
      recordMarkup(resource, options),
      element('button-widget', {slot: 'footer', label: say(options, 'close'), ...close}),
      ...ownButtons(resource, options, 'show'),
      opens(resource, options, 'show-edit') &&
        element('button-widget', {
          ...{slot: 'footer', label: say(options, 'edit'), icon: 'pencil', color: 'primary'},
          ...edit,
        }),
    ]),
  );
}

/** The modals that a page needs. */
export function modalsMarkup(resource: ReadyResource, options: PageOptions): readonly MarkupElement[] {
  const edits = opens(resource, options, 'edit') || opens(resource, options, 'show-edit');
  return [
    ...(opens(resource, options, 'new') ? [formModalMarkup(resource, 'new', options)] : []),
    ...(opens(resource, options, 'show') ? [showModalMarkup(resource, options)] : []),
    ...(edits ? [formModalMarkup(resource, 'edit', options)] : []),
  ];
}
