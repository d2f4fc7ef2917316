import './gallery.js';
import './code-sample-widget.js';
import './two-modes-widget.js';
