import os from 'node:os';
import {HostWatch, healthOf} from './host.mjs';
import {TRAFFIC_RANGES} from './traffic.mjs';

const EVERY = 1000;
const HISTORY = 60;

/**
 * The pulse of this server as streams: `metrics:*`, and `servers`, which lists the cores of this machine, this process
 * and its database. Measured while somebody listens, and only then.
 */
export class Metrics {
  #traffic;
  #connections;
  #ping;
  #publish = () => {};
  #watch;
  #timer;
  #every;
  /** @type {Record<string, number>} */
  #values = {};
  #servers = [];
  #closed = false;

  /**
   * @param {{traffic: import('./traffic.mjs').Traffic, connections: () => number, ping: () => Promise<number>, every?: number}} parts
   *   `ping` gives the milliseconds the database took to answer.
   */
  constructor({traffic, connections, ping, every = EVERY}) {
    this.#traffic = traffic;
    this.#connections = connections;
    this.#ping = ping;
    this.#every = every;
  }

  /** @param {(topic: string, message: Record<string, any>) => void} publish */
  sendTo(publish) {
    this.#publish = publish;
  }

  get running() {
    return this.#timer !== undefined;
  }

  /** Starts and stops with the demand. */
  setDemand(wanted) {
    if (wanted && !this.#timer && !this.#closed) this.#start();
    if (!wanted && this.#timer) this.#stop();
  }

  close() {
    this.#closed = true;
    this.#stop();
  }

  /** What a subscriber of the pattern is told at once. */
  opening(pattern) {
    if (Object.keys(this.#values).length === 0) this.#measure(0);
    const fits = (topic) => covers(pattern, topic);
    const messages = Object.entries(this.#values)
      .filter(([name]) => fits(`metrics:${name}`))
      .map(([name, value]) => ({topic: `metrics:${name}`, op: 'value', value}));
    if (fits('metrics:traffic'))
      messages.push({topic: 'metrics:traffic', op: 'reset', records: this.#traffic.points(HISTORY)});
    for (const range of TRAFFIC_RANGES) {
      const topic = `metrics:traffic:${range}`;
      if (fits(topic)) messages.push({topic, op: 'reset', records: this.#traffic.history(range)});
    }
    if (fits('servers')) messages.push({topic: 'servers', op: 'reset', records: this.#servers});
    return messages;
  }

  #start() {
    this.#watch ??= new HostWatch();
    this.#timer = setInterval(() => this.#tick(), this.#every);
    this.#timer.unref();
  }

  #stop() {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#watch?.close();
    this.#watch = undefined;
  }

  async #tick() {
    const delay = await this.#ping().catch(() => undefined);
    if (!this.#timer) return;
    const before = new Map(this.#servers.map((server) => [server.id, server]));
    this.#measure(delay);
    for (const [name, value] of Object.entries(this.#values)) this.#publish(`metrics:${name}`, {op: 'value', value});
    for (const record of this.#traffic.points(1)) this.#publish('metrics:traffic', {op: 'insert', record});
    for (const range of TRAFFIC_RANGES) {
      // The one before is final only now.
      for (const record of this.#traffic.history(range, 2)) {
        this.#publish(`metrics:traffic:${range}`, {op: 'insert', record});
      }
    }
    for (const server of this.#servers) {
      if (JSON.stringify(server) !== JSON.stringify(before.get(server.id)))
        this.#publish('servers', {op: 'update', record: server});
    }
  }

  #measure(delay) {
    this.#watch ??= new HostWatch();
    const {cores, ...host} = this.#watch.look();
    this.#values = {...host, ...this.#traffic.figures(), active_users: this.#connections()};
    this.#servers = [
      ...cores.map((load, at) => server(`core-${at}`, `${os.hostname()} core ${at + 1}`, load)),
      {
        ...server('process', 'Demo server', host.process_cpu),
        memory: host.process_memory,
        uptime: Math.round(process.uptime()),
      },
      databaseServer(delay),
    ];
    if (!this.#timer) this.#stop();
  }
}

const server = (id, name, load) => ({id, name, status: healthOf(load), health: healthOf(load), load});

/** A database has no load we can see; what it takes to answer stands for it, 100 ms being full. */
function databaseServer(delay) {
  if (delay === undefined) return {id: 'database', name: 'Database', status: 'down', health: 'critical', load: 100};
  const latency = Math.round(delay * 100) / 100;
  return {...server('database', 'Database', Math.min(100, Math.round(latency))), latency};
}

function covers(pattern, topic) {
  if (pattern === topic || pattern === '*') return true;
  return pattern === 'metrics:*' && topic.startsWith('metrics:');
}
