/** One section of the gallery; their names are the ten kinds of things a page is made of. */
export interface Section {
  readonly name: string;
  readonly tags: readonly string[];
}

export const sections: readonly Section[] = [
  {name: 'Text', tags: ['text-widget']},
  {name: 'Headings', tags: ['heading-widget']},
  {name: 'Containers', tags: ['card-widget', 'section-widget', 'box-widget']},
  {
    name: 'Layout',
    tags: [
      'layout-widget',
      'dashboard-layout-widget',
      'page-widget',
      'grid-widget',
      'flex-widget',
      'stack-widget',
      'dashboard-widget',
      'divider-widget',
    ],
  },
  {name: 'Forms', tags: ['time-range-picker-widget']},
  {
    name: 'Navigation',
    tags: [
      'nav-widget',
      'sidebar-nav-widget',
      'navbar-widget',
      'breadcrumb-widget',
      'page-header-widget',
      'user-menu-widget',
      'notification-bell-widget',
      'debug-toolbar-widget',
    ],
  },
  {
    name: 'Feedback',
    tags: [
      'alert-widget',
      'toast-widget',
      'toast-container-widget',
      'progress-widget',
      'loading-widget',
      'spinner-widget',
      'skeleton-widget',
      'empty-state-widget',
      'connection-indicator-widget',
    ],
  },
  {
    name: 'Data display',
    tags: [
      'stat-widget',
      'metric-widget',
      'metric-card-widget',
      'badge-widget',
      'status-indicator-widget',
      'stat-card-widget',
      'panel-widget',
      'table-widget',
      'user-list-widget',
      'user-card-widget',
      'list-widget',
      'list-item-widget',
      'chart-widget',
      'line-chart-widget',
      'realtime-chart-widget',
      'server-list-widget',
      'activity-feed-widget',
      'error-log-widget',
    ],
  },
  {name: 'Media', tags: ['avatar-widget', 'icon-widget', 'image-widget', 'video-widget']},
  {name: 'Interactive', tags: ['button-widget']},
];

/** A need in a page author's words, and the widget that meets it. */
export interface Need {
  readonly need: string;
  readonly tag: string;
}

export const needs: readonly Need[] = [
  {need: 'Show one figure, with its unit and its trend', tag: 'stat-widget'},
  {need: 'Show a live figure with thresholds and a small history', tag: 'metric-card-widget'},
  {need: 'Show a bare figure inside a card', tag: 'metric-widget'},
  {need: 'Show rows and columns, sort them, select them, act on them', tag: 'table-widget'},
  {need: 'Show records as a list with a template of my own', tag: 'list-widget'},
  {need: 'Draw a line, bar, area, pie or scatter chart', tag: 'chart-widget'},
  {need: 'Draw lines from a whole Chart.js configuration', tag: 'line-chart-widget'},
  {need: 'Show one row with a picture, two lines and buttons', tag: 'list-item-widget'},
  {need: 'Show who somebody is, and edit or delete them', tag: 'user-card-widget'},
  {need: 'Show many users with their roles and statuses', tag: 'user-list-widget'},
  {need: 'Frame one part of a dashboard, drawn by its type', tag: 'panel-widget'},
  {need: 'Show one large figure in a dashboard', tag: 'stat-card-widget'},
  {need: 'Show a face, or initials where there is none', tag: 'avatar-widget'},
  {need: 'Show a picture with its text', tag: 'image-widget'},
  {need: 'Show a video with captions', tag: 'video-widget'},
  {need: 'Show whether somebody or something is active', tag: 'status-indicator-widget'},
  {need: 'Draw values as they come in', tag: 'realtime-chart-widget'},
  {need: 'Show what has just happened, and by whom', tag: 'activity-feed-widget'},
  {need: 'Show errors, equal ones counted', tag: 'error-log-widget'},
  {need: 'Show servers with their health and load', tag: 'server-list-widget'},
  {need: 'Do something when it is pressed: an action, a link, a command', tag: 'button-widget'},
  {need: 'Choose the time range of a dashboard', tag: 'time-range-picker-widget'},
  {need: 'Tell that something went right or wrong', tag: 'alert-widget'},
  {need: 'Tell something in passing, with a way to undo it', tag: 'toast-widget'},
  {need: 'Give the messages that pass a place on the page', tag: 'toast-container-widget'},
  {need: 'Tell how far something has come, or how full it is', tag: 'progress-widget'},
  {need: 'Tell whether the live connection is up', tag: 'connection-indicator-widget'},
  {need: 'Tell that there is nothing here yet, and what to do', tag: 'empty-state-widget'},
  {need: 'Tell that something is on its way', tag: 'loading-widget'},
  {need: 'Mark something with a word or a count', tag: 'badge-widget'},
  {need: 'Frame a whole app: header, sidebar, content', tag: 'layout-widget'},
  {need: 'Frame a full-screen page of figures', tag: 'dashboard-layout-widget'},
  {need: 'Place things in twelve columns that fold by themselves', tag: 'grid-widget'},
  {need: 'Put things in a row or a column', tag: 'flex-widget'},
  {need: 'Put things below one another, with lines between if wanted', tag: 'stack-widget'},
  {need: 'Keep the content of a page in a centred column', tag: 'page-widget'},
  {need: 'Lay figures and charts out without saying how', tag: 'dashboard-widget'},
  {need: 'Put a border, a ground or some padding around something', tag: 'box-widget'},
  {need: 'Part two things by a line', tag: 'divider-widget'},
  {need: 'Group related content', tag: 'card-widget'},
  {need: 'Divide a page into named parts', tag: 'section-widget'},
  {need: 'Write a heading', tag: 'heading-widget'},
  {need: 'Write text in a size, weight and colour', tag: 'text-widget'},
  {need: 'Show a picture that stands for a word', tag: 'icon-widget'},
  {need: 'Link the pages of an app, down or across a page', tag: 'nav-widget'},
  {need: 'Navigate an app from its side, folded to icons or whole', tag: 'sidebar-nav-widget'},
  {need: 'Put logo, links and account in a bar above an app', tag: 'navbar-widget'},
  {need: 'Show where a page stands, and lead back up', tag: 'breadcrumb-widget'},
  {need: 'Head a page with its title, trail and buttons', tag: 'page-header-widget'},
  {need: 'Show who is signed in, and what they can do', tag: 'user-menu-widget'},
  {need: 'Tell of what is new for somebody, and list it', tag: 'notification-bell-widget'},
  {need: 'See what the widgets of a page are doing', tag: 'debug-toolbar-widget'},
];

/** The address of a widget's page, from any page of the gallery. */
export const pageOf = (tag: string): string => `${import.meta.env.BASE_URL}widget.html?tag=${tag}`;
