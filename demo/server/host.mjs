import os from 'node:os';
import {monitorEventLoopDelay} from 'node:perf_hooks';

const round = (value) => Math.round(value * 10) / 10;

/** Looks at this machine and this process; each look tells of the time since the one before. */
export class HostWatch {
  #cores = os.cpus();
  #usage = process.cpuUsage();
  #at = performance.now();
  #delay = monitorEventLoopDelay({resolution: 10});

  constructor() {
    this.#delay.enable();
  }

  close() {
    this.#delay.disable();
  }

  /** Percent of processors and memory, milliseconds of lag, and each core by itself. */
  look() {
    const before = {cores: this.#cores, usage: this.#usage, at: this.#at};
    this.#cores = os.cpus();
    this.#usage = process.cpuUsage();
    this.#at = performance.now();
    const cores = this.#cores.map((core, at) => busyShare(before.cores[at] ?? core, core));
    const spent = this.#usage.user + this.#usage.system - before.usage.user - before.usage.system;
    const lag = Number.isFinite(this.#delay.mean) ? Math.max(0, this.#delay.mean / 1e6 - 10) : 0;
    this.#delay.reset();
    return {
      cores,
      cpu: round(cores.reduce((sum, share) => sum + share, 0) / Math.max(cores.length, 1)),
      process_cpu: round(spent / 10 / Math.max(this.#at - before.at, 1)),
      memory: round((1 - os.freemem() / os.totalmem()) * 100),
      process_memory: process.memoryUsage.rss(),
      lag: round(lag),
    };
  }
}

function busyShare(before, after) {
  const total = (times) => Object.values(times).reduce((sum, time) => sum + time, 0);
  const all = total(after.times) - total(before.times);
  return all <= 0 ? 0 : round((1 - (after.times.idle - before.times.idle) / all) * 100);
}

/** The state a load in percent stands for. */
export function healthOf(load) {
  return load >= 95 ? 'critical' : load >= 80 ? 'warning' : 'healthy';
}
