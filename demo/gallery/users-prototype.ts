/** What stands in for a server on the page of the users as a prototype: what is done is done to the rows of its table. */
import {toast} from 'total-widgets';

/** What the event `action` tells. */
interface ActionDetail {
  readonly name: string;
  readonly ids: readonly string[];
  readonly record?: object;
  readonly values?: Readonly<Record<string, unknown>>;
}

interface User {
  readonly id: number;
  readonly name: string;
  readonly role: string;
  readonly status: string;
  readonly joined: string;
}

const table = document.querySelector('table-widget')!;
const modal = document.querySelector('modal-widget')!;
const form = document.querySelector('form-widget')!;
let edited: User | undefined;

const users = (): readonly User[] => (table.rows ?? []) as readonly User[];

const change = (ids: readonly string[], values: Partial<User>): void => {
  table.rows = users().map((user) => (ids.includes(String(user.id)) ? {...user, ...values} : user));
};

const remove = (ids: readonly string[]): void => {
  table.rows = users().filter(({id}) => !ids.includes(String(id)));
};

const counted = (ids: readonly string[]): string => (ids.length === 1 ? '1 user' : `${ids.length} users`);

function edit(user: User): void {
  edited = user;
  modal.heading = 'Edit user';
  for (const [name, value] of Object.entries(user)) form.setValue(name, value);
  modal.show();
}

function save(): void {
  const id = edited?.id ?? Math.max(0, ...users().map((user) => user.id)) + 1;
  if (edited) change([String(id)], form.values);
  else {
    const fresh = {...form.values, id, status: 'pending', joined: new Date().toISOString().slice(0, 10)};
    table.rows = [fresh, ...users()];
  }
  toast({type: 'success', message: edited ? 'User saved' : 'User created'});
  modal.close();
}

/** What is done by name; the page says what came of it. */
const acts: Readonly<Record<string, (detail: ActionDetail) => string | undefined>> = {
  add_user: () => (modal.show(), undefined),
  edit_user: ({record}) => (edit(record as never), undefined),
  delete_user: ({ids}) => (remove(ids), 'User deleted'),
  delete_users: ({ids}) => (remove(ids), `${counted(ids)} deleted`),
  suspend_users: ({ids}) => (change(ids, {status: 'suspended'}), `${counted(ids)} suspended`),
  change_role: ({ids, values}) => {
    const role = String(values?.['role']);
    change(ids, {role});
    return `${counted(ids)} changed to ${role}`;
  },
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  save();
});
document.addEventListener('action', (event) => {
  const {detail} = event as CustomEvent<ActionDetail>;
  const act = acts[detail.name];
  if (!act) return;
  event.preventDefault();
  const message = act(detail);
  if (message) toast({type: 'success', message});
});
modal.addEventListener('after-close', () => {
  edited = undefined;
  modal.heading = 'New user';
  form.reset();
});
