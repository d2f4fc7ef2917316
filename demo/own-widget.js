import {css, defineWidget, html, numeric, WidgetElement} from 'total-widgets';

class GoalWidget extends WidgetElement {
  static properties = {label: {}, value: numeric(), target: numeric()};
  static data = {value: 'value', accepts: ['label', 'value', 'target']};
  static styles = css`
    :host {
      display: block;
      padding: var(--widget-space-4);
      color: var(--widget-text);
    }
  `;

  render() {
    const {label = 'Goal', value = 0, target = 100} = this;
    return html`<label>${label}: ${value} of ${target} <meter max=${target} value=${value}></meter></label>`;
  }
}

defineWidget('goal-widget', GoalWidget);
