import {html, isServer, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {answerCommands} from '../../../core/answer-commands.js';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {emptyView} from '../../../core/empty-view.js';
import {once} from '../../../core/late.js';
import {flag, json, list, numeric, oneOf} from '../../../core/properties.js';
import {query} from '../../../core/query.js';
import {TemplateChildren} from '../../../core/template-children.js';
import {warn} from '../../../core/warn.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import type {Delivery} from '../../../data/types.js';
import type {Children} from './tree-branches.js';
import {TreeCore} from './tree-core.js';
import {TreeRows, type RowLooks} from './tree-rows.js';
import {searchField} from './tree-search.js';
import {skeletonTree} from './tree-skeleton.js';
import {templateContent} from './template-content.js';
import {treeStyles} from './tree-widget.styles.js';
import '../../../core/words/en/tree.js';

const SELECTIONS = ['none', 'single', 'multiple', 'leaf'] as const;

/** What can be chosen in a tree. */
export type TreeSelectionMode = (typeof SELECTIONS)[number];

/** Draws what stands in the row of a node: a string is shown as text, a node or Lit template as it is. */
export type RenderNode = (record: unknown, key: string) => unknown;

/** A node with the fields that a tree reads by itself; a text is a node too. */
export interface TreeNode {
  /** The key; without one the place among its siblings. */
  readonly id?: string | number;
  /** What is shown; `name`, `title` and `text` are read as well. */
  readonly label?: string;
  /** An icon's name. */
  readonly icon?: string;
  /** The nodes below; `children` is read as well. */
  readonly items?: readonly (TreeNode | string)[];
  /** Whether there are nodes below that are to be asked for; `lazy`, or a `children_count` above 0, says the same. */
  readonly has_children?: boolean;
  /** The key of the node above, in a list that is flat; `parent` is read as well. */
  readonly parent_id?: string | number | null;
  /** An address to go to; one that is not safe is left out. `path` and `url` are read as well. */
  readonly href?: string;
  /** A short word or figure at the end of the row. */
  readonly badge?: string | number;
  /** Switches the node off; it can still be reached and opened. */
  readonly disabled?: boolean;
  /** Begins open. */
  readonly expanded?: boolean;
}

/**
 * Nodes below nodes, from nested data or a flat list whose records name their parent. Branches can ask for their children
 * when they are first opened, a filter shows matches and what is above them, and 100,000 nodes scroll as ten do. The keys
 * are those of the trees of a desktop; live changes touch only the rows that they change. News of single nodes find flat
 * records and the children that were asked for; what is nested in a record changes with that record.
 *
 * @summary A tree of nodes that open and close.
 * @slot - A `<template>` draws what stands in the row of each node.
 * @event {CustomEvent<NodeDetail>} node-click - A row was clicked, or Enter pressed on it; cancelable: then nothing else happens.
 * @event {CustomEvent<NodeDetail>} node-expand - The user opens a branch; cancelable.
 * @event {CustomEvent<NodeDetail>} node-collapse - The user closes a branch; cancelable.
 * @event {CustomEvent<NodeLoadDetail>} node-load - A branch without `children-source` asks the page for its children; call `detail.answer`.
 * @event {CustomEvent<NodeMoveDetail>} node-move - The user has put a node elsewhere; cancelable: then the page moves it, by giving other data.
 * @event {CustomEvent<ActionDetail>} action - `move-action` is a bare name; cancelable, so that the page does it itself.
 * @event {CustomEvent<ActionSuccessDetail>} action-success - The action of a move is done.
 * @event {CustomEvent<ActionErrorDetail>} action-error - The action of a move failed; cancelable: then nothing is shown in place.
 * @event {CustomEvent<TreeFilterDetail>} filter-change - The user has written another filter.
 * @event {CustomEvent<TreeSelectionDetail>} selection-change - The user has chosen other nodes, or a chosen one is gone.
 * @csspart base - The box around everything.
 * @csspart search - The field for the filter.
 * @csspart tree - The tree.
 * @csspart item - The row of a node.
 * @csspart toggle - The chevron of a branch, and its place in other rows.
 * @csspart checkbox - The check box of a node.
 * @csspart icon - The icon of a node.
 * @csspart label - The label of a node.
 * @csspart badge - The word or figure at the end of a row.
 * @csspart state - The row that says how it stands with the children of a branch.
 * @csspart retry - The button that asks again for the children of a branch.
 * @csspart move - The handle that a node is moved by.
 * @csspart choosing - What says, while a node is lifted, where it would be put.
 * @csspart message - Why the last move was refused.
 * @csspart empty - What is shown when there are no nodes.
 * @csspart empty-icon - The icon of the empty tree.
 * @csspart empty-heading - The words of the empty tree.
 * @cssproperty [--widget-tree-row-height] - The least height of a row; 2rem by default, that of a finger on touch screens.
 * @cssproperty [--widget-tree-indent] - How far a row is set in from the one above; 1.25rem by default.
 * @cssproperty [--widget-tree-height] - The greatest height of a tree of more than 200 rows, which scrolls in itself; 30rem by default.
 *
 * @example Dumb
 * ```html
 * <tree-widget items='[{"id": 1, "label": "Fruit", "items": ["Apple", "Pear"]}]'></tree-widget>
 * ```
 * @example Connected, flat records, children on demand
 * ```html
 * <tree-widget data-source="interface:list_folders(null)" children-source="interface:list_folders({id})" stream="folders"></tree-widget>
 * ```
 */
@widget('tree-widget')
export class TreeWidget extends WidgetElement {
  static override readonly data = {list: 'items', accepts: ['items']};
  static override styles = treeStyles;

  readonly #templates = new TemplateChildren(this);
  readonly #core = new TreeCore(this);
  readonly #rows = new TreeRows(this.#core);
  readonly #loadMoving = once(async () => {
    const {TreeMoving} = await import('./moving/tree-moving.js');
    this.#core.moving = new TreeMoving(this.#core);
    this.requestUpdate();
  });
  #stopAnswering?: () => void;

  // Not the one of a skeleton, which stands before it.
  @query('.base > .tree') private readonly tree!: HTMLElement | null;

  /** The nodes: nested records, flat ones with the key of their parent, or texts; none by default. What is no list is left out with a warning. */
  @property(json) items?: readonly unknown[];

  /** The field that tells nodes apart, a dotted path allowed; `id`, else `key`, else `_id` by default. */
  @property() key?: string;

  /** The field that a node is called by, a dotted path allowed; `label`, else `name`, `title`, `text` by default. */
  @property({attribute: 'label-field'}) labelField?: string;

  /** The field that names the node above, by its key or as a record with one; `parent_id`, else `parent` by default. */
  @property({attribute: 'parent-field'}) parentField?: string;

  /** The field by which siblings are in order: numbers, then texts; that of the data by default. */
  @property({attribute: 'order-by'}) orderBy?: string;

  /** Where the children of a node come from when it is first opened: a source with holes that its record fills, such as `interface:list_children({id})`, or as a property a function of the record; none by default, then `node-load` asks the page. */
  @property({attribute: 'children-source'}) childrenSource?: unknown;

  /** What can be chosen: `none`, one node (`single`), one without children (`leaf`), or with check boxes any (`multiple`); `none` by default. */
  @property(oneOf(SELECTIONS)) selection?: TreeSelectionMode;

  /** The keys of the chosen nodes; a branch stands for all that is in it where several can be chosen; none by default. */
  @property(list) selected?: readonly string[];

  /** The keys of the open branches; none by default, and those whose record says `expanded`. */
  @property(list) expanded?: readonly string[];

  /** Shows only nodes whose label has these words, with what is above them, of those that are here; all by default. */
  @property() filter?: string;

  /** Shows a field above the tree in which users write its filter; false by default. */
  @property(flag) searchable?: boolean;

  /** The most records kept of the list or stream: the first, or with a negative number the last; 10,000 of a source by default. */
  @property(numeric([-1_000_000, 1_000_000])) limit?: number;

  /** Draws what stands in the row of a node, in place of icon, label and badge; none by default. One that fails leaves the row empty, with a warning. */
  @property({attribute: false}) renderNode?: RenderNode;

  /** Lets users move nodes: by the pointer, by keys and by a menu; Control X lifts the one that has the focus, Shift F10 opens the menu. A record says by `leaf` that nothing goes below it; false by default. */
  @property(flag) reorderable?: boolean;

  /** The action that a move runs, such as `action:move_folder`, with the values `index`, `before` and the field of the parent; none by default. What fails is put back. */
  @property({attribute: 'move-action'}) moveAction?: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopAnswering = answerCommands(this, {
      'expand-all': () => this.expandAll(),
      'collapse-all': () => this.collapseAll(),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopAnswering?.();
  }

  override applyData(delivery: Delivery): void {
    this.#core.receive(delivery);
  }

  /** Opens every branch whose children are here; no event says so. */
  expandAll(): void {
    const {nodes} = this.#core.model;
    this.expanded = nodes.keys.filter((_, node) => nodes.childCount(node) > 0);
  }

  /** Closes every branch; no event says so. */
  collapseAll(): void {
    this.expanded = [];
  }

  /** Opens what is above a node and brings it into view; false where there is no node of this key. */
  reveal(key: string | number): boolean {
    const {model, cursor} = this.#core;
    const node = model.nodes.indexOf(String(key));
    if (node < 0 || model.isHidden(node)) return false;
    if (model.reveal(node).length > 0) this.#core.openingsChanged();
    cursor.go(model.rows.rowOf(node), this.matches(':focus-within'));
    this.#core.view.reveal(model.rows.rowOf(node));
    return true;
  }

  /** Gives the children of a node from the page's script: a list, or a promise of one; what is rejected is shown below it. */
  setChildren(key: string | number, children: Children): void {
    this.#core.branches.give(String(key), children);
  }

  /** Asks again for the children of a node; those that are here stay until they come. */
  refreshChildren(key: string | number): void {
    this.#core.branches.refresh(String(key));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#core.update(changed);
    if (this.reorderable && !isServer && !this.#core.moving) this.waitFor(this.#loadMoving());
  }

  // Not in `updated`: the focus is looked after between the two.
  protected override update(changed: PropertyValues<this>): void {
    this.#core.cursor.beforeDrawing();
    super.update(changed);
    this.#core.view.settle(this.tree, this.#rows.pinned);
    this.#core.cursor.afterDrawing();
    this.#core.moving?.drawn(this.tree);
  }

  override renderSkeleton(): TemplateResult {
    return skeletonTree();
  }

  override render(): TemplateResult {
    const {model, language, chosen, keys, pointer, view, movingNow: moving} = this.#core;
    const isEmpty = model.rows.count === 0;
    const rows = this.#rows.render(this.#looks);
    return html`<div class="base" part="base">
      ${this.searchable && model.nodes.count > 0 ? searchField(this.#core) : nothing}
      <div
        class="tree ${view.isOn ? 'long' : ''}"
        part="tree"
        role="tree"
        aria-label=${this.ariaLabel || word(language, 'tree')}
        aria-describedby=${moving ? 'help' : nothing}
        aria-multiselectable=${chosen.isMultiple || nothing}
        ?hidden=${isEmpty}
        @click=${pointer.handleClick}
        @keydown=${keys.handle}
        @focusin=${pointer.handleFocus}
        @focusout=${pointer.handleLeave}
        @pointermove=${pointer.handleHover}
        @contextmenu=${pointer.handleContext}
      >
        ${rows}${moving?.renderLine() ?? nothing}
      </div>
      ${isEmpty ? this.#renderEmpty() : nothing} ${moving?.render() ?? nothing}
    </div>`;
  }

  #renderEmpty(): TemplateResult {
    const {model, language} = this.#core;
    if (!model.found) return emptyView(language);
    return emptyView(language, {icon: 'search', heading: word(language, 'tree.none', {text: this.filter ?? ''})});
  }

  get #looks(): RowLooks {
    const isMovable = this.#core.movingNow !== undefined && !this.#core.model.found;
    const {renderNode} = this;
    if (renderNode)
      return {isMovable, drawnBy: renderNode, content: (record, key) => this.#renderOwn(renderNode, record, key)};
    if (this.#templates.isComing) return {isMovable, drawnBy: 'coming', content: () => nothing};
    const template = this.#templates.main;
    if (!template) return {isMovable, drawnBy: undefined};
    const {model, language} = this.#core;
    const content = (item: unknown, key: string, index: number) =>
      templateContent(template, {item, index, count: model.rows.count, key, context: {language}});
    return {isMovable, drawnBy: template, content};
  }

  #renderOwn(renderNode: RenderNode, record: unknown, key: string): unknown {
    try {
      return renderNode(record, key) ?? nothing;
    } catch (error) {
      warn(this, `renderNode failed: ${error instanceof Error ? error.message : String(error)}`);
      return nothing;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tree-widget': TreeWidget;
  }
}
