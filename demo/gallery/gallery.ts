/** What every page of the gallery loads: the library's autoloader, as a script tag would, and the gallery's own widgets. */
import 'total-widgets/autoloader.js';
import './gallery.css';
import './gallery-nav-widget.js';
