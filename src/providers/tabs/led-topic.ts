import {reaches} from '../../data/positions.js';
import type {Op} from '../../data/types.js';
import type {Backlog} from './backlog.js';

/** A tab that is served. */
export interface Member {
  readonly topics: Map<string, () => void>;
  held: boolean;
  /** What it was told last, since several of its topics may mean one message. */
  last: readonly Op[] | undefined;
}

/** One topic as some tab wants it. */
export interface TopicWant {
  readonly member: string;
  readonly topic: string;
  readonly since: string | undefined;
  readonly insist: boolean;
}

/** One topic that the leader has asked for. */
export interface LedTopic {
  /** Who is told what comes. */
  readonly members: Set<string>;
  /** What waits for the server's answer. */
  waiting: TopicWant[];
  backlog: Backlog | undefined;
  /** The connection was lost since the topic was opened. */
  broken: boolean;
  last: readonly Op[] | undefined;
}

/** Whether nobody wants the same topic from an earlier position. */
export const isEarliest = (want: TopicWant, all: readonly TopicWant[]): boolean =>
  all.every(({topic, since}) => topic !== want.topic || since === want.since || reaches(since, want.since));
