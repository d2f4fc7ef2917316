export const MESSAGE_TYPES = ['info', 'success', 'warning', 'error'] as const;
/** What kind of message an alert or a toast is. */
export type MessageType = (typeof MESSAGE_TYPES)[number];

/** The icon beside each. */
export const MESSAGE_ICONS: Readonly<Record<MessageType, string>> = {
  info: 'info',
  success: 'circle-check',
  warning: 'triangle-alert',
  error: 'circle-alert',
};
