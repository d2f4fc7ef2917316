import type {Json, Query, Source} from '../../data/types.js';
import {authorFailure} from '../fetch/failures.js';
import type {RequestPlan} from '../fetch/settings.js';
import {encodePiece} from '../fetch/uri-template.js';
import type {Operation, Parameter} from './api.js';
import {encodeKey, headerText, pathText, queryPairs} from './parameter-text.js';

type Call = Extract<Source, {kind: 'interface' | 'form' | 'action'}>;

/** What an operation is given: its parameters, what goes into its body, and pairs that the document does not know. */
export interface Given {
  readonly values: Map<Parameter, Json>;
  readonly body: Record<string, Json>;
  readonly pairs: Query;
}

/** Arguments on their places: those by position in the order of the document, the others by name. */
export function placeArguments(operation: Operation, {args, query}: Pick<Call, 'args' | 'query'>): Given {
  const values = new Map<Parameter, Json>();
  const body: Record<string, Json> = {};
  if (Array.isArray(args)) placeInOrder(operation, args as readonly Json[], values);
  else
    for (const [name, value] of Object.entries(args as Record<string, Json>)) {
      const parameter = parameterOf(operation, name);
      if (parameter) values.set(parameter, value);
      else if (operation.body) body[name] = value;
      else throw unknownName(operation, name);
    }
  const pairs = query.filter(([key, text]) => {
    const parameter = operation.parameters.find(({name, place}) => place === 'query' && name === key);
    if (parameter) values.set(parameter, valueOf(parameter, text));
    return !parameter;
  });
  return {values, body, pairs};
}

function placeInOrder(operation: Operation, args: readonly Json[], values: Map<Parameter, Json>): void {
  const {parameters, id} = operation;
  args.forEach((value, index) => {
    const parameter = parameters[index];
    if (parameter) values.set(parameter, value);
    else
      throw authorFailure(
        'source',
        `The operation ${id} takes ${parameters.length} argument${parameters.length === 1 ? '' : 's'} by position.`,
        parameters.length > 0 ? `They are: ${namesOf(operation)}.` : 'It takes none.',
      );
  });
}

const namesOf = ({parameters}: Operation): string =>
  parameters
    .slice(0, 20)
    .map(({name}) => name)
    .join(', ');

const unknownName = (operation: Operation, name: string): Error =>
  authorFailure(
    'source',
    `The operation ${operation.id} has no parameter "${name.slice(0, 60)}".`,
    operation.parameters.length > 0 ? `It has: ${namesOf(operation)}.` : 'It has none.',
  );

/** The parameter of a name, wherever it goes. */
export const parameterOf = ({parameters}: Operation, wanted: string): Parameter | undefined =>
  parameters.find(({name}) => name === wanted);

/** A text of the query as a parameter's value: a list where the document says so. */
export function valueOf({schema, json}: Parameter, text: string): Json {
  if (json) {
    try {
      return JSON.parse(text) as Json;
    } catch {
      return text;
    }
  }
  return schema?.['type'] === 'array' ? text.split(',') : text;
}

/** The first parameter of the path that nothing was given for: a record's key stands there. */
export const openPlace = ({parameters}: Operation, values: ReadonlyMap<Parameter, Json>): Parameter | undefined =>
  parameters.find((one) => one.place === 'path' && !values.has(one));

/** The request of an operation, without its body. */
export function requestOf(operation: Operation, {values, pairs}: Given): RequestPlan {
  const {method, id, server} = operation;
  if (!server) throw authorFailure('provider', 'The document names no address of a web server.', 'Set base-url.');
  const lacking = operation.parameters.find((one) => one.required && isEmpty(values.get(one)));
  if (lacking) throw authorFailure('source', `The operation ${id} needs "${lacking.name}".`, 'Give it as an argument.');
  const given = [...values].filter(([, value]) => !isEmpty(value));
  const path = operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const found = given.find(([one]) => one.place === 'path' && one.name === name);
    if (!found)
      throw authorFailure(
        'source',
        `The operation ${id} needs "${name}".`,
        'The document has no parameter of that name.',
      );
    return pathText(...found);
  });
  const query = [
    ...given.filter(([one]) => one.place === 'query').flatMap((pair) => queryPairs(...pair)),
    ...pairs.map(([key, text]) => `${encodeKey(key)}=${encodePiece(text)}`),
  ];
  const headers = given
    .filter(([one]) => one.place === 'header')
    .map(([one, value]) => [one.name, headerText(one, value)]);
  return {
    method,
    url: server + path + (query.length > 0 ? `?${query.join('&')}` : ''),
    foreign: true,
    ...(headers.length > 0 && {headers: Object.fromEntries(headers) as Record<string, string>}),
  };
}

const isEmpty = (value: Json | undefined): boolean => value === undefined || value === null;
