/** The official client brings no types of its own; what is used of it is written down in `client.ts`. */
declare module 'phoenix' {
  export const Socket: unknown;
  export const Presence: unknown;
}
