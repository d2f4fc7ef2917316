import type {Field, Json} from '../../../data/types.js';

/** What a field of a resource is, as metadata says it. */
export interface ResourceField {
  /** The field of the record. */
  readonly name: string;
  /** What it holds: `text email url tel password textarea richtext integer number currency boolean date datetime time select tags file list association …`; `text` by default. */
  readonly type?: string;
  /** What people call it; the name in plain words by default. */
  readonly label?: string;
  /** A sentence below its control; none by default. */
  readonly help?: string;
  /** Whether it must be filled in; false by default. */
  readonly required?: boolean;
  /** Whether it is shown and never asked for; false by default, true for the key and for stamps such as `created_at`. */
  readonly readonly?: boolean;
  /** Whether it is left out everywhere; false by default. */
  readonly hidden?: boolean;
  /** Whether it is nobody else's to see: it is in no list and no details; false by default. */
  readonly sensitive?: boolean;
  /** How its values are written, such as `currency("EUR")`; by its type by default. */
  readonly format?: string;
  /** The value of a new record; none by default. */
  readonly default?: Json;
  /** What can be chosen: `{"label", "value"}`, or values; anything by default. */
  readonly options?: readonly (Json | {readonly label: string; readonly value: Json})[];
  /** Where that is read from, such as `interface:list_categories`; nowhere by default. */
  readonly optionsSource?: string;
  /** The least number, or the earliest day; any by default. */
  readonly min?: number | string;
  /** The greatest number, or the latest day; any by default. */
  readonly max?: number | string;
  /** What a text must fit, as HTML has it; anything by default. */
  readonly pattern?: string;
  /** Whether it holds several; false by default. */
  readonly many?: boolean;
  /** The resource that it points at: it is shown as a link there, and chosen from its records; none by default. */
  readonly resource?: string;
  /** The relation to load with the records, so that none is asked for by itself: its name, or true where it is the field's own; none by default. */
  readonly preload?: boolean | string;
  /** The field of a related record that stands for it; `name` by default. */
  readonly display?: string;
  /** Where a related record is shown, such as `#/categories/{category_id}/show`; false for no link; by default its address where a `<resource-widget>` of that resource with a router is on the page, else none. */
  readonly href?: string | false;
  /** Whether the list can be put in its order; true by default where it is a plain value. */
  readonly sortable?: boolean;
  /** Whether the list can be filtered by it; by its type by default. */
  readonly filterable?: boolean;
  /** The fields of its parts, where it holds records. */
  readonly fields?: readonly Field[];
  /** The fields of its parts by their kind, where it holds records of several kinds. */
  readonly union?: Readonly<Record<string, readonly Field[]>>;
}

/** A part of a layout: a field by its name, fields side by side, a section with a heading, or tabs. */
export type LayoutItem =
  | string
  | readonly string[]
  | {readonly inline: readonly string[]}
  | {readonly section: string; readonly items: readonly LayoutItem[]}
  | {readonly tabs: readonly {readonly label: string; readonly items: readonly LayoutItem[]}[]};

/** How the records are shown as a list. */
export type LayoutKind = 'table' | 'card' | 'calendar';

export const PAGINATIONS = ['pages', 'more', 'virtual'] as const;
/** How a long list goes on: pages are turned, rows are added by a button, or all scroll and those in view are drawn. */
export type Pagination = (typeof PAGINATIONS)[number];

/** What one way to show the list says for itself. */
export interface LayoutOptions {
  /** What its tab says; its kind by default. */
  readonly label?: string;
  /** Its order at first, `-created_at`; that of the metadata by default. */
  readonly order_by?: string;
  /** Records a page; that of the metadata by default. */
  readonly per_page?: number;
  /** How it goes on where it is long; that of the metadata by default. A calendar has no such thing. */
  readonly pagination?: Pagination;
  /** The field with the beginning, in a calendar; its first date by default. */
  readonly start?: string;
  /** The field with the end, in a calendar; none by default. */
  readonly end?: string;
  /** The field with what a record is called; `title`, `name` and the like by default. */
  readonly title?: string;
}

/** An action of one's own on records. */
export interface ResourceAction {
  /** Its name: an event of the index, and then an action of the provider. */
  readonly name: string;
  /** What its button says; the name in plain words by default. */
  readonly label?: string;
  /** Its icon; none by default. */
  readonly icon?: string;
  /** A question before; none by default. */
  readonly confirm?: string | boolean;
  /** Where it is offered: on each record, on selected ones, in the head of the list, or beside the details; `row` by default. */
  readonly on?: 'row' | 'bulk' | 'index' | 'show';
}

/**
 * What a resource is and how it is shown. All but the fields is optional, and of the fields all but their names. It is
 * plain JSON: a server's, a file's, or an attribute's.
 */
export interface ResourceMetadata {
  /** The resource, as sources name it: `products`. */
  readonly name?: string;
  /** One of them, as forms and actions name it: `product` in `create_product`; worked out by default. */
  readonly singular?: string;
  /** What people call them, such as “Products”; the name in plain words by default. */
  readonly label?: string;
  /** What people call one of them, such as “Product”; the singular in plain words by default. */
  readonly item_label?: string;
  /** The field that tells records apart; `id` by default. */
  readonly key?: string;
  /** Where the list is read from; `resource:NAME` by default. */
  readonly source?: string;
  /** The topic of its changes, or false for none; its name by default, where a provider can listen to it. */
  readonly stream?: string | false;
  /** Its fields, in their order. */
  readonly fields?: readonly (ResourceField | string)[];
  /** The columns of the list; the first six that are brief by default. */
  readonly index_columns?: readonly string[];
  /** The form; all fields, two beside each other, by default. */
  readonly edit_layout?: readonly LayoutItem[];
  /** The details; as the form, with what is only read, by default. */
  readonly show_layout?: readonly LayoutItem[];
  /** The order at first: `name` or `-created_at`; that of the server by default. */
  readonly order_by?: string;
  /** Records a page, 0 for all on one, of which those in view are drawn; 20 by default. */
  readonly per_page?: number;
  /** How a long list goes on: `pages` to turn, `more` rows by a button, or `virtual`, where all are read and scroll in a box; `pages` by default. */
  readonly pagination?: Pagination;
  /** The ways to show the list, as names or with what they say for themselves; table and cards, and a calendar where there are dates, by default. */
  readonly layouts?: readonly LayoutKind[] | Readonly<Partial<Record<LayoutKind, LayoutOptions | boolean>>>;
  /** The fields to filter by; those of few values, dates and the name by default. */
  readonly filters?: readonly string[];
  /** The names of its forms; `create_SINGULAR` and `update_SINGULAR` by default. False: there is none. */
  readonly forms?: {readonly create?: string | false; readonly update?: string | false};
  /** The action that deletes; `delete_SINGULAR` by default. False: nothing can be deleted. */
  readonly delete_action?: string | false;
  /** Further actions; none by default. */
  readonly actions?: readonly (ResourceAction | string)[];
  /** The records, where no server has them; none by default. */
  readonly items?: readonly object[];
}
