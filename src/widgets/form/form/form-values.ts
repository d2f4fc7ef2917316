import type {DataError, Values} from '../../../data/types.js';
import {nameOf, pathOf} from '../../../form/names.js';
import {specialOf} from '../../../form/specials.js';
import {withValue} from '../../../form/values.js';
import type {ParamsTransformer} from './form-hooks.js';
import type {FormMembers, Member} from './form-members.js';

interface Sender {
  readonly transformParams?: ParamsTransformer | undefined;
}

/** The name of a control's field, without the form's own; empty where it has none. */
export function plainName({name}: Pick<Member, 'name'>, form?: string): string {
  const path = name === undefined ? undefined : pathOf(name, form);
  return path ? nameOf(path) : '';
}

/** What is filled in, by field. A row has more than its controls show, such as its key. */
export function valuesOf({all, lists, engine}: FormMembers, form?: string): Values {
  const rows = [...lists].reduce<Values>((values, name) => {
    const path = pathOf(name, form);
    return path ? withValue(values, path, engine.rowsOf(nameOf(path))) : values;
  }, {});
  return all.reduce((values, member) => withMember(values, member, form), rows);
}

function withMember(values: Values, {name, value, isOff}: Member, form?: string): Values {
  const path = name === undefined || isOff ? undefined : pathOf(name, form);
  // What only moves rows is no value of theirs.
  return path && value !== undefined && !specialOf(path) ? withValue(values, path, value) : values;
}

/** What is filled in as the pairs that HTML sends, with those of the button that sends them. */
export function pairsOf({all}: FormMembers, form?: string, button?: {name?: string; value?: string} | null): FormData {
  const data = new FormData();
  for (const {entries} of all) for (const [name, value] of entries) data.append(sentName(name, form), value);
  if (button?.name) data.append(button.name, button.value ?? '');
  return data;
}

/** What is sent, or why nothing is. */
type Params = {readonly values: Values; readonly error?: never} | {readonly error: DataError};

/** The values as the page's script wants them sent; as they are where it has nothing to say. */
export async function paramsOf(form: Sender, values: Values, intent: 'validate' | 'submit'): Promise<Params> {
  if (!form.transformParams) return {values};
  const {transformed} = await import('./form-hooks.js');
  return transformed(form.transformParams, values, intent);
}

function sentName(name: string, form?: string): string {
  const path = form ? pathOf(name, form) : undefined;
  return path ? nameOf(path, form) : name;
}
