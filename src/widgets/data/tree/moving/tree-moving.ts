import {html, nothing, type TemplateResult} from 'lit';
import {word} from '../../../../core/words.js';
import {say} from '../../../../core/say.js';
import {once} from '../../../../core/late.js';
import type {TreeCore} from '../tree-core.js';
import {LiftKeys} from './lift-keys.js';
import {LiftPointer} from './lift-pointer.js';
import type {MoveMenu} from './move-menu.js';
import {MoveLift} from './move-lift.js';
import {movingStyles} from './moving.styles.js';
import {NodeMoves} from './node-moves.js';
import '../../../../core/words/en/moving.js';

const loadMenu = once(() => import('./move-menu.js'));

/** Lets users move the nodes of a tree: by the pointer, by keys, and by a menu. Fetched where nodes can be moved. */
export class TreeMoving {
  readonly #core: TreeCore;
  readonly #moves: NodeMoves;
  readonly #lift: MoveLift;
  readonly #keys: LiftKeys;
  readonly #pointer: LiftPointer;
  #menu?: MoveMenu;
  /** Whether a key has just asked for the menu, so that the browser's own stays away. */
  opensMenu = false;

  constructor(core: TreeCore) {
    this.#core = core;
    core.element.adoptStyle(movingStyles);
    this.#moves = new NodeMoves(core);
    this.#lift = new MoveLift(core, {
      dropped: (key, place) => this.#end(key, () => void this.#moves.move(key, place)),
      back: (key) => this.#end(key, () => this.#sayBack(key)),
    });
    this.#keys = new LiftKeys(core, this.#lift);
    this.#pointer = new LiftPointer(core, this.#lift);
    core.element.addController({hostDisconnected: () => this.#lift.cancel()});
  }

  /** The key of the node that is lifted; undefined while none is. */
  get lifted(): string | undefined {
    return this.#lift.key;
  }

  /** The key of the branch that it would be put into; undefined for none. */
  get target(): string | undefined {
    return this.#core.model.nodes.keyAt(this.#lift.place?.parent ?? -1);
  }

  /** What the handle of a node is called. */
  handleName(name: string): string {
    return word(this.#core.language, 'tree.move', {name});
  }

  /** Takes a key of a row; true where it is about a move. */
  handleKey(event: KeyboardEvent): boolean {
    if (this.#lift.by === 'keys' || this.#lift.by === 'menu') return this.#keys.handle(event);
    if (this.#lift.key !== undefined) return false;
    const {cursor, model} = this.#core;
    const number = model.rows.at(cursor.row) ?? -1;
    if (number < 0 || model.nodes.isOff(number) || model.found) return false;
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      this.#openMenu(number, 'first');
      this.opensMenu = true;
      addEventListener('keyup', () => setTimeout(() => (this.opensMenu = false)), {once: true});
      return true;
    }
    if (event.key.toLowerCase() !== 'x' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
      return false;
    if (this.#lift.begin(number, 'keys')) this.#keys.sayLifted();
    return true;
  }

  /** Takes a click on a row; true where it is about a move. */
  handleClick(event: MouseEvent, row: number): boolean {
    if (this.#lift.by === 'menu' || this.#lift.by === 'keys') {
      event.preventDefault();
      this.#pointer.aim({x: event.clientX, y: event.clientY});
      this.#lift.drop();
      return true;
    }
    const [target] = event.composedPath();
    const number = this.#core.model.rows.at(row) ?? -1;
    if (number < 0 || !(target instanceof Element) || !target.closest('.move')) return false;
    // A click that a key or a reader makes has no place; its menu begins at the first entry.
    this.#openMenu(number, event.detail === 0 ? 'first' : 'menu');
    return true;
  }

  /** The pointer goes over the rows: after "Move to…" it shows the place that a click would mean. */
  handleHover({clientX: x, clientY: y, pointerType}: PointerEvent): void {
    if (this.#lift.by === 'menu' && pointerType !== 'touch') this.#pointer.aim({x, y});
  }

  /** The focus has left the tree: what was lifted goes back. */
  handleLeave(): void {
    if (this.#lift.by === 'keys' || this.#lift.by === 'menu') this.#lift.cancel();
  }

  /** The rows are others: what is lifted may be gone. */
  settle(): void {
    if (this.#lift.key !== undefined && this.#lift.node < 0) this.#lift.cancel();
  }

  /** The rows are drawn: the line that shows the place stands between two of them. */
  drawn(tree: HTMLElement | null): void {
    this.#pointer.drawn(tree?.querySelector('.ghost'));
    const line = tree?.querySelector<HTMLElement>('.drop');
    const {gap, plan} = this.#lift;
    if (!line || !tree || !gap || !plan) return;
    const {nodes} = this.#core.model;
    const rowOf = (node: number | undefined): HTMLElement | null =>
      node === undefined
        ? null
        : tree.querySelector(`.row:not(.state, .pinned)[data-key="${CSS.escape(nodes.keys[node] ?? '')}"]`);
    const above = rowOf(plan.rows[gap.gap - 1]);
    const below = rowOf(plan.rows[gap.gap]);
    line.hidden = !above && !below;
    const top = above ? above.offsetTop + above.offsetHeight : (below?.offsetTop ?? 0);
    line.style.setProperty('--_top', `${top}px`);
    line.style.setProperty('--_depth', String(gap.depth));
  }

  /** What stands in the tree while a node is lifted. */
  renderLine(): TemplateResult | typeof nothing {
    const {key, by, node} = this.#lift;
    if (key === undefined) return nothing;
    const ghost = html`<div class="ghost" aria-hidden="true"><bdi>${this.#core.model.labelOf(node)}</bdi></div>`;
    return html`<div class="drop" role="none"></div>
      ${by === 'pointer' ? ghost : nothing}`;
  }

  /** What stands below the tree: where the node would go, why the last one did not, and the menu. */
  render(): TemplateResult {
    const {language, model} = this.#core;
    const {by, node} = this.#lift;
    const isChoosing = by === 'menu' || by === 'keys';
    return html`${
        isChoosing
          ? html`<div class="choosing" part="choosing">
              <span class="choosing-text">
                <b>${word(language, 'tree.choose', {name: model.labelOf(node)})}</b>
                <span class="place">${this.#lift.words}</span>
              </span>
              <button type="button" class="button" @click=${() => this.#lift.cancel()}>
                ${word(language, 'cancel')}
              </button>
            </div>`
          : nothing
      }
      ${
        this.#moves.failure
          ? html`<div class="failure" part="message">
              <span>${this.#moves.failure}</span>
              <button type="button" class="button" @click=${() => this.#moves.dismiss()}>
                ${word(language, 'dismiss')}
              </button>
            </div>`
          : nothing
      }
      <span id="help" class="sr-only">${word(language, 'tree.help')}</span>
      <div class="menu layer anchored" popover="manual" role="menu" tabindex="-1"></div>`;
  }

  #openMenu(node: number, start: 'first' | 'menu'): void {
    const key = this.#core.model.nodes.keys[node] as string;
    const row = this.#core.model.rows.rowOf(node);
    if (row !== this.#core.cursor.row) this.#core.cursor.go(row);
    void loadMenu().then(({MoveMenu: Menu}) => {
      const root = this.#core.element.shadowRoot;
      const popover = root?.querySelector<HTMLElement>('.menu');
      const handle = root?.querySelector<HTMLElement>(`.row[data-key="${CSS.escape(key)}"] > .move`);
      if (!popover || !handle) return;
      this.#menu ??= new Menu(this.#core, popover, {
        move: (moved, place) => void this.#moves.move(moved, place),
        lift: (lifted) => this.#liftFromMenu(lifted),
        closed: () => this.#core.cursor.go(this.#core.cursor.row),
      });
      this.#menu.toggle(key, handle, start);
    });
  }

  #liftFromMenu(key: string): void {
    if (this.#lift.begin(this.#core.model.nodes.indexOf(key), 'menu')) this.#keys.sayLifted();
  }

  #end(key: string, act: () => void): void {
    const {cursor, model, element} = this.#core;
    const row = model.rows.rowOf(model.nodes.indexOf(key));
    if (row >= 0) cursor.go(row, element.matches(':focus-within'));
    act();
  }

  #sayBack(key: string): void {
    const {model, language} = this.#core;
    const node = model.nodes.indexOf(key);
    if (node >= 0) say(word(language, 'tree.put.back', {name: model.labelOf(node)}), {repeat: true});
  }
}
