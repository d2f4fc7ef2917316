import type {Json, MutateRequest, Source, Values} from '../../data/types.js';
import {documentWith, pretended, type Sent} from './openapi.testing.js';

const {signal} = new AbortController();

/** A form, by the name of an operation. */
export const form = (name = 'save', args: readonly Json[] = []): Source => ({kind: 'form', name, args, query: []});

/** A change, with what a test does not care about filled in. */
export const request = (source: Source, more: Partial<MutateRequest> = {}): MutateRequest => ({
  source,
  intent: source.kind === 'form' ? 'submit' : 'run',
  idempotencyKey: 'k1',
  signal,
  ...more,
});

/** A body of one kind. */
export const body = (schema: object, type = 'application/json') => ({required: true, content: {[type]: {schema}}});

/** A document whose operation `save` takes a body. */
export const posting = (schema: object, type?: string, schemas?: object): object =>
  documentWith({'/things': {post: {operationId: 'save', requestBody: body(schema, type)}}}, schemas);

/** What is sent for values, by a schema. */
export async function sentFor(schema: object, values: Values, type?: string, schemas?: object): Promise<Sent> {
  const {transport, sent} = pretended(posting(schema, type, schemas), () => Response.json({id: 1}));
  await transport.mutate(request(form(), {values}));
  return sent[0]!;
}

/** The JSON of what is sent. */
export const sentBody = ({body: given}: Sent): unknown => JSON.parse(String(given));

/** Two kinds of pets, by a discriminator. */
export const PETS = {
  Cat: {
    type: 'object',
    properties: {kind: {type: 'string'}, lives: {type: 'integer'}},
    required: ['kind', 'lives'],
  },
  Dog: {type: 'object', properties: {kind: {type: 'string'}, good: {type: 'boolean'}}, required: ['kind']},
};
export const PET = {
  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}],
  discriminator: {propertyName: 'kind', mapping: {cat: '#/components/schemas/Cat', dog: 'Dog'}},
};
