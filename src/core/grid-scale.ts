/** The columns of a row, and the widths in px at which the layout steps up. */
export const COLUMNS = 12;

export const BREAKPOINTS = {sm: 640, md: 768, lg: 1024, xl: 1280} as const;
