import {providersAround} from '../../../core/action-provider.js';
import {emit} from '../../../core/emit.js';
import {failureWords} from '../../../core/failure-words.js';
import {isDataError} from '../../../data/failure.js';
import type {DataError, Outcome} from '../../../data/types.js';
import {answeredId, type FileItem} from './file-item.js';
import type {FileUploadWidget} from './file-upload-widget.js';

/** So many files are on their way at once; a browser has few connections to one server. */
const AT_ONCE = 3;

/** A file that has arrived, and what the server said of it. */
export interface UploadSuccessDetail {
  readonly file: File;
  readonly id: string | number;
  readonly data?: unknown;
}

/** A file that has not arrived, and why. */
export interface UploadErrorDetail {
  readonly file: File;
  readonly error: DataError;
}

/** Whether the server will never take this file, so that there is no use in trying again. */
const isFinal = ({code, status}: DataError): boolean => code === 'invalid' || status === 413 || status === 415;

/** What the queue asks of its control. */
export interface QueueDeeds {
  readonly waiting: () => readonly FileItem[];
  readonly language: () => string;
  /** Something of a file has changed; `isValue`: what the form sends has. */
  readonly changed: (isValue: boolean) => void;
  /** Nothing is on its way any more. */
  readonly ended: (done: number, failed: number) => void;
}

/** Sends files to the source of their control, a few at a time, and tells how far each is. */
export class UploadQueue {
  readonly #host: FileUploadWidget;
  readonly #deeds: QueueDeeds;
  readonly #running = new Map<FileItem, AbortController>();
  #done = 0;
  #failed = 0;

  constructor(host: FileUploadWidget, deeds: QueueDeeds) {
    this.#host = host;
    this.#deeds = deeds;
  }

  /** Sends what waits, as far as there is room. */
  run(): void {
    for (const item of this.#deeds.waiting()) if (this.#running.size < AT_ONCE) void this.#send(item);
  }

  /** Gives up all but these. Sent again, a file begins anew. */
  keep(items: ReadonlySet<FileItem>): void {
    const gone = [...this.#running].filter(([item]) => !items.has(item));
    for (const [item, control] of gone) {
      item.share = undefined;
      this.#running.delete(item);
      control.abort();
    }
    if (gone.length === 0) return;
    this.run();
    this.#rest();
  }

  async #send(item: FileItem): Promise<void> {
    const control = new AbortController();
    const {signal} = control;
    this.#running.set(item, control);
    Object.assign(item, {phase: 'sending', share: 0, message: undefined});
    this.#deeds.changed(false);
    await providersAround(this.#host);
    if (signal.aborted) return;
    const progress = (done: number, all: number): void => {
      if (signal.aborted || all <= 0) return;
      item.share = Math.min(1, done / all);
      this.#deeds.changed(false);
    };
    const answer = await this.#host.dataController!.mutate('run', {values: {file: item.file!}, progress, signal});
    if (signal.aborted) return;
    this.#running.delete(item);
    this.#settle(item, answer);
    this.run();
    this.#rest();
  }

  #settle(item: FileItem, answer: Outcome | DataError): void {
    item.share = undefined;
    const file = item.file!;
    if (isDataError(answer)) {
      this.#failed++;
      item.phase = isFinal(answer) ? 'refused' : 'failed';
      item.message = answer.fields?.[0]?.message ?? failureWords(this.#deeds.language(), answer.message);
      emit<UploadErrorDetail>(this.#host, 'upload-error', {detail: {file, error: answer}});
    } else {
      this.#done++;
      item.phase = 'done';
      item.id = answeredId(answer.data, item.name);
      emit<UploadSuccessDetail>(this.#host, 'upload-success', {detail: {file, id: item.id, data: answer.data}});
    }
    this.#deeds.changed(item.phase === 'done');
  }

  #rest(): void {
    if (this.#running.size > 0) return;
    const [done, failed] = [this.#done, this.#failed];
    this.#done = this.#failed = 0;
    this.#deeds.ended(done, failed);
  }
}

declare global {
  interface HTMLElementEventMap {
    'upload-success': CustomEvent<UploadSuccessDetail>;
    'upload-error': CustomEvent<UploadErrorDetail>;
  }
}
