import type {Provider} from './types.js';

/** What the data layer does through a provider once it has found it. */
export type Way = Pick<Provider, 'read' | 'subscribe' | 'mutate'>;

let detour: ((provider: Provider) => Way) | undefined;

/** The way to a provider: itself, unless a tool has put something in between. */
export const wayTo = (provider: Provider): Way => detour?.(provider) ?? provider;

/**
 * Puts something between the page's data and every provider, for tools that slow requests down or lose messages; gives
 * the function that takes it away. What is under way goes on as it began. A second one replaces the first.
 */
export function putInBetween(make: (provider: Provider) => Way): () => void {
  detour = make;
  return () => {
    if (detour === make) detour = undefined;
  };
}
