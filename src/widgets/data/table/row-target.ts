const PATH = /^(?:\/|\.{1,2}\/|[?#{]|https?:|mailto:|tel:)/i;

/** Whether what a row leads to is an address, and so a link; else it is an action, and so a button. */
export const isAddress = (rowNavigate: string): boolean => PATH.test(rowNavigate.trim());
