/** An event `command`, as the platform sends it to the element that a button names. */
export interface CommandLike extends Event {
  readonly command: string;
  readonly source: Element | null;
}

/**
 * Lets an element answer commands. Each is known with and without its dashes: `open` answers `open` and `--open`.
 * What is answered is prevented, so that nothing else acts on it. Gives the function that stops it.
 */
export function answerCommands(
  host: EventTarget,
  answers: Readonly<Record<string, (source: Element | null, command: CommandLike) => void>>,
): () => void {
  const handle = (event: Event) => {
    const {command, source} = event as CommandLike;
    const answer = answerOf(answers, command);
    if (event.defaultPrevented || !answer) return;
    event.preventDefault();
    answer(source, event as CommandLike);
  };
  host.addEventListener('command', handle);
  return () => host.removeEventListener('command', handle);
}

function answerOf<Answer>(answers: Readonly<Record<string, Answer>>, command: unknown): Answer | undefined {
  if (typeof command !== 'string') return undefined;
  const name = command.replace(/^--/, '');
  return Object.hasOwn(answers, name) ? answers[name] : undefined;
}
