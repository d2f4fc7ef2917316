import './gallery.js';
import './find-widget.js';
