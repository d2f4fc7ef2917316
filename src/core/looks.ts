import {late} from './late.js';
import {layoutStyles} from './layout.styles.js';
import {isAllowed, layoutWords} from './layout-words.js';
import {variantStyles} from './variant.styles.js';
import {warnOnce} from './warn.js';

late.looks = (element, attribute, value) => {
  if (attribute === 'variant') return variantStyles();
  if (!isAllowed(attribute, value)) warnOnce(element, attribute, value, layoutWords(attribute).join(', '));
  return layoutStyles();
};
