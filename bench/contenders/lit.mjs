// Elements written on Lit alone: what every library on Lit pays at the least.
import {css, html, LitElement} from 'lit';

class LitButton extends LitElement {
  static properties = {variant: {}, size: {}, disabled: {type: Boolean}, loading: {type: Boolean}};
  static styles = css`
    :host {
      display: inline-block;
    }
    button {
      font: inherit;
      padding: 6px 12px;
      border: 1px solid #888;
      border-radius: 4px;
      background: #fff;
    }
  `;

  render() {
    return html`<button part="base" ?disabled=${this.disabled}><slot></slot></button>`;
  }
}

class LitStat extends LitElement {
  static properties = {label: {}, value: {type: Number}};
  static styles = css`
    :host {
      display: block;
    }
  `;

  render() {
    return html`<div part="base" role="group" aria-label=${this.label}>
      <div part="label">${this.label}</div>
      <div part="value">${this.value}</div>
    </div>`;
  }
}

class LitCard extends LitElement {
  static properties = {heading: {}};
  static styles = css`
    :host {
      display: block;
      border: 1px solid #ccc;
      border-radius: 12px;
    }
  `;

  render() {
    return html`<div part="base" role="group" aria-label=${this.heading}>
      <div part="header"><h2>${this.heading}</h2></div>
      <div part="body"><slot></slot></div>
    </div>`;
  }
}

class LitInput extends LitElement {
  static formAssociated = true;
  static properties = {label: {}, name: {}, value: {}, required: {type: Boolean}, disabled: {type: Boolean}};
  static styles = css`
    :host {
      display: block;
    }
    input {
      font: inherit;
      padding: 6px 12px;
      border: 1px solid #888;
      border-radius: 4px;
    }
  `;
  #internals = this.attachInternals();

  updated() {
    this.#internals.setFormValue(this.value ?? '');
  }

  render() {
    return html`<label part="label" for="control">${this.label}</label
      ><input
        part="control"
        id="control"
        .value=${this.value ?? ''}
        ?required=${this.required}
        ?disabled=${this.disabled}
        @input=${this.#handleInput}
      />`;
  }

  #handleInput(event) {
    this.value = event.target.value;
  }
}

class LitSelect extends LitElement {
  static formAssociated = true;
  static properties = {label: {}, name: {}, value: {}, options: {attribute: false}};
  static styles = css`
    :host {
      display: block;
    }
  `;
  #internals = this.attachInternals();

  updated() {
    this.#internals.setFormValue(this.value ?? '');
  }

  render() {
    return html`<label part="label" for="control">${this.label}</label
      ><select part="control" id="control" @change=${this.#handleChange}>
        ${this.options.map(({value, label}) => html`<option value=${value}>${label}</option>`)}
      </select>`;
  }

  #handleChange(event) {
    this.value = event.target.value;
  }
}

class LitPlain extends LitElement {
  static properties = {label: {}};
  static styles = css`
    :host {
      display: block;
    }
  `;

  render() {
    return html`<p part="base">${this.label}<slot></slot></p>`;
  }
}

customElements.define('lit-button', LitButton);
customElements.define('lit-stat', LitStat);
customElements.define('lit-card', LitCard);
customElements.define('lit-input', LitInput);
customElements.define('lit-select', LitSelect);
customElements.define('lit-plain', LitPlain);

const make = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

export const button = (index) => make('lit-button', {}, `Button ${index}`);
export const stat = (index) => make('lit-stat', {label: `Stat ${index}`, value: index * 1234});
export const card = (index) => make('lit-card', {heading: `Card ${index}`}, make('p', {}, 'What it is about'));
export const plain = (index) => make('lit-plain', {label: `Plain ${index}`}, 'text');
export const input = (index) => make('lit-input', {label: `Field ${index}`, name: `field_${index}`});
export const select = (index) =>
  make('lit-select', {
    label: `Field ${index}`,
    name: `field_${index}`,
    options: Array.from({length: 20}, (_, place) => ({value: String(place), label: `Option ${place}`})),
  });
