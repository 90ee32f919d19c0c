/**
 * The same job as in `reliability.ts`, lived through: stops at random times, rollbacks, spares that run out. Nothing here
 * uses a formula of that file, so that the two can be compared. The same seed gives the same numbers everywhere.
 */

/** A stream of uniform numbers in [0, 1) from a 32-bit seed: mulberry32, a public-domain generator by Tommy Ettinger. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** To nine digits after the point: far below the standard error, and far above what engines' logarithms differ by. */
const rounded = (share: number) => Math.round(share * 1e9) / 1e9;

/** Times in seconds, rates a second. A rate may be zero, but not all. */
export interface SimulatedJob {
  /** Stops that break something which has to be exchanged, silent ones left out. */
  readonly hardwareRate: number;
  /** Stops after which everything is still there. */
  readonly otherRate: number;
  readonly silentRate: number;
  /** From a silent error until it is noticed, while the job runs. */
  readonly detection: number;
  readonly interval: number;
  readonly pause: number;
  readonly write: number;
  readonly restart: number;
  /** Parts that stand by, and how long a broken one is away. */
  readonly spares: number;
  readonly repair: number;
}

export interface Effort {
  /** Independent lives of the job; at least 2. */
  readonly replicas: number;
  /** Stops after which one life ends. */
  readonly stops: number;
  /** Random events in all, after which everything ends where it is. */
  readonly events: number;
}

export interface Simulated {
  /** Share of the time in which work was done and kept, over all lives. */
  readonly goodput: number;
  /** Standard error of it, from the scatter between lives. */
  readonly error: number;
  readonly stops: number;
  readonly events: number;
}

/** One life: how much was kept, and how long it took. */
class Life {
  time = 0;
  kept = 0;
  stops = 0;
  events = 0;
  /** When parts in repair come back, the earliest first. They all take as long, so the order of breaking is kept. */
  private readonly returns: number[] = [];
  private back = 0;
  private readonly job: SimulatedJob;
  private readonly random: () => number;
  private readonly limit: number;

  constructor(job: SimulatedJob, random: () => number, limit: number) {
    this.job = job;
    this.random = random;
    this.limit = limit;
  }

  /** Time to the next event of a rate. */
  private draw(rate: number): number {
    this.events++;
    return rate > 0 ? -Math.log(1 - this.random()) / rate : Infinity;
  }

  /** Something broke: a spare takes its place, or the job waits until a part comes back. */
  private exchange(): void {
    const { spares, repair } = this.job;
    while (this.back < this.returns.length && this.returns[this.back]! <= this.time) this.back++;
    this.returns.push(this.time + repair);
    const away = this.returns.length - this.back;
    if (away > spares) this.time = Math.max(this.time, this.returns[this.back]!);
  }

  /**
   * A stop and the restart after it, with the work of the time before. A restart that the events do not suffice
   * for keeps nothing: to count its work but not all of its length would flatter a job that gets nowhere.
   */
  private stopped(hardware: boolean, kept = 0): void {
    this.stops++;
    if (hardware) this.exchange();
    const { hardwareRate, otherRate, restart } = this.job;
    const rate = hardwareRate + otherRate;
    // A restart fails as running does, and begins again.
    while (this.events < this.limit) {
      const failure = this.draw(rate);
      if (failure >= restart) break;
      this.time += failure;
      this.stops++;
      if (this.isHardware()) this.exchange();
    }
    this.time += restart;
    if (this.events < this.limit) this.kept += kept;
  }

  private isHardware(): boolean {
    const { hardwareRate, otherRate } = this.job;
    return otherRate === 0 || this.random() * (hardwareRate + otherRate) < hardwareRate;
  }

  /** Checkpoints taken before `clean` that were wholly written after `ran`, both since the last restart. */
  private written(clean: number, ran: number): number {
    const { interval, pause, write } = this.job;
    const cycle = interval + pause;
    return Math.max(0, Math.floor(Math.min(clean / cycle, (ran - write) / cycle)));
  }

  /** From one restart to the next. */
  run(): void {
    const { hardwareRate, otherRate, silentRate, detection, interval, pause, write } = this.job;
    const failing = hardwareRate + otherRate;
    const failure = this.draw(failing);
    const error = silentRate > 0 ? this.draw(silentRate) : Infinity;
    if (failure <= error) {
      this.time += failure;
      this.stopped(this.isHardware(), this.written(failure, failure) * interval);
      return;
    }
    this.time += error;
    let ran = error;
    let unnoticed = detection;
    while (this.events < this.limit) {
      const next = this.draw(failing);
      if (next >= unnoticed) {
        this.time += unnoticed;
        ran += unnoticed;
        break;
      }
      this.time += next;
      ran += next;
      unnoticed -= next;
      // The first checkpoint after the error: until it is written, a stop goes back before the error and undoes it.
      const spoilt = Math.ceil(error / (interval + pause)) * (interval + pause) + write;
      if (ran < spoilt) {
        this.stopped(this.isHardware(), this.written(error, ran) * interval);
        return;
      }
      this.stopped(this.isHardware());
    }
    this.stopped(true, this.written(error, ran) * interval);
  }
}

/**
 * Lives the job through several times and gives the mean goodput with its standard error. Work is bounded by
 * `events`: where the job hardly gets anywhere it ends there, with what was kept until then.
 * Domain: a positive rate of something, positive interval; NaN never comes out, a job that keeps nothing gives 0.
 */
export function simulate(job: SimulatedJob, seed: number, { replicas, stops, events }: Effort): Simulated {
  const shares: number[] = [];
  const total = { kept: 0, time: 0, stops: 0, events: 0 };
  for (let replica = 0; replica < replicas; replica++) {
    // Distant seeds, so that two lives never run through the same stretch of the stream.
    const random = mulberry32(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(replica + 1, 0x85ebca6b));
    const life = new Life(job, random, Math.floor(events / replicas));
    while (life.stops < stops && life.events < events / replicas) life.run();
    shares.push(life.time > 0 ? life.kept / life.time : 0);
    total.kept += life.kept;
    total.time += life.time;
    total.stops += life.stops;
    total.events += life.events;
  }
  const mean = shares.reduce((sum, share) => sum + share, 0) / replicas;
  const variance = shares.reduce((sum, share) => sum + (share - mean) * (share - mean), 0) / (replicas - 1);
  return {
    goodput: total.time > 0 ? rounded(total.kept / total.time) : 0,
    error: rounded(Math.sqrt(variance / replicas)),
    stops: total.stops,
    events: total.events,
  };
}
