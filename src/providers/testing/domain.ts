import type {Functions, FunctionContext} from '../function/function-types.js';

interface User {
  id: number;
  name: string;
  role: string;
}

interface Failure {
  code: string;
  message: string;
  status?: number;
  retryable?: boolean;
  fields?: object[];
  current?: unknown;
}

const fail = (failure: Failure): never => {
  throw {retryable: false, ...failure};
};

/** The little domain that the contract of providers is told of, as functions; `test/fault-server/domain.mjs` is the same over HTTP. */
export class Domain {
  effects = 0;
  aborted = 0;
  #version = 1;
  #users: User[] = [
    {id: 1, name: 'Ann', role: 'admin'},
    {id: 2, name: 'Bob', role: 'user'},
    {id: 3, name: 'Cid', role: 'user'},
  ];

  readonly functions: Functions = {
    count_users: () => ({data: this.#users.length}),
    list_users: () => ({data: this.#users, total: this.#users.length, tags: ['users']}),
    list_by_role: async (given: string | {role: string}) => {
      const role = typeof given === 'string' ? given : given.role;
      return this.#users.filter((user) => user.role === role);
    },
    get_user: (id: number) => this.#find(id),
    nothing: () => undefined,
    thenable: () => ({then: {resolve: true}, id: 1}),
    broken: () => fail({code: 'http', message: 'The machine is being repaired.', status: 503, retryable: true}),
    denied: async () => fail({code: 'forbidden', message: 'Not yours'}),
    never: (context: FunctionContext) =>
      new Promise(() => context.signal.addEventListener('abort', () => this.aborted++)),
    users: () => this.#users,
    update_user: {
      describe: (id: number) => ({
        fields: [{name: 'name', type: 'string', label: 'Name', required: true}],
        values: {name: this.#find(id).name},
        version: String(this.#version),
      }),
      validate: (id: number, {values}: FunctionContext) => ({errors: this.#errors(values)}),
      submit: (id: number, context: FunctionContext) => this.#submit(id, context),
    },
    publish: (id: number, {keys = []}: FunctionContext) => {
      this.effects++;
      return {message: `Published ${[id, ...keys].join(', ')}`, undo: {source: `action:unpublish(${id})`}};
    },
  };

  #find(id: number): User {
    return this.#users.find((user) => user.id === id) ?? fail({code: 'missing', message: 'No such user', status: 404});
  }

  #errors(values: FunctionContext['values']): object[] {
    return values?.['name'] ? [] : [{path: 'name', code: 'required', message: 'is required'}];
  }

  #submit(id: number, {values, version}: FunctionContext): object {
    const fields = this.#errors(values);
    if (fields.length) fail({code: 'invalid', message: 'Not valid', fields});
    const user = this.#find(id);
    if (version !== undefined && version !== String(this.#version))
      fail({code: 'conflict', message: 'Changed meanwhile', current: {...user}});
    this.effects++;
    Object.assign(user, values);
    return {data: user, message: 'Saved', invalidates: ['users'], version: String(++this.#version)};
  }
}
