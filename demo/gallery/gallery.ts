/** What every page of the gallery loads: the library's autoloader, as a script tag would, and the gallery's own widgets. */
import 'total-widgets/autoloader.js';
import './gallery.css';
import './gallery-nav-widget.js';

// The page is shown with all of its widgets, so that nothing moves under who reads it; see gallery.css.
const awaited = new Set([...document.querySelectorAll(':not(:defined)')].map(({localName}) => localName));
void Promise.all([...awaited].map((tag) => customElements.whenDefined(tag))).then(() => {
  document.documentElement.dataset['ready'] = '';
});
