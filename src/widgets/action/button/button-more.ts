import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {afterListeners} from '../../../core/after-listeners.js';
import {once} from '../../../core/late.js';
import {relFor} from '../../../core/origin.js';
import {safeUrl} from '../../../core/url.js';
import {ForbiddenController} from '../../../core/when-forbidden.js';
import {didNotLoad, toDataError} from '../../../data/failure.js';
import type {BusyWord} from './busy-word.js';
import {buttonMoreStyles} from './button-more.styles.js';
import {hasErrand, hasTask, isQuestionedLink, runsOf} from './button-tasks.js';
import type {ButtonWidget} from './button-widget.js';
import {syncRareAttributes} from './rare-attributes.js';
import {showReport} from './show-report.js';
import {actOnForm} from './submitter.js';

const loadPerform = once(async () => {
  const {performAndReport} = await import('./perform.js').catch(didNotLoad);
  return performAndReport;
});

/**
 * What makes a button more than a text that can be clicked: its icon and spinner, its link, and what a click starts.
 * Loaded with the first button that needs any of it; plain buttons, of which pages hold hundreds, do without.
 */
export class ButtonMore implements ReactiveController {
  readonly #host: ButtonWidget;
  readonly #forbidden: ForbiddenController;
  #acting = false;
  #busyWord?: BusyWord;

  constructor(host: ButtonWidget) {
    this.#host = host;
    this.#forbidden = new ForbiddenController(host, () => runsOf(host));
    host.addController(this);
    host.adoptStyle(buttonMoreStyles);
  }

  /** An action is under way, or `loading` is set. */
  get isBusy(): boolean {
    return this.#acting || this.#host.loading === true;
  }

  /** The user may not run its action, or that is not known yet. */
  get isForbidden(): boolean {
    return this.#forbidden.isOff;
  }

  hostUpdate(): void {
    const {icon, loadingText} = this.#host;
    if (icon && !customElements.get('icon-widget')) void import('../../media/icon/icon-widget.js');
    if (this.isBusy && !loadingText && !this.#busyWord) this.#findBusyWord();
  }

  hostUpdated(): void {
    const {pressed, states} = this.#host;
    states.toggle('busy', this.isBusy);
    states.toggle('pressed', pressed === true);
    syncRareAttributes(this.#host);
    // The server may be out of reach just when the button is pressed.
    if (hasErrand(this.#host)) void loadPerform().catch(() => undefined);
  }

  /** What a click starts, beside the event itself. */
  handleClick(event: Event): void {
    if (!hasTask(this.#host)) return;
    // A link can't be held back later, when the question has been answered.
    if (isQuestionedLink(this.#host)) event.preventDefault();
    afterListeners(event, () => this.activate());
  }

  /** A click that came while this was being loaded. */
  handleEarlyClick(event: Event): void {
    const {action, href, navigate} = this.#host;
    if (event.defaultPrevented) return;
    if (!hasTask(this.#host) && !action && (navigate ?? href) !== undefined) void this.#perform();
    else this.activate();
  }

  /** Does what the button is for, when all listeners of the click have been heard. */
  activate(): void {
    const host = this.#host;
    if (host.pressed !== undefined) {
      host.pressed = !host.pressed;
      host.dispatchEvent(new Event('change', {bubbles: true, composed: true}));
    }
    const actsOnForm = host.type === 'submit' || host.type === 'reset';
    const form = actsOnForm ? host.form : null;
    if (form && host.confirm === undefined && !host.action) actOnForm(form, host);
    else if (actsOnForm || hasErrand(host)) void this.#perform();
  }

  async #perform(): Promise<void> {
    try {
      const performAndReport = await loadPerform();
      await performAndReport(this.#host, () => this.#setActing(true));
    } catch (thrown) {
      showReport(this.#host, {kind: 'error', text: toDataError(thrown).message});
    } finally {
      this.#setActing(false);
    }
  }

  #setActing(acting: boolean): void {
    this.#acting = acting;
    this.#host.requestUpdate();
  }

  /** The icon, or the spinner of a busy button. */
  renderMark(): TemplateResult | typeof nothing {
    const {icon} = this.#host;
    if (this.isBusy) return this.#renderSpinner();
    return icon ? html`<icon-widget part="icon" .name=${icon}></icon-widget>` : nothing;
  }

  #renderSpinner(): TemplateResult {
    const {loadingText} = this.#host;
    const said = loadingText ? undefined : this.#busyWord?.text;
    return html`<span
      class=${loadingText ? 'spinner telling' : 'spinner'}
      part="spinner"
      role=${said ? 'img' : nothing}
      aria-label=${said ?? nothing}
    ></span>`;
  }

  #findBusyWord(): void {
    this.#host.waitFor(
      import('./busy-word.js').then(({BusyWord}) => {
        this.#busyWord ??= new BusyWord(this.#host);
        this.#host.requestUpdate();
      }),
    );
  }

  /** The link that looks like a button; undefined where the button is none. */
  renderLink(text: string | undefined, off: boolean): TemplateResult | undefined {
    const {action, ariaLabel, download, target} = this.#host;
    const address = this.#host.navigate ?? this.#host.href;
    if (address === undefined || action) return undefined;
    const href = off || this.isBusy ? undefined : safeUrl(address);
    return html`<a
      class="base"
      part="base"
      href=${href ?? nothing}
      target=${target ?? nothing}
      rel=${(href && relFor(href, target)) ?? nothing}
      download=${download ?? nothing}
      role=${href ? nothing : 'link'}
      aria-disabled=${href ? nothing : 'true'}
      aria-label=${ariaLabel ?? nothing}
      >${this.renderMark()}<span class="label" part="label">${text}<slot></slot></span
    ></a>`;
  }
}
