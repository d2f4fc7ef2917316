/** What the HTTP half knows of each test: its plan, and what it has seen. Kept by the test's own id. */

const LIMIT = 500;

class Record {
  constructor(plan = {}) {
    this.plan = plan;
    this.requests = [];
    this.preflights = [];
    this.turns = new Map();
    this.remembered = new Map();
    this.effects = 0;
    this.duplicates = 0;
    this.live = 0;
    this.mostLive = 0;
  }

  /** The next answer of a list; the last one stands for all that follow. */
  next(name, answers) {
    const turn = this.turns.get(name) ?? 0;
    this.turns.set(name, turn + 1);
    return answers[Math.min(turn, answers.length - 1)];
  }

  report() {
    const aborted = this.requests.filter((request) => request.aborted).length;
    const {requests, preflights, effects, duplicates, live, mostLive} = this;
    return {requests, preflights, effects, duplicates, live, mostLive, aborted};
  }
}

const records = new Map();

export function recordOf(id) {
  let record = records.get(id);
  if (!record) {
    record = new Record();
    records.set(id, record);
    if (records.size > LIMIT) records.delete(records.keys().next().value);
  }
  return record;
}

/** Starts a test: a new plan and nothing seen. */
export function startPlan(id, plan) {
  records.set(id, new Record(plan));
}

/** Changes parts of a plan and keeps what was seen. */
export function changePlan(id, parts) {
  const record = recordOf(id);
  record.plan = {...record.plan, ...parts};
}
