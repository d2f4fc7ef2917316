// Each import defines one element; only what the page uses gets into its bundle.
import 'total-widgets/elements/button-widget.js';
import 'total-widgets/elements/chart-widget.js';
import 'total-widgets/elements/grid-widget.js';
import 'total-widgets/elements/stat-widget.js';
import 'total-widgets/elements/table-widget.js';
