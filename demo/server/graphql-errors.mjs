import {GraphQLError} from 'graphql';
import {toProblem} from './problem.mjs';

const CODES = {
  400: 'BAD_USER_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  412: 'CONFLICT',
  422: 'BAD_USER_INPUT',
  429: 'RATE_LIMITED',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE',
};

/** Problems as GraphQL tells them: by a code, with the wrong fields and the record as it is now. */
export async function told(work) {
  try {
    return await work();
  } catch (error) {
    const {status, message, errors, data} = toProblem(error);
    const extensions = {
      code: CODES[status] ?? 'BAD_USER_INPUT',
      http: {status},
      ...(errors && {errors}),
      ...(data && {current: data}),
    };
    throw new GraphQLError(message, {extensions});
  }
}
