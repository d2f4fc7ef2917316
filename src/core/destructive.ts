const DESTRUCTIVE = /^(?:delete|destroy|remove|purge|erase|wipe|discard|drop)(?![a-z])/i;

/** Whether a name says by itself that something is lost: `delete_user`. */
export const soundsDestructive = (name: string): boolean => DESTRUCTIVE.test(name);
