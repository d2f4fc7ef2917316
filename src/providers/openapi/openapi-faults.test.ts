import {httpFaults} from '../testing/http-faults.js';
import {documentWith, openApiTransport} from './openapi.testing.js';

const content = {'application/json': {schema: {type: 'object'}}};
const document = documentWith(
  {'/thing': {get: {operationId: 'thing'}}, '/change': {post: {operationId: 'change', requestBody: {content}}}},
  {},
  {servers: [{url: './'}]},
);

httpFaults(
  'the OpenAPI provider',
  ({base, ...given}) => {
    const {transport, asked} = openApiTransport({src: `${base}/openapi.json`, ...given});
    return {provider: transport, asked};
  },
  {'GET /openapi.json': [{body: document}]},
);
