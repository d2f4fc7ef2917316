// The frameworks' types: each maps the elements' types once into the framework's own form.

const HEAD = `import type {ElementTypes} from './elements.js';\n`;

/** What an element is known by, and how it hands an event to its own listener. */
const SHARED = `interface Known {
  element: HTMLElement;
  attributes: object;
  events: object;
}

type Heard<Types extends Known, Name extends keyof Types['events']> = Types['events'][Name] & {
  readonly currentTarget: Types['element'];
};
`;

/** Listeners by \`on\` and the event's name. */
const LISTENERS = `type Listeners<Types extends Known> = {
  [Name in keyof Types['events'] & string as \`on\${Name}\`]?: (event: Heard<Types, Name>) => void;
};
`;

/** Props as React 19 passes them: properties and attributes by name, \`on\` and the event's name for listeners. */
export const reactTypes = () => `${HEAD}import type {HTMLAttributes, Key, ReactNode, Ref} from 'react';

${SHARED}
${LISTENERS}
type Own<Types extends Known> = Types['attributes'] & Listeners<Types>;

type Props<Types extends Known> = Own<Types> &
  Omit<HTMLAttributes<Types['element']>, keyof Own<Types>> & {
    children?: ReactNode;
    class?: string;
    key?: Key | null;
    ref?: Ref<Types['element']>;
  };

type Elements = {[Tag in keyof ElementTypes]: Props<ElementTypes[Tag]>};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
`;

/** Components as Vue's template checker looks them up. */
export const vueTypes = () => `${HEAD}import type {HTMLAttributes} from 'vue';

${SHARED}
type Camel<Name extends string> = Name extends \`\${infer Head}-\${infer Tail}\` ? \`\${Head}\${Capitalize<Camel<Tail>>}\` : Name;

type Listeners<Types extends Known> = {
  [Name in keyof Types['events'] & string as \`on\${Capitalize<Camel<Name>>}\`]?: (event: Heard<Types, Name>) => void;
};

/** What \`v-model\` may hold: a control's value; of what is on or off, known by its type, also those of several that are on. */
type Model<Types> = Types extends {model: infer Value}
  ? boolean extends Value
    ? {modelValue?: Value | readonly unknown[] | ReadonlySet<unknown> | undefined; type?: 'checkbox'}
    : {modelValue?: Value | undefined}
  : object;

type Own<Types extends Known> = Types['attributes'] & Listeners<Types> & Model<Types>;

type Component<Types extends Known> = new () => {
  $props: Own<Types> & Omit<HTMLAttributes, keyof Own<Types>>;
};

type Elements = {[Tag in keyof ElementTypes]: Component<ElementTypes[Tag]>};

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
`;

/** Attributes as Svelte's compiler checks them. */
export const svelteTypes = () => `${HEAD}import type {HTMLAttributes} from 'svelte/elements';

${SHARED}
${LISTENERS}
type Own<Types extends Known> = Types['attributes'] & Listeners<Types>;

type Props<Types extends Known> = Own<Types> & Omit<HTMLAttributes<Types['element']>, keyof Own<Types>>;

type Elements = {[Tag in keyof ElementTypes]: Props<ElementTypes[Tag]>};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
`;
