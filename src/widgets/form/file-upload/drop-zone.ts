import {html, nothing, svg, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {word} from '../../../core/words.js';
import '../../../core/words/en/upload.js';
import type {Offered} from './file-rows.js';

/** What the zone asks of its control. */
export interface ZoneDeeds {
  /** Whether nothing can be added. */
  readonly isFixed: () => boolean;
  readonly take: (offered: readonly Offered[]) => void;
}

/** What the zone shows. */
export interface ZoneView {
  readonly language: string;
  readonly isMany: boolean;
  readonly limits: string;
  readonly isOff: boolean;
  /** The native field. */
  readonly input: TemplateResult;
}

const ARROW = svg`<path d="M12 16V4m-5 5 5-5 5 5M4 16v2a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-2" />`;

/** What a drop or a paste brings: its files, and which of them are folders, which a browser hands out as files too. */
function offeredFiles(transfer: DataTransfer | null): readonly Offered[] {
  const items = [...(transfer?.items ?? [])].filter(({kind}) => kind === 'file');
  return [...(transfer?.files ?? [])].map((file, place) => ({
    file,
    isFolder: items[place]?.webkitGetAsEntry?.()?.isDirectory === true,
  }));
}

/** Where files are dropped and pasted; what brings none is left to the page. */
export class DropZone {
  readonly #host: ReactiveControllerHost;
  readonly #deeds: ZoneDeeds;
  #isOver = false;

  constructor(host: ReactiveControllerHost, deeds: ZoneDeeds) {
    this.#host = host;
    this.#deeds = deeds;
  }

  /** Has the native field hold what was chosen, which screen readers tell with what is missing. */
  show(field: HTMLInputElement | null, files: readonly File[]): void {
    const held = field?.files ?? [];
    if (!field || (held.length === files.length && files.every((file, place) => file === held[place]))) return;
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    field.files = transfer.files;
  }

  readonly handlePaste = (event: ClipboardEvent): void => this.#take(event, event.clipboardData);

  render({language, isMany, limits, isOff, input}: ZoneView): TemplateResult {
    return html`<div
      class="zone"
      part="zone"
      ?data-over=${this.#isOver}
      @dragenter=${this.#handleOver}
      @dragover=${this.#handleOver}
      @dragleave=${this.#handleOut}
      @drop=${this.#handleDrop}
    >
      <span class="lead">
        <svg class="drawing" viewBox="0 0 24 24" aria-hidden="true">${ARROW}</svg>
        <label class="button" part="button" for="control"
          >${word(language, isMany ? 'upload.chooseMany' : 'upload.chooseOne')}</label
        >
        ${isOff ? nothing : html`<span class="hint">${word(language, isMany ? 'upload.dropMany' : 'upload.dropOne')}</span>`}
      </span>
      ${limits ? html`<span class="limits" part="limits" id="limits">${limits}</span>` : nothing}${input}
    </div>`;
  }

  #take(event: Event, transfer: DataTransfer | null): void {
    const offered = this.#deeds.isFixed() ? [] : offeredFiles(transfer);
    if (offered.length === 0) return;
    event.preventDefault();
    this.#deeds.take(offered);
  }

  #setOver(isOver: boolean): void {
    if (isOver === this.#isOver) return;
    this.#isOver = isOver;
    this.#host.requestUpdate();
  }

  readonly #handleOver = (event: DragEvent): void => {
    const {dataTransfer} = event;
    if (this.#deeds.isFixed() || !dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    dataTransfer.dropEffect = 'copy';
    this.#setOver(true);
  };

  readonly #handleOut = ({currentTarget, relatedTarget}: DragEvent): void => {
    if (!(relatedTarget instanceof Node && (currentTarget as Element).contains(relatedTarget))) this.#setOver(false);
  };

  readonly #handleDrop = (event: DragEvent): void => {
    this.#setOver(false);
    this.#take(event, event.dataTransfer);
  };
}
