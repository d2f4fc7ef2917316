import type {LanguageController} from '../../../core/language.js';
import {once} from '../../../core/late.js';
import {listOf} from '../../../core/list-of.js';
import {say} from '../../../core/say.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/upload.js';
import {isRecord} from '../../../form/values.js';
import type {FileItem} from './file-item.js';
import type {FileLimits} from './file-limits.js';
import {FileRows, type Offered} from './file-rows.js';
import type {FileUploadWidget} from './file-upload-widget.js';
import type {UploadQueue} from './upload-queue.js';

const NONE: readonly unknown[] = [];

const loadQueue = once(() => import('./upload-queue.js'));

/** What the work asks of its control. */
export interface WorkDeeds {
  readonly limits: () => FileLimits;
  /** The value is another. */
  readonly tell: () => void;
  /** The value is the same, and something of a file is not. */
  readonly note: () => void;
}

/** What a control does with its files: takes them, sends them where there is somewhere to, and says how it went. */
export class FileWork {
  readonly #rows = new FileRows();
  readonly #host: FileUploadWidget;
  readonly #language: LanguageController;
  readonly #deeds: WorkDeeds;
  #queue?: UploadQueue;
  #ofRecord?: readonly unknown[];

  constructor(host: FileUploadWidget, language: LanguageController, deeds: WorkDeeds) {
    this.#host = host;
    this.#language = language;
    this.#deeds = deeds;
  }

  /** The files, with those that the server has now. */
  get rows(): FileRows {
    this.#rows.write(listOf(this.#host, 'existing-files', this.#host.existingFiles ?? NONE));
    return this.#rows;
  }

  /** Takes a value as a script of the page writes it; none is what was there at first. */
  set(value: unknown): void {
    if (value === null || value === undefined) this.rows.clear(true);
    else this.rows.set(Array.isArray(value) ? (value as readonly unknown[]) : [value], this.#phase);
  }

  /** Takes what a record has: its files, or what they are known by, of which those that are there are kept. */
  take(given: readonly unknown[]): void {
    const records = given.filter(isRecord);
    if (records.length > 0) this.#host.existingFiles = this.#ofRecord = records;
    else {
      // The files of a record go with it.
      if (given.length === 0 && this.#host.existingFiles === this.#ofRecord) this.#host.existingFiles = undefined;
      this.rows.settle(given);
    }
  }

  /** Takes what was chosen, dropped or pasted, as far as it may be taken. */
  add(offered: readonly Offered[]): void {
    const items = this.rows.add(offered, this.#deeds.limits(), this.#language.language, this.#phase);
    const failed = items.filter(({phase}) => phase === 'refused').length;
    // What is sent at once is spoken of when it has arrived.
    if (failed > 0 || this.#phase === 'ready') this.#say(items.length - failed, failed, 'upload.added');
    if (failed < items.length) this.#deeds.tell();
    else this.#deeds.note();
  }

  readonly remove = (item: FileItem): void => {
    this.rows.remove(item, this.#deeds.limits().most, this.#phase);
    this.#deeds.tell();
    void this.#goOn();
  };

  readonly cancel = (item: FileItem): void => {
    item.phase = 'cancelled';
    this.#queue?.keep(this.#live);
    this.#deeds.note();
  };

  readonly retry = (item: FileItem): void => {
    Object.assign(item, {phase: 'waiting', message: undefined});
    this.#deeds.note();
  };

  /** Sends what waits, and gives up what is gone: called when the control has been drawn. */
  follow(): void {
    this.#queue?.keep(this.#live);
    if (this.#waiting.length > 0 && this.#host.dataController?.source) void this.#send();
  }

  /** Gives up what is on its way: the control is no longer on the page. */
  stop(): void {
    for (const item of this.rows.all) if (item.phase === 'sending') item.phase = 'cancelled';
    this.#queue?.keep(new Set());
  }

  get #live(): ReadonlySet<FileItem> {
    return new Set(this.rows.all.filter(({phase}) => phase === 'sending'));
  }

  get #waiting(): readonly FileItem[] {
    return this.rows.all.filter(({phase}) => phase === 'waiting');
  }

  // A source that is being read, or has a hole, may be one that files wait for.
  get #phase(): 'ready' | 'waiting' {
    const {dataController, dataSource} = this.#host;
    const source = dataController?.source;
    const sends = source ? source.kind === 'action' : /^\s*action[:,]/.test(String(dataSource ?? ''));
    return sends ? 'waiting' : 'ready';
  }

  // Whoever takes one away may take the next away too, and is not led to its address.
  async #goOn(): Promise<void> {
    await this.#host.updateComplete;
    const row = this.#host.shadowRoot?.activeElement?.closest('.file');
    row?.querySelector<HTMLElement>('.tool:last-of-type')?.focus();
  }

  async #send(): Promise<void> {
    const loaded = await loadQueue().catch(() => undefined);
    if (!loaded) return this.#giveUp();
    this.#queue ??= new loaded.UploadQueue(this.#host, {
      waiting: () => this.#waiting,
      language: () => this.#language.language,
      changed: (isValue) => (isValue ? this.#deeds.tell() : this.#host.requestUpdate()),
      ended: (done, failed) => this.#end(done, failed),
    });
    this.#queue.run();
  }

  // The page's own server is out of reach: what waits can be tried again.
  #giveUp(): void {
    const message = word(this.#language.language, 'upload.failed');
    for (const item of this.#waiting) Object.assign(item, {phase: 'failed', message});
    this.#deeds.note();
  }

  #end(done: number, failed: number): void {
    this.#deeds.note();
    if (done + failed > 0) this.#say(done, failed, 'upload.uploaded');
  }

  // "3 files, 1 failed"; where nothing failed, what was done.
  #say(good: number, failed: number, key: 'upload.added' | 'upload.uploaded'): void {
    const {language} = this.#language;
    const all = word(language, 'upload.count', {count: good + failed});
    const text = `${all}, ${word(language, 'upload.countFailed', {count: failed})}`;
    say(failed > 0 ? text : word(language, key, {count: good}));
  }
}
