/** Why a layer is to close: Escape, a press beside it, the focus went elsewhere, or its anchor left the page. */
export type DismissReason = 'escape' | 'outside' | 'focus' | 'removed';

/** What asks an overlay to close: what dismisses a layer, its own button, a command, its method `close()`. */
export type CloseReason = DismissReason | 'button' | 'command' | 'method';
