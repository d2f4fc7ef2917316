import './gallery.js';
import './icon-finder-widget.js';
