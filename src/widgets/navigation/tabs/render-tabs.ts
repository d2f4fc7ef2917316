import {html, nothing, svg, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {word} from '../../../core/words.js';
import type {ReadyTab} from './read-tabs.js';
import '../../../core/words/en/navigation.js';

/** The tabs as they are drawn, and what becomes of them under a hand. */
export interface TabsPicture {
  readonly language: string;
  readonly name: string;
  readonly orientation: string;
  readonly tabs: readonly ReadyTab[];
  readonly active: string | undefined;
  readonly errors: Readonly<Record<string, number>> | undefined;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onShow: (id: string) => void;
  readonly onClose: (tab: ReadyTab) => void;
}

const cross = svg`<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round"><path d="m4 4 8 8M12 4l-8 8"/></svg>`;

/** The row of tabs and their panels. Ids are by place: those of the author may hold anything. */
export function renderTabs(picture: TabsPicture): TemplateResult {
  const {language, name, orientation, tabs, onKey} = picture;
  return html`<div class="base" part="base">
    <div
      class="tabs"
      part="tabs"
      role="tablist"
      aria-label=${name || word(language, 'tabs')}
      aria-orientation=${orientation}
      @keydown=${onKey}
    >
      ${repeat(
        tabs,
        ({id}) => id,
        (tab, index) => renderTab(tab, index, picture),
      )}
    </div>
    ${repeat(
      tabs,
      ({id}) => id,
      (tab, index) => renderPanel(tab, index, picture),
    )}
  </div>`;
}

function renderTab(
  tab: ReadyTab,
  index: number,
  {active, language, errors, onShow, onClose}: TabsPicture,
): TemplateResult {
  const {id, label, icon, isOff, isClosable} = tab;
  const click = ({target}: Event): void => {
    const isCross = target instanceof Element && target.closest('.close') !== null;
    if (isCross && !isOff) onClose(tab);
    else onShow(id);
  };
  return html`<button
    class="tab"
    part="tab"
    type="button"
    role="tab"
    id="tab-${index}"
    data-tab=${id}
    aria-selected=${id === active}
    aria-controls="panel-${index}"
    aria-disabled=${isOff ? 'true' : nothing}
    aria-keyshortcuts=${isClosable ? 'Delete' : nothing}
    @click=${click}
  >
    ${icon ? html`<icon-widget .name=${icon}></icon-widget>` : nothing}<span class="label" part="label">${label}</span>
    ${renderBadge(tab, errors?.[id] ?? tab.errors, language)}${
      isClosable ? html`<span class="close" part="close" aria-hidden="true">${cross}</span>` : nothing
    }
  </button>`;
}

function renderBadge({badge}: ReadyTab, errors: number, language: string): TemplateResult | typeof nothing {
  if (errors > 0)
    return html`<span class="badge errors" part="badge" aria-hidden="true">${errors}</span
      ><span class="sr-only">${word(language, 'tab.errors', {count: errors})}</span>`;
  return badge ? html`<span class="badge" part="badge">${badge}</span>` : nothing;
}

function renderPanel({id}: ReadyTab, index: number, {active}: TabsPicture): TemplateResult {
  return html`<div
    class="panel"
    part="panel"
    role="tabpanel"
    id="panel-${index}"
    aria-labelledby="tab-${index}"
    ?hidden=${id !== active}
  >
    <slot name="tab:${id}"></slot><slot name="panel:${id}"></slot>
  </div>`;
}
