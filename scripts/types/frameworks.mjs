// The frameworks' types: each maps the elements' types once into the framework's own form.

const HEAD = `import type {ElementTypes} from './elements.js';\n`;

/** Props as React 19 passes them: properties and attributes by name, \`on\` and the event's name for listeners. */
export const reactTypes = () => `${HEAD}import type {HTMLAttributes, Key, ReactNode, Ref} from 'react';

type Listeners<Events> = {[Name in keyof Events & string as \`on\${Name}\`]?: (event: Events[Name]) => void};

type Props<Types extends {element: HTMLElement; attributes: object; events: object}> = Types['attributes'] &
  Listeners<Types['events']> &
  Omit<HTMLAttributes<Types['element']>, keyof Types['attributes']> & {
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

type Camel<Name extends string> = Name extends \`\${infer Head}-\${infer Tail}\` ? \`\${Head}\${Capitalize<Camel<Tail>>}\` : Name;

type Listeners<Events> = {
  [Name in keyof Events & string as \`on\${Capitalize<Camel<Name>>}\`]?: (event: Events[Name]) => void;
};

type Component<Types extends {element: HTMLElement; attributes: object; events: object}> = new () => {
  $props: Types['attributes'] & Listeners<Types['events']> & Omit<HTMLAttributes, keyof Types['attributes']>;
};

type Elements = {[Tag in keyof ElementTypes]: Component<ElementTypes[Tag]>};

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
`;

/** Attributes as Svelte's compiler checks them. */
export const svelteTypes = () => `${HEAD}import type {HTMLAttributes} from 'svelte/elements';

type Listeners<Events> = {[Name in keyof Events & string as \`on\${Name}\`]?: (event: Events[Name]) => void};

type Props<Types extends {element: HTMLElement; attributes: object; events: object}> = Types['attributes'] &
  Listeners<Types['events']> &
  Omit<HTMLAttributes<Types['element']>, keyof Types['attributes']>;

type Elements = {[Tag in keyof ElementTypes]: Props<ElementTypes[Tag]>};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
`;
