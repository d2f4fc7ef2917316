import type {ReadyResource} from '../metadata/ready-resource.js';
import type {ResourceAction} from '../metadata/resource-metadata.js';
import {element, type MarkupElement} from './markup.js';
import {pageNames} from './page-names.js';
import {say, type PageOptions, type RouteName} from './page-options.js';

/** A button of a row, a card or a selection, as tables and lists of cards take it. */
interface ActionItem {
  readonly icon?: string | undefined;
  readonly label?: string | undefined;
  readonly action: string;
  readonly confirm?: string | boolean | undefined;
  readonly danger?: true;
}

type Opened = 'new' | 'edit' | 'show';

/** Whether a form or the details can be opened. */
export function opens(resource: ReadyResource, {routes}: PageOptions, route: RouteName): boolean {
  if (!routes.has(route)) return false;
  if (route === 'new') return resource.forms.create !== undefined;
  if (route === 'edit' || route === 'show-edit') return resource.forms.update !== undefined;
  return route !== 'delete' || resource.deleteAction !== undefined;
}

/** The action that opens one. */
export const openAction = (resource: ReadyResource, options: PageOptions, route: Opened): string =>
  options.isWired ? route : `show-modal@${pageNames(resource)[route]}`;

/** The attributes of a button that opens one. */
export const openCommand = (resource: ReadyResource, options: PageOptions, route: Opened): Record<string, string> =>
  options.isWired ? {action: route} : {commandfor: pageNames(resource)[route], command: 'show-modal'};

/** A button of one's own action. */
const ownItem = ({name, label, icon, confirm}: ResourceAction, {isWired}: PageOptions): ActionItem => ({
  icon,
  label,
  action: isWired ? name : `action:${name}`,
  confirm,
});

const on = ({actions}: ReadyResource, place: ResourceAction['on']): readonly ResourceAction[] =>
  actions.filter((action) => (action.on ?? 'row') === place);

function deletion(resource: ReadyResource, options: PageOptions): readonly ActionItem[] {
  if (!opens(resource, options, 'delete')) return [];
  const action = options.isWired ? 'delete' : `action:${resource.deleteAction}`;
  return [{icon: 'trash', label: say(options, 'delete'), action, confirm: true, danger: true}];
}

/** The buttons of each record. */
export function rowActions(resource: ReadyResource, options: PageOptions): readonly ActionItem[] | undefined {
  const edit = {icon: 'pencil', label: say(options, 'edit'), action: openAction(resource, options, 'edit')};
  const items = [
    ...(opens(resource, options, 'edit') ? [edit] : []),
    ...on(resource, 'row').map((action) => ownItem(action, options)),
    ...deletion(resource, options),
  ];
  return items.length > 0 ? items : undefined;
}

/** The buttons for selected records. */
export function bulkActions(resource: ReadyResource, options: PageOptions): readonly ActionItem[] | undefined {
  const items = [...on(resource, 'bulk').map((action) => ownItem(action, options)), ...deletion(resource, options)];
  return items.length > 0 ? items : undefined;
}

/** The buttons of one's own actions in the head of the list, or below the details. */
export function ownButtons(resource: ReadyResource, options: PageOptions, place: 'index' | 'show'): MarkupElement[] {
  const slot = place === 'index' ? 'actions' : 'footer';
  return on(resource, place).map((own) => {
    const {label = own.name.replaceAll('_', ' '), icon, action, confirm} = ownItem(own, options);
    return element('button-widget', {slot, label: label[0]?.toUpperCase() + label.slice(1), icon, action, confirm});
  });
}
