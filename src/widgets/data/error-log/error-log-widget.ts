import {html, nothing, svg, type PropertyValues, type TemplateResult} from 'lit';
import {query} from '../../../core/query.js';
import {repeat} from 'lit/directives/repeat.js';
import {property, state} from '../../../core/decorators.js';
import {ANNOUNCE, AnnounceController, type Announce} from '../../../core/announce-controller.js';
import {ClockController} from '../../../core/clock-controller.js';
import {widget} from '../../../core/define.js';
import {emptyView} from '../../../core/empty-view.js';
import {WithFilterGroup} from '../../../core/filter-group.js';
import {GroupLink} from '../../../core/group-link.js';
import {keyedItems} from '../../../core/keyed-items.js';
import {listOf} from '../../../core/list-of.js';
import {LanguageController} from '../../../core/language.js';
import {flag, json, numeric, oneOf} from '../../../core/properties.js';
import {RowFocus} from '../../../core/row-focus.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {errorLogStyles} from './error-log-widget.styles.js';
import {groupSimilar, newestFirst, readLogEntry, type LogEntry} from './log-entry.js';
import {logEntryView} from './log-entry-view.js';
import {prepareToSay} from '../../../core/say.js';
import '../../../core/words/en/feed.js';

export type {ErrorItem} from './log-entry.js';

const MOST = 10;
/** How many errors are kept: a day of streaming costs no more than an hour. */
const KEPT = 200;
const SUMMARY_INTERVAL = 30_000;

/** The properties that say which errors there are. */
const LISTING = ['items', 'key', 'limit', 'groupSimilar', 'filterGroup'] as const;

const pauseIcon = svg`<svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true"><rect x="6" y="5" width="4" height="14" rx="1"/><rect x="14" y="5" width="4" height="14" rx="1"/></svg>`;
const resumeIcon = svg`<svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true"><path d="M7 5.5v13a1 1 0 0 0 1.5.87l11-6.5a1 1 0 0 0 0-1.74l-11-6.5A1 1 0 0 0 7 5.5z"/></svg>`;

/**
 * The newest errors with their severity, source and time; equal ones as one with a count. Its button holds the log still
 * while somebody reads; what comes meanwhile is counted.
 *
 * @summary A live log of errors that groups equal ones and can be paused.
 * @csspart base - The box around everything.
 * @csspart bar - The row of the count and the button.
 * @csspart count - How many errors there are, or have come since the log was paused.
 * @csspart follow - The button that pauses and resumes.
 * @csspart log - The log.
 * @csspart list - The list in the log.
 * @csspart item - One error.
 * @csspart severity - The severity.
 * @csspart title - The message.
 * @csspart repeats - How often an error came.
 * @csspart source - Where it came from.
 * @csspart time - How long ago it came.
 * @csspart details - The stack trace, which opens and closes.
 * @csspart stacktrace - The lines of the stack trace.
 * @csspart empty - What is shown when there are no errors.
 * @csspart empty-icon - The icon of the empty log.
 * @csspart empty-heading - The words of the empty log.
 *
 * @example Dumb
 * ```html
 * <error-log-widget group-similar items='[{"id": 1, "severity": "error", "message": "Out of memory", "source": "worker"}]'>
 * </error-log-widget>
 * ```
 * @example Connected
 * ```html
 * <error-log-widget group-similar max-items="10" data-source="subscribe:errors:recent"></error-log-widget>
 * ```
 */
@widget('error-log-widget')
export class ErrorLogWidget extends WithFilterGroup(WidgetElement) {
  static override readonly data = {list: 'items', accepts: ['items']};
  static override styles = errorLogStyles;

  readonly #language = new LanguageController(this);
  readonly #announcer = new AnnounceController(this, () => this.#news(), SUMMARY_INTERVAL);
  readonly #group = new GroupLink(this);
  #entries: readonly LogEntry[] = [];
  #shown: readonly LogEntry[] = [];
  #seen?: ReadonlySet<string>;
  #unseen = 0;
  #unsaid = 0;

  @query('.base') private readonly base!: HTMLElement | null;
  @state() private paused = false;

  /** The errors: records with `severity`, `message` and `source`, or texts; none by default. What is no list is left out with a warning. */
  @property(json) items?: readonly unknown[];

  /** The most errors that are shown, 1 to 1000; 10 by default. */
  @property({...numeric([1, 1000]), attribute: 'max-items'}) maxItems?: number;

  /** Shows the stack trace of an error that has one, closed at first; false by default. */
  @property({...flag, attribute: 'show-stacktrace'}) showStacktrace?: boolean;

  /** Shows equal errors as one with a count; false by default. */
  @property({...flag, attribute: 'group-similar'}) groupSimilar?: boolean;

  /** The field that tells errors apart, a path with dots allowed; `id`, else `key`, else `_id` by default. */
  @property() key?: string;

  /** The most errors that are kept of the list or stream; a negative number keeps the last ones; 200 by default. */
  @property(numeric([-100_000, 100_000])) limit?: number = KEPT;

  /** Whether new errors are read out while the log follows: `off`, `summary` (how many, at most every 30 s) or `all`; `off` by default. */
  @property(oneOf(ANNOUNCE)) announce?: Announce;

  constructor() {
    super();
    new RowFocus(this, {rows: 'li', fallback: () => this.base});
    new ClockController(this, () => this.#youngest());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const since = this.#group.askedAt();
    if (LISTING.some((name) => changed.has(name))) this.#take(since);
    if (this.paused) return;
    this.#unseen = 0;
    this.#shown = this.#entries.slice(0, this.maxItems ?? MOST);
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    // What is there at the start is no news.
    this.#announcer.changed();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('items') && this.#unsaid > 0) this.#announcer.changed();
    if (changed.has('announce') && this.announce && this.announce !== 'off') prepareToSay(this.ownerDocument);
  }

  /** Holds the log still: what comes is counted and shown when it goes on. */
  pause(): void {
    this.paused = true;
  }

  /** Shows what came while the log was paused, and follows again. */
  resume(): void {
    this.paused = false;
  }

  override renderSkeleton(): TemplateResult {
    const row = html`<div class="item">
      <span class="skeleton badge-skeleton"></span><span class="skeleton text-skeleton"></span>
    </div>`;
    return html`<div class="list">${[row, row, row]}</div>`;
  }

  override render(): TemplateResult {
    const {language} = this.#language;
    const isEmpty = this.#shown.length === 0;
    return html`<div class="base" part="base">
      ${isEmpty && !this.paused ? nothing : this.#renderBar()}
      <div
        class="log"
        part="log"
        role=${this.paused ? 'group' : 'log'}
        aria-live="off"
        aria-label=${this.ariaLabel || word(language, 'errors')}
        ?hidden=${isEmpty}
      >
        <ul class="list" part="list" role="list">
          ${repeat(
            this.#shown,
            ({key}) => key,
            (entry) => html`<li class="item" part="item">${this.#renderEntry(entry)}</li>`,
          )}
        </ul>
      </div>
      ${isEmpty ? emptyView(language, {icon: 'circle-check'}) : nothing}
    </div>`;
  }

  #take(since: number): void {
    const {key, limit} = this;
    const items = this.#group.fittingOwn(listOf(this, 'items', this.items));
    const read = keyedItems(items, {key, limit, byContent: true}).map(readLogEntry);
    const known = this.#seen;
    const isNews = ({key: one, moment = since}: LogEntry): boolean => !known?.has(one) && moment >= since;
    const came = known ? read.filter(isNews).length : 0;
    this.#seen = this.items === undefined ? undefined : new Set(read.map((entry) => entry.key));
    this.#unseen += came;
    this.#unsaid += this.paused ? 0 : came;
    this.#entries = newestFirst(this.groupSimilar ? groupSimilar(read) : read);
  }

  #youngest(): number | undefined {
    const moments = this.#shown.map(({moment}) => moment).filter((moment) => moment !== undefined);
    return moments.length > 0 ? Math.max(...moments) : undefined;
  }

  #news(): string {
    const count = this.#unsaid;
    this.#unsaid = 0;
    const [newest] = this.#shown;
    if (count === 0 || this.paused) return '';
    if (this.announce === 'all' && count === 1 && newest) return newest.message;
    return word(this.#language.language, 'new.items', {count});
  }

  readonly #handleFollow = (): void => {
    if (this.paused) this.resume();
    else this.pause();
  };

  #renderBar(): TemplateResult {
    const {language} = this.#language;
    const {paused} = this;
    const count = paused ? this.#unseen : this.#entries.length;
    const text =
      paused && count === 0 ? word(language, 'paused') : word(language, paused ? 'new.items' : 'items', {count});
    return html`<div class="bar" part="bar">
      <span class="count" part="count">${text}</span>
      <button class="follow" part="follow" type="button" @click=${this.#handleFollow}>
        ${paused ? resumeIcon : pauseIcon}${word(language, paused ? 'resume' : 'pause')}
      </button>
    </div>`;
  }

  #renderEntry(entry: LogEntry): TemplateResult {
    const {language} = this.#language;
    const isFull = this.groupSimilar === true && (this.#seen?.size ?? 0) >= Math.abs(this.limit ?? Infinity);
    return logEntryView(entry, {language, isFull, hasTrace: this.showStacktrace === true});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'error-log-widget': ErrorLogWidget;
  }
}
