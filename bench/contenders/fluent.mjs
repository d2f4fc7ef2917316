// Fluent UI; it has no card and no stat.
import {setTheme} from '@fluentui/web-components';
import '@fluentui/web-components/button.js';
import {webLightTheme} from '@fluentui/tokens';

setTheme(webLightTheme);

export function button(index) {
  const made = document.createElement('fluent-button');
  made.append(`Button ${index}`);
  return made;
}
