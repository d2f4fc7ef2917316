import {ContextConsumer, ContextProvider} from '@lit/context';
import {css, html, isServer, LitElement, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../core/decorators.js';
import {VERSION} from '../core/define.js';
import {wishes} from '../core/late-forbidden.js';
import {warnOnce} from '../core/warn.js';
import {dataContext, type DataNode} from '../data/context.js';
import {browserEnvironment} from '../data/environment.js';
import {pageNode} from '../data/root-provider.js';
import type {Environment, Provider, SourceKind} from '../data/types.js';
import {gated, readGate, type Gate} from './gate.js';

const CLOSE_AFTER = 1000;
const browser = browserEnvironment();

/**
 * What every provider element is: a node in the chain that widgets ask. It takes the node above from the context and
 * puts its own below, in any order of upgrade, nested to any depth. It draws nothing and takes no room.
 *
 * A subclass names the kinds that its transport takes by default and makes the transport.
 */
export abstract class ProviderNodeElement extends LitElement {
  static readonly widgetsVersion: string = VERSION;

  /** The kinds of source taken where `handles` says nothing. */
  static readonly kinds: readonly SourceKind[] = [];

  static override styles = css`
    :host {
      display: contents;
    }

    :host([hidden]) {
      display: none;
    }
  `;

  /** The kinds of source to take, separated by blanks: any of `interface resource form action stream subscribe sse ws url`; the provider's own by default. */
  @property() handles?: string;

  /** The names to take, separated by blanks, `list_*` for any ending; the others go to the provider above; every name by default. */
  @property() only?: string;

  /**
   * Whether what a server says of actions and forms inside is told in a toast: `on`, also where the page has no
   * `<toast-container-widget>` (one is made), or `off`, at the control. Where the page has one by default.
   */
  @property() toasts?: 'on' | 'off';

  /** What becomes of controls inside whose action the user may not run: `hide` or `disable`; they stay by default, and the server refuses. */
  @property({reflect: true}) whenForbidden?: 'hide' | 'disable';

  /** Time, chance and network; the browser's own by default. A test or a replay brings another, before the element is connected. */
  environment: Environment = browser;

  #provider?: Provider;
  #outer?: Provider;
  #gate?: Gate;
  #above?: DataNode;
  #closing?: number;

  // The consumer is made first: it has its answer before the provider announces itself to what is below.
  protected readonly consumer = new ContextConsumer(this, {
    context: dataContext,
    subscribe: true,
    callback: (node) => this.#place(node),
  });
  readonly #below = new ContextProvider(this, {context: dataContext});

  /** Makes the transport; called once, when the element is first connected. */
  protected abstract createProvider(): Provider;

  /** The kinds taken by default, where they depend on the element's attributes. */
  protected get defaultKinds(): readonly SourceKind[] {
    return (this.constructor as typeof ProviderNodeElement).kinds;
  }

  /** The provider as the widgets below see it; undefined before the element is first connected. */
  get provider(): Provider | undefined {
    return this.#outer;
  }

  /** The node that this element puts below itself; undefined until there is one above. */
  get node(): DataNode | undefined {
    return this.#below.value;
  }

  override connectedCallback(): void {
    if (this.#closing !== undefined) this.environment.clearTimeout(this.#closing);
    this.#closing = undefined;
    // The root has to be there before anybody asks it.
    if (!isServer) pageNode();
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move within the page comes back at once; only an element that stays away gives up its connections.
    this.#closing = this.environment.setTimeout(() => this.#close(), CLOSE_AFTER);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.whenForbidden) wishes.any = true;
    if (!changed.has('handles') && !changed.has('only')) return;
    this.renewGate();
  }

  /** Reads the gate anew, and lets every widget below resolve its sources again. */
  protected renewGate(): void {
    this.#gate = undefined;
    if (this.#outer) this.#place(this.#above);
  }

  #readGate(): Gate {
    return (this.#gate ??= readGate(this.defaultKinds, this.handles, this.only, (word) =>
      warnOnce(this, 'handles', word, 'interface, resource, form, action, stream, subscribe, sse, ws, url, value'),
    ));
  }

  #place(above: DataNode | undefined): void {
    this.#above = above;
    if (!above) {
      this.#below.setValue(undefined);
      return;
    }
    this.#provider ??= this.createProvider();
    this.#outer ??= gated(this.#provider, () => this.#readGate());
    this.#readGate();
    // Always a new object: what a widget resolved is remembered by node.
    this.#below.setValue({provider: this.#outer, parent: above, client: above.client});
  }

  #close(): void {
    this.#closing = undefined;
    this.#provider?.close();
    this.#provider = undefined;
    this.#outer = undefined;
  }

  /** Draws nothing but what is inside. */
  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
