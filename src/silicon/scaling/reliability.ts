/**
 * What failures cost a training job: how often something stops it, how often to save its state, and
 * which share of the time then does work that is kept.
 *
 * A job is synchronous: whatever part fails, all of it stops and starts again from the last checkpoint that is
 * wholly written. Failures come independently at constant rates. Times are plain numbers of seconds, since here
 * they only ever meet one another; rates are failures a second, shares are fractions.
 *
 * Sources: Young 1974; Daly 2006; Saxena et al. 2024. The asynchronous form is derived where it stands.
 */

/**
 * What fails together. `chip`: one chip. `instance`: a host with its power and network cards, and all of its
 * chips. `ultraserver`: what several instances share. `shared`: network and software, which stop the job but
 * break no chip, counted for each chip. `silent`: a chip that computes wrongly and says nothing.
 */
export const DOMAINS = ['chip', 'instance', 'ultraserver', 'shared', 'silent'] as const;
export type Domain = (typeof DOMAINS)[number];

/** One number for each domain. */
export type ByDomain = Readonly<Record<Domain, number>>;

/** How chips are grouped. All whole numbers from 1; without `chipsPerUltraServer` there are no UltraServers. */
export interface Grouping {
  readonly chips: number;
  readonly chipsPerInstance: number;
  readonly chipsPerUltraServer?: number;
}

/** Parts of each domain in a job; started instances and UltraServers count whole. */
export function domainsOf({ chips, chipsPerInstance, chipsPerUltraServer }: Grouping): ByDomain {
  return {
    chip: chips,
    instance: Math.ceil(chips / chipsPerInstance),
    ultraserver: chipsPerUltraServer === undefined ? 0 : Math.ceil(chips / chipsPerUltraServer),
    shared: chips,
    silent: chips,
  };
}

/**
 * Failures a second of all parts of each domain, from the mean time between failures of one part.
 * A part that never fails has an infinite one, and its domain a rate of zero.
 */
export function failureRates(parts: ByDomain, mtbf: ByDomain): ByDomain {
  const rate = (domain: Domain) => parts[domain] / mtbf[domain];
  return {
    chip: rate('chip'),
    instance: rate('instance'),
    ultraserver: rate('ultraserver'),
    shared: rate('shared'),
    silent: rate('silent'),
  };
}

/** Failures a second of the whole job: the sum over the domains. Its inverse is the job's MTBF. */
export function totalRate(rates: ByDomain): number {
  return rates.chip + rates.instance + rates.ultraserver + rates.shared + rates.silent;
}

/** Failures a second after which something has to be exchanged: all but those of network and software. */
export function hardwareRate(rates: ByDomain): number {
  return rates.chip + rates.instance + rates.ultraserver + rates.silent;
}

/**
 * Bytes of a checkpoint: parameters × bytes for each. Mixed precision with Adam keeps weights (2), master weights
 * (4) and two moments (8); gradients are not saved. Of a mixture of experts all parameters count.
 */
export function checkpointBytes(parameters: number, bytesPerParameter: number): number {
  return parameters * bytesPerParameter;
}

/** Bytes a second that reach storage: `writers` instances at once, up to what the storage takes in all. */
export function storageRate(writers: number, perWriter: number, total: number): number {
  return Math.min(writers * perWriter, total);
}

/** Young's interval between checkpoints, first order: √(2δμ), δ blocking. Source: Young, CACM 17(9), 1974. */
export function youngInterval(pause: number, mtbf: number): number {
  return Math.sqrt(2 * pause * mtbf);
}

/**
 * Daly's interval: √(2δμ)·[1 + ⅓√(δ/2μ) + ⅑(δ/2μ)] − δ for δ < 2μ, and μ beyond, where saving takes so long
 * that nothing helps. It counts the work between two checkpoints, without the saving.
 * Source: Daly, Future Generation Computer Systems 22(3), 2006, equation 37.
 */
export function dalyInterval(pause: number, mtbf: number): number {
  if (pause >= 2 * mtbf) return mtbf;
  const ratio = pause / (2 * mtbf);
  return youngInterval(pause, mtbf) * (1 + Math.sqrt(ratio) / 3 + ratio / 9) - pause;
}

/**
 * The interval that maximises availability: √(δ² + 2δ(μ + R)), again without the saving, which the source
 * counts in. It differs from the others because time spent restarting is not exposed to failures there.
 * Source: Saxena et al., Optimal Checkpoint Interval with Availability as an Objective Function, 2024.
 */
export function availabilityInterval(pause: number, mtbf: number, restart: number): number {
  return Math.sqrt(pause * pause + 2 * pause * (mtbf + restart));
}

/**
 * The interval at which `expectedShares` is best, to the last digits: the root of 1 − x = exp(−x − δ/μ) with
 * x = τ/μ, by Newton's method. Lies in (0, μ); 0 for a pause of 0. What Daly's series approaches.
 */
export function bestInterval(pause: number, mtbf: number): number {
  const share = pause / mtbf;
  let x = Math.min(1, Math.sqrt(2 * share));
  for (let step = 0; step < 60; step++) {
    const tail = Math.exp(-x - share);
    const slope = -1 + tail;
    if (slope === 0) break;
    const next = x - (1 - x - tail) / slope;
    if (Math.abs(next - x) <= 1e-14 * x) break;
    x = next;
  }
  return Math.max(0, Math.min(1, x)) * mtbf;
}

/** A job that is saved, stopped and restarted. */
export interface Process {
  /** Mean time between stops of the job, μ. */
  readonly mtbf: number;
  /** Work between two checkpoints, τ. */
  readonly interval: number;
  /** Time for which saving stops the work, δ. */
  readonly pause: number;
  /** Time after the pause until the checkpoint is wholly written, w; 0 when saving blocks. At most τ. */
  readonly write: number;
  /** From a stop to work again, R: noticing it, exchanging what broke, loading. */
  readonly restart: number;
  /** Further time lost at each stop on average, V: waiting for a repair, or not noticing a silent error. */
  readonly wait: number;
}

/** Where the time goes, as shares of the time; they add up to 1. */
export interface Shares {
  /** Work that is kept: the goodput. */
  readonly useful: number;
  readonly saving: number;
  /** Work done and lost again. */
  readonly lost: number;
  readonly restart: number;
  readonly wait: number;
}

/**
 * Expected shares of the time in the exponential model, failures during saving and restarting included.
 *
 * Without asynchronous writes and waits the useful share is Daly's τ/(μ e^{R/μ}(e^{(τ+δ)/μ} − 1)). With them: right after
 * a restart the first checkpoint counts once τ + δ + w have passed, each further one after another τ + δ, so
 * that e^{−w/μ}/(e^{(τ+δ)/μ} − 1) checkpoints come to count between two stops; a stop costs e^{R/μ}(μ + V) in all.
 * Domain: positive MTBF and interval. Never below 0 nor above 1, however bad it gets.
 */
export function expectedShares({ mtbf, interval, pause, write, restart, wait }: Process): Shares {
  const counted = Math.exp(-write / mtbf) / Math.expm1((interval + pause) / mtbf);
  const working = Math.exp(-restart / mtbf) / (mtbf + wait);
  return {
    useful: counted * interval * working,
    saving: counted * pause * working,
    lost: Math.max(0, mtbf - counted * (interval + pause)) * working,
    restart: (mtbf / (mtbf + wait)) * -Math.expm1(-restart / mtbf),
    wait: wait / (mtbf + wait),
  };
}

/**
 * The same to first order: saving δ/τ, and at each stop half an interval and the write, the restart and the wait.
 * Good while each is small against the MTBF; `useful` falls below 0 where it breaks down, and the caller must
 * say so. Source: Young 1974, with the write of an asynchronous checkpoint added.
 */
export function firstOrderShares({ mtbf, interval, pause, write, restart, wait }: Process): Shares {
  const parts = {
    saving: pause / interval,
    lost: (interval / 2 + write) / mtbf,
    restart: restart / mtbf,
    wait: wait / mtbf,
  };
  return { useful: 1 - parts.saving - parts.lost - parts.restart - parts.wait, ...parts };
}
