import type {DataHost} from './data-host.js';

export interface CommandTarget {
  refresh(): Promise<void>;
  undo(): Promise<unknown>;
}

/** Lets the `command` events `--refresh`, `--retry` and `--undo` reach the data of a host, whoever sends them. */
export function answerCommands(host: DataHost, target: CommandTarget): () => void {
  const handle = (event: Event) => {
    const {command} = event as Event & {command?: string};
    if (event.defaultPrevented) return;
    if (command === '--refresh' || command === '--retry') void target.refresh();
    else if (command === '--undo') void target.undo();
  };
  host.addEventListener('command', handle);
  return () => host.removeEventListener('command', handle);
}
