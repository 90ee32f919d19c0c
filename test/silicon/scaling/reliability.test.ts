import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  availabilityInterval,
  bestInterval,
  checkpointBytes,
  dalyInterval,
  expectedShares,
  failureRates,
  firstOrderShares,
  hardwareRate,
  domainsOf,
  storageRate,
  totalRate,
  youngInterval,
  type Process,
} from '../../../src/silicon/scaling/reliability.ts';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

const job: Process = { mtbf: 3 * HOUR, interval: 1000, pause: 30, write: 0, restart: 600, wait: 0 };
const never = { chip: Infinity, instance: Infinity, ultraserver: Infinity, shared: Infinity, silent: Infinity };

/** Times from a millisecond pause to a year between stops, with everything in between. */
const processes = fc
  .record({
    mtbf: fc.double({ min: 10, max: 3e7, noNaN: true }),
    interval: fc.double({ min: 1, max: 1e6, noNaN: true }),
    pause: fc.double({ min: 0, max: 1e4, noNaN: true }),
    written: fc.double({ min: 0, max: 1, noNaN: true }),
    restart: fc.double({ min: 0, max: 1e5, noNaN: true }),
    wait: fc.double({ min: 0, max: 1e6, noNaN: true }),
  })
  .map(({ written, ...rest }) => ({ ...rest, write: written * rest.interval }));

describe('parts of a job', () => {
  it('counts chips, started instances and started UltraServers', () => {
    const parts = domainsOf({ chips: 130, chipsPerInstance: 16, chipsPerUltraServer: 64 });
    expect(parts).toEqual({ chip: 130, instance: 9, ultraserver: 3, shared: 130, silent: 130 });
  });

  it('has no UltraServers where instances stand alone', () => {
    expect(domainsOf({ chips: 130, chipsPerInstance: 16 }).ultraserver).toBe(0);
  });

  it('adds the rates of its domains', () => {
    const parts = domainsOf({ chips: 640, chipsPerInstance: 16, chipsPerUltraServer: 64 });
    const rates = failureRates(parts, { chip: 6400, instance: 400, ultraserver: 100, shared: 3200, silent: 640 });
    expect(rates).toEqual({ chip: 0.1, instance: 0.1, ultraserver: 0.1, shared: 0.2, silent: 1 });
    expect(totalRate(rates)).toBeCloseTo(1.5, 12);
    expect(hardwareRate(rates)).toBeCloseTo(1.3, 12);
  });

  it('fails never where no part fails', () => {
    expect(totalRate(failureRates(domainsOf({ chips: 1e6, chipsPerInstance: 16 }), never))).toBe(0);
  });
});

describe('a checkpoint', () => {
  it('of a mixed-precision Adam run has fourteen bytes a parameter', () => {
    expect(checkpointBytes(1e9, 2 + 4 + 8)).toBe(14e9);
  });

  it('is written by all instances at once, but no faster than the storage takes it', () => {
    expect(storageRate(8, 2e9, 1e12)).toBe(16e9);
    expect(storageRate(1000, 2e9, 1e12)).toBe(1e12);
  });
});

describe('the interval between checkpoints', () => {
  // Daly 2006, captions of figures 3 to 5: δ = 5 min, the new model predicts 117, 57 and 9.1 minutes.
  it.each([
    ['24 h', 24 * HOUR, 117, 0],
    ['6 h', 6 * HOUR, 57, 0],
    ['15 min', 15 * MINUTE, 9.1, 1],
  ])('of Daly for a stop every %s is the one he prints', (_, mtbf, minutes, digits) => {
    expect(Number((dalyInterval(5 * MINUTE, mtbf) / MINUTE).toFixed(digits))).toBe(minutes);
  });

  it('of Young is √(2δμ)', () => {
    expect(youngInterval(50, 10_000)).toBe(1000);
  });

  it('of Daly is the MTBF once saving takes twice as long', () => {
    expect(dalyInterval(200, 100)).toBe(100);
    expect(dalyInterval(1e9, 100)).toBe(100);
  });

  it('of Daly meets the MTBF where its series ends', () => {
    // At δ = 2μ: 2μ(1 + 1/3 + 1/9) − 2μ = 8μ/9, the size of the jump.
    expect(dalyInterval(200 * (1 - 1e-12), 100)).toBeCloseTo((100 * 8) / 9, 6);
  });

  it('of Daly goes to that of Young as saving becomes short', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 1e-4, noNaN: true }),
        fc.double({ min: 1, max: 1e8, noNaN: true }),
        (ratio, mtbf) => {
          const young = youngInterval(ratio * mtbf, mtbf);
          const apart = Math.abs(dalyInterval(ratio * mtbf, mtbf) / young - 1);
          // The leading difference is √(δ/2μ)(1/3 − 1).
          expect(apart).toBeLessThan(Math.sqrt(ratio / 2));
        },
      ),
    );
  });

  it('of Daly costs hardly more than the best one', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.5, noNaN: true }), (ratio) => {
        const at = (interval: number) => expectedShares({ ...job, mtbf: 1, pause: ratio, restart: 0, interval }).useful;
        expect(at(dalyInterval(ratio, 1))).toBeGreaterThan(at(bestInterval(ratio, 1)) * 0.999);
      }),
    );
  });

  it('has one best value: away from it the goodput only falls', () => {
    fc.assert(
      fc.property(processes, fc.double({ min: 1.05, max: 4, noNaN: true }), (process, further) => {
        const pause = Math.max(1e-3, Math.min(process.pause, process.mtbf));
        const best = bestInterval(pause, process.mtbf);
        const at = (interval: number) => expectedShares({ ...process, pause, write: 0, interval }).useful;
        for (const side of [further, 1 / further]) {
          const [near, far] = [at(best * side), at(best * side * side)];
          expect(near).toBeLessThanOrEqual(at(best) * (1 + 1e-9));
          expect(far).toBeLessThanOrEqual(near * (1 + 1e-9));
        }
      }),
    );
  });

  it('is zero where saving costs nothing', () => {
    expect(bestInterval(0, HOUR)).toBe(0);
    expect(youngInterval(0, HOUR)).toBe(0);
  });

  it('of the best availability lies above that of Young, the more the longer a restart takes', () => {
    expect(availabilityInterval(60, 11_124, 0)).toBeGreaterThan(youngInterval(60, 11_124));
    expect(availabilityInterval(60, 11_124, 3600)).toBeGreaterThan(availabilityInterval(60, 11_124, 600));
  });
});

describe('the shares of the time', () => {
  it('add up to one and lie between nothing and all, whatever is put in', () => {
    fc.assert(
      fc.property(processes, (process) => {
        const shares = Object.values(expectedShares(process)) as number[];
        for (const share of shares) expect(share).toBeGreaterThanOrEqual(0);
        for (const share of shares) expect(share).toBeLessThanOrEqual(1);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
      }),
    );
  });

  it('are those of Daly’s complete model where nothing is written in the background', () => {
    const { mtbf, interval, pause, restart } = job;
    const daly = interval / (mtbf * Math.exp(restart / mtbf) * (Math.exp((interval + pause) / mtbf) - 1));
    expect(expectedShares(job).useful).toBeCloseTo(daly, 12);
  });

  it('agree with the first order where stops are rare', () => {
    const rare = { ...job, mtbf: 1000 * DAY, interval: DAY, write: HOUR, wait: HOUR };
    const [exact, first] = [expectedShares(rare), firstOrderShares(rare)];
    for (const part of ['useful', 'saving', 'lost', 'restart', 'wait'] as const) {
      expect(Math.abs(exact[part] - first[part])).toBeLessThan(2e-6);
    }
  });

  it('stay sane where the first order says less than nothing', () => {
    const bad = { ...job, mtbf: 300, interval: 400 };
    expect(firstOrderShares(bad).useful).toBeLessThan(0);
    expect(expectedShares(bad).useful).toBeGreaterThan(0);
    expect(expectedShares({ ...bad, restart: 1e6 }).useful).toBe(0);
  });

  it('leave less work the more often something stops the job', () => {
    fc.assert(
      fc.property(processes, fc.double({ min: 1.01, max: 10, noNaN: true }), (process, rarer) => {
        const often = expectedShares(process).useful;
        expect(expectedShares({ ...process, mtbf: process.mtbf * rarer }).useful).toBeGreaterThanOrEqual(often);
      }),
    );
  });

  it('lose one write more at each stop when checkpoints are written in the background', () => {
    const rare = { ...job, mtbf: 1000 * HOUR };
    const more = expectedShares({ ...rare, write: 900 }).lost - expectedShares(rare).lost;
    expect(more / (900 / rare.mtbf)).toBeCloseTo(1, 2);
  });
});
