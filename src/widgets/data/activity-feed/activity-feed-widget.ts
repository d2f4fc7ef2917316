import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {query} from '../../../core/query.js';
import {repeat} from 'lit/directives/repeat.js';
import {property} from '../../../core/decorators.js';
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
import {warn} from '../../../core/warn.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {clock} from '../../../format/clock.js';
import {activityFeedStyles} from './activity-feed-widget.styles.js';
import {momentOf, readActivity, sentenceOf, type Activity, type ActivityItem} from './activity.js';
import {activityView} from './activity-view.js';
import {handleFeedKey} from './feed-keys.js';
import {FeedWindow, type FeedEntry} from './feed-window.js';
import {prepareToSay} from '../../../core/say.js';
import '../../../core/words/en/feed.js';

export type {ActivityItem} from './activity.js';

/** Makes an event of a message, or leaves it out by giving nothing. */
export type MapMessage = (message: unknown) => ActivityItem | string | undefined;

const MOST = 10;
/** How many events are kept: enough to fill the feed again, and no more after a day of streaming. */
const KEPT = 200;
const SUMMARY_INTERVAL = 30_000;
/** Up to this many pixels the feed counts as scrolled to its newest. */
const AT_TOP = 4;

/**
 * The newest events, one below the other, with who did what and when. Nothing is pushed in above somebody who reads:
 * while the focus is in the feed, or it is scrolled down, new events wait behind a button.
 *
 * @summary A live feed of events, the newest first.
 * @csspart base - The box around everything.
 * @csspart new-items - The button that lets waiting events in.
 * @csspart feed - The feed.
 * @csspart activity - One event.
 * @csspart avatar - The picture or the initials of the actor.
 * @csspart bullet - The dot before an event that names no actor.
 * @csspart text - The sentence.
 * @csspart actor - Who did it.
 * @csspart object - What it was done to.
 * @csspart change - What a value was and is.
 * @csspart time - How long ago it happened.
 * @csspart mark - The dot of a new event, with `highlight-new`.
 * @csspart empty - What is shown when there are no events.
 * @csspart empty-icon - The icon of the empty feed.
 * @csspart empty-heading - The words of the empty feed.
 *
 * @example Dumb
 * ```html
 * <activity-feed-widget items='[{"id": 1, "actor": "Ada Lovelace", "verb": "published", "object": "Analytical notes",
 *   "time": "2026-02-03T12:00:00Z"}]'></activity-feed-widget>
 * ```
 * @example Connected
 * ```html
 * <activity-feed-widget data-source="subscribe:events:all" max-items="10" auto-scroll highlight-new></activity-feed-widget>
 * ```
 */
@widget('activity-feed-widget')
export class ActivityFeedWidget extends WithFilterGroup(WidgetElement) {
  static override readonly data = {list: 'items', accepts: ['items']};
  static override styles = activityFeedStyles;

  readonly #language = new LanguageController(this);
  readonly #group = new GroupLink(this);
  readonly #window = new FeedWindow();
  readonly #announcer = new AnnounceController(this, () => this.#news(), SUMMARY_INTERVAL);
  readonly #activities = new WeakMap<object, Activity>();
  #current?: string;
  #unsaid = 0;
  #letIn = false;

  @query('.base') private readonly base!: HTMLElement | null;

  /** The events: records with `actor`, `verb`, `object` and `time`, or texts; none by default. What is no list is left out with a warning. */
  @property(json) items?: readonly unknown[];

  /** The most events that are shown, 1 to 1000; 10 by default. */
  @property({...numeric([1, 1000]), attribute: 'max-items'}) maxItems?: number;

  /** Scrolls back to the newest when new events come, unless the focus is in the feed; false by default. */
  @property({...flag, attribute: 'auto-scroll'}) autoScroll?: boolean;

  /** Marks events that came after the first ones; false by default. */
  @property({...flag, attribute: 'highlight-new'}) highlightNew?: boolean;

  /** The field that tells events apart, a path with dots allowed; `id`, else `key`, else `_id` by default. */
  @property() key?: string;

  /** The most events that are kept of the list or stream; a negative number keeps the last ones; 200 by default. */
  @property(numeric([-100_000, 100_000])) limit?: number = KEPT;

  /** Whether new events are read out: `off`, `summary` (how many, at most every 30 s) or `all`; `off` by default. */
  @property(oneOf(ANNOUNCE)) announce?: Announce;

  /** Makes an event of each member of the list; none by default. One that fails leaves its message out, with a warning. */
  @property({attribute: false}) mapMessage?: MapMessage;

  constructor() {
    super();
    new RowFocus(this, {rows: 'article', fallback: () => this.base});
    new ClockController(this, () => this.#youngest());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('scroll', this.#handleLeave, {passive: true});
    this.addEventListener('focusout', this.#handleLeave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('scroll', this.#handleLeave);
    this.removeEventListener('focusout', this.#handleLeave);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {key, limit} = this;
    const since = this.#group.askedAt();
    if (this.items === undefined) return this.#window.clear();
    const items = keyedItems(this.#mapped(), {key, limit, byContent: true});
    const hold = !this.#letIn && this.#isRead();
    this.#window.take({items, hold, since, most: this.maxItems ?? MOST, now: clock.now(), momentOf});
    this.#unsaid += this.#window.came;
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    // What is there at the start is no news.
    this.#announcer.changed();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#window.came > 0) this.#announcer.changed();
    if (changed.has('announce') && this.announce && this.announce !== 'off') prepareToSay(this.ownerDocument);
    if (this.#letIn) this.#goToNewest();
    else if (this.autoScroll && this.#window.came > 0 && this.#window.waiting === 0) this.scrollTop = 0;
    this.#letIn = false;
  }

  override renderSkeleton(): TemplateResult {
    const row = html`<div class="activity">
      <span class="skeleton avatar-skeleton"></span><span class="skeleton text-skeleton"></span>
    </div>`;
    return html`<div class="feed">${[row, row, row]}</div>`;
  }

  override render(): TemplateResult {
    const {shown, waiting} = this.#window;
    const {language} = this.#language;
    const {total} = this.#window;
    const size = total >= Math.abs(this.limit ?? Infinity) ? -1 : total;
    const current = shown.some(({key}) => key === this.#current) ? this.#current : shown[0]?.key;
    return html`<div class="base" part="base">
      ${waiting > 0 ? this.#renderButton(waiting) : nothing}
      <div
        class="feed"
        part="feed"
        role="feed"
        aria-label=${this.ariaLabel || word(language, 'activity')}
        ?hidden=${shown.length === 0}
        @keydown=${this.#handleKey}
        @focusin=${this.#handleFocus}
      >
        ${repeat(
          shown,
          ({key}) => key,
          (entry, index) => this.#renderEntry(entry, index, size, entry.key === current),
        )}
      </div>
      ${shown.length === 0 ? emptyView(language, {icon: 'activity'}) : nothing}
    </div>`;
  }

  #mapped(): readonly unknown[] {
    const items = this.#group.fittingOwn(listOf(this, 'items', this.items));
    const {mapMessage} = this;
    return mapMessage ? items.map((item) => this.#map(mapMessage, item)) : items;
  }

  #map(mapMessage: MapMessage, item: unknown): unknown {
    try {
      return mapMessage(item);
    } catch (error) {
      warn(this, `mapMessage failed: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  #isRead(): boolean {
    const isScrolled = this.scrollTop > AT_TOP && !this.autoScroll;
    return isScrolled || Boolean(this.shadowRoot?.activeElement);
  }

  #youngest(): number | undefined {
    const moments = this.#window.shown.map(({moment}) => moment).filter((moment) => moment !== undefined);
    return moments.length > 0 ? Math.max(...moments) : undefined;
  }

  #activityOf(item: unknown): Activity {
    if (typeof item !== 'object' || item === null) return readActivity(item);
    const known = this.#activities.get(item) ?? readActivity(item);
    this.#activities.set(item, known);
    return known;
  }

  #news(): string {
    const {language} = this.#language;
    const [newest] = this.#window.shown;
    const count = this.#unsaid;
    this.#unsaid = 0;
    if (count === 0) return '';
    if (this.announce === 'all' && count === 1 && newest) return sentenceOf(this.#activityOf(newest.item));
    return word(language, 'new.items', {count});
  }

  #goToNewest(): void {
    this.scrollTop = 0;
    this.shadowRoot?.querySelector('article')?.focus();
  }

  readonly #handleLeave = (): void => {
    if (this.#window.waiting > 0) this.requestUpdate();
  };

  readonly #handleLetIn = (): void => {
    this.#letIn = true;
    this.#current = undefined;
    this.requestUpdate();
  };

  readonly #handleFocus = ({target}: FocusEvent): void => {
    const key = (target as Element).closest<HTMLElement>('article')?.dataset['key'];
    if (key === undefined || key === this.#current) return;
    this.#current = key;
    this.requestUpdate();
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    const articles = [...(this.shadowRoot?.querySelectorAll<HTMLElement>('article') ?? [])];
    if (handleFeedKey(event, this, articles)) event.preventDefault();
  };

  readonly #handleAnimationEnd = ({currentTarget}: AnimationEvent): void => {
    const key = (currentTarget as HTMLElement).dataset['key'];
    if (key !== undefined) this.#window.settle(key);
    this.requestUpdate();
  };

  #renderButton(count: number): TemplateResult {
    return html`<button class="new-items" part="new-items" type="button" @click=${this.#handleLetIn}>
      ${word(this.#language.language, 'new.items', {count})}
    </button>`;
  }

  #renderEntry({key, item, moment}: FeedEntry, index: number, size: number, isCurrent: boolean): TemplateResult {
    const activity = this.#activityOf(item);
    const isNew = this.highlightNew === true && this.#window.isFresh(key);
    return html`<article
      class=${isNew ? 'activity new' : 'activity'}
      part="activity"
      data-key=${key}
      tabindex=${isCurrent ? 0 : -1}
      aria-label=${sentenceOf(activity)}
      aria-posinset=${index + 1}
      aria-setsize=${size}
      @animationend=${this.#handleAnimationEnd}
    >
      ${activityView(activity, moment, isNew, this.#language.language)}
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'activity-feed-widget': ActivityFeedWidget;
  }
}
