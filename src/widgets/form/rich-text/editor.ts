import {nothing, type ReactiveController, type TemplateResult} from 'lit';
import {history} from 'prosemirror-history';
import {EditorState, TextSelection, type Command, type Transaction} from 'prosemirror-state';
import {EditorView} from 'prosemirror-view';
import type {FormControlElement} from '../../../core/form-control-element.js';
import {LanguageController} from '../../../core/language.js';
import {RovingFocus} from '../../../core/roving-focus.js';
import {contentOf, readHtml, type Content} from './clean-html.js';
import {link, linkAt} from './commands.js';
import {editorStyles} from './editor.styles.js';
import {incoming} from './incoming.js';
import {keyPlugins} from './keys.js';
import {LinkBar} from './link-bar.js';
import {proseStyles} from './prose.styles.js';
import {TextRoom} from './text-room.js';
import {standOf, toolbar} from './toolbar.js';
import {toolsOf, type Tool} from './tools.js';

/** What an editor is told by its widget, and tells it. */
export interface EditorPlace {
  readonly host: FormControlElement;
  readonly isEditable: () => boolean;
  readonly isOff: () => boolean;
  readonly toolbar: () => 'basic' | 'full' | 'none';
  /** How many characters may still be written; undefined without a limit. */
  readonly left: () => number | undefined;
  /** The reader has changed the text. */
  readonly edited: (content: Content) => void;
}

type SelectingRoot = ShadowRoot & {getSelection?: () => Selection | null};

/** The part of a rich text that is loaded when the first is shown: what is written, how it is shown, and its tools. */
export class RichTextEditor implements ReactiveController {
  /** Reads HTML as the editor would hold it. */
  static readonly read = readHtml;

  /** How much may still be written. */
  readonly room: TextRoom;
  readonly #place: EditorPlace;
  readonly #language: LanguageController;
  readonly #roving: RovingFocus;
  readonly #link: LinkBar;
  readonly #plugins = [
    incoming(),
    ...keyPlugins({
      'Mod-k': (state, dispatch) => this.#openLink(state, dispatch),
      'Alt-F10': () => this.#toToolbar(),
      'Mod-Enter': (state) => !state.selection.$from.parent.type.spec.code && this.#submit(),
    }),
    history(),
  ];
  #state = EditorState.create({doc: readHtml('').doc, plugins: this.#plugins});
  #view?: EditorView;
  #isEditable?: boolean;
  #tools?: {readonly kind: string; readonly groups: ReadonlyArray<readonly Tool[]>};
  #stand = '';

  constructor(place: EditorPlace) {
    this.#place = place;
    const {host} = place;
    this.#language = new LanguageController(host);
    this.#roving = new RovingFocus(host, {items: () => [...host.renderRoot.querySelectorAll<HTMLElement>('.tool')]});
    this.#link = new LinkBar({
      language: () => this.#language.language,
      apply: (href) => this.#applyLink(href),
      leave: () => this.focus(),
      requestUpdate: () => host.requestUpdate(),
    });
    this.room = new TextRoom(() => this.#language.language, place.left);
    for (const style of [editorStyles, proseStyles]) host.adoptStyle(style);
    host.addController(this);
  }

  /** Whether an input method is at work. */
  get isComposing(): boolean {
    return this.#view?.composing === true;
  }

  /** Whether the reader is in the text. */
  get hasFocus(): boolean {
    return this.#view?.hasFocus() === true;
  }

  /** Shows another text; what was done before can't be undone in it. */
  show({doc}: Content): void {
    const {head} = this.#state.selection;
    const fresh = EditorState.create({doc, plugins: this.#plugins});
    const selection = TextSelection.near(doc.resolve(Math.min(head, doc.content.size)));
    this.#state = fresh.apply(fresh.tr.setSelection(selection));
    this.#stand = standOf(this.#state, this.#groups);
    this.#view?.updateState(this.#state);
  }

  focus(): void {
    if (this.#view?.editable) this.#view.focus();
    else this.#view?.dom.focus();
  }

  /** The toolbar and the row for an address; nothing where the text can only be read. */
  render(): ReadonlyArray<TemplateResult | typeof nothing> | typeof nothing {
    const {readOnly, ariaLabel, label} = this.#place.host;
    if (readOnly) return nothing;
    const {language} = this.#language;
    return [
      toolbar({
        groups: this.#groups,
        state: this.#state,
        language,
        name: ariaLabel || label,
        isOff: this.#place.isOff(),
        run: this.#run,
        leave: () => this.focus(),
      }),
      this.#link.render(),
    ];
  }

  hostConnected(): void {
    // It stands on the page again; else the first update shows it.
    if (this.#place.host.hasUpdated) this.#attach();
  }

  hostUpdated(): void {
    this.#attach();
    const isEditable = this.#place.isEditable();
    if (isEditable !== this.#isEditable) this.#view?.setProps({editable: this.#place.isEditable});
    this.#isEditable = isEditable;
  }

  hostDisconnected(): void {
    this.#detach();
  }

  get #groups(): ReadonlyArray<readonly Tool[]> {
    const kind = this.#place.toolbar();
    if (this.#tools?.kind !== kind) this.#tools = {kind, groups: toolsOf(kind, this.#openLink)};
    return this.#tools.groups;
  }

  #attach(): void {
    const {host} = this.#place;
    const mount = host.renderRoot.querySelector<HTMLElement>('[role="textbox"]');
    // One that has left the page listens to nothing on it.
    if (!host.isConnected || mount === (this.#view?.dom ?? null)) return;
    this.#detach();
    if (!mount) return;
    // A root that can't say what is selected in it is given its document's answer here; the editor would give it to all.
    const root = mount.getRootNode() as SelectingRoot;
    root.getSelection ??= () => mount.ownerDocument.getSelection();
    this.#view = new EditorView(
      {mount},
      {
        state: this.#state,
        editable: this.#place.isEditable,
        dispatchTransaction: (transaction) => this.#take(transaction),
        handleDOMEvents: {
          // It is for the layers around: the editor would keep it to itself.
          keydown: (_view, {key}) => key === 'Escape',
          // What has waited meanwhile is shown now.
          compositionend: () => this.#place.host.requestUpdate(),
        },
      },
    );
  }

  #detach(): void {
    this.#view?.destroy();
    this.#view = undefined;
  }

  #take(transaction: Transaction): void {
    this.#state = this.#state.apply(transaction);
    this.#view?.updateState(this.#state);
    if (transaction.docChanged) this.#place.edited(contentOf(this.#state.doc));
    const stand = standOf(this.#state, this.#groups);
    if (stand === this.#stand) return;
    this.#stand = stand;
    this.#place.host.requestUpdate();
  }

  readonly #run = ({command}: Tool): void => {
    const dispatch = (transaction: Transaction): void => this.#take(transaction);
    command(this.#state, dispatch, this.#view);
    if (!this.#link.isOpen) this.focus();
  };

  readonly #openLink: Command = (_state, dispatch) => {
    if (dispatch) this.#openAddress();
    return true;
  };

  #openAddress(): void {
    const {host} = this.#place;
    this.#link.open(linkAt(this.#state)?.href);
    void host.updateComplete.then(() => {
      const field = host.renderRoot.querySelector<HTMLInputElement>('#address');
      field?.focus();
      field?.select();
    });
  }

  #applyLink(href: string): void {
    this.#take(link(this.#state, href).scrollIntoView());
    this.focus();
  }

  #toToolbar(): boolean {
    if (!this.#roving.current) return false;
    this.#roving.focus();
    return true;
  }

  #submit(): boolean {
    void import('../input/implicit-submission.js').then(({submitImplicitly}) => {
      submitImplicitly(this.#place.host, true);
    });
    return true;
  }
}
