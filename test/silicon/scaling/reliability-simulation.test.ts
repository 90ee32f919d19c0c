import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dalyInterval, expectedShares } from '../../../src/silicon/scaling/reliability.ts';
import { mulberry32, simulate, type SimulatedJob } from '../../../src/silicon/scaling/reliability-simulation.ts';
import { repairWait } from '../../../src/silicon/scaling/spares.ts';

const effort = { replicas: 16, stops: 128, events: 20_000 };
const quiet: SimulatedJob = {
  hardwareRate: 0,
  otherRate: 1 / 10_000,
  silentRate: 0,
  detection: 0,
  interval: 800,
  pause: 30,
  write: 0,
  restart: 600,
  spares: 0,
  repair: 0,
};

describe('the random numbers', () => {
  it('are the same for the same seed and others for another', () => {
    const take = (seed: number) => Array.from({ length: 5 }, mulberry32(seed));
    expect(take(7)).toEqual(take(7));
    expect(take(7)).not.toEqual(take(8));
  });

  it('fill [0, 1) evenly', () => {
    const random = mulberry32(1);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 100_000; i++) tenths[Math.floor(random() * 10)]!++;
    // Each tenth holds 10,000 ± 95; five deviations are allowed.
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(475);
  });
});

describe('the simulation', () => {
  it('gives the same numbers for the same seed', () => {
    expect(simulate(quiet, 3, effort)).toEqual(simulate(quiet, 3, effort));
    expect(simulate(quiet, 3, effort).goodput).not.toBe(simulate(quiet, 4, effort).goodput);
  });

  it('keeps nearly everything where stops are rare', () => {
    const { goodput } = simulate({ ...quiet, otherRate: 1e-9, pause: 0, restart: 1 }, 1, effort);
    expect(goodput).toBeGreaterThan(0.99999);
    expect(goodput).toBeLessThanOrEqual(1);
  });

  it('ends within its events where the job gets nowhere', () => {
    const hopeless = simulate({ ...quiet, otherRate: 1, restart: 1000 }, 1, effort);
    expect(hopeless.goodput).toBe(0);
    expect(hopeless.events).toBeLessThan(effort.events * 1.1);
  });

  it('agrees with the complete model on random jobs, saved in the way that blocks or in the background', () => {
    fc.assert(
      fc.property(
        fc.record({
          mtbf: fc.double({ min: 600, max: 1e6, noNaN: true }),
          pause: fc.double({ min: 1e-3, max: 0.1, noNaN: true }),
          write: fc.constantFrom(0, 0.3, 1),
          restart: fc.double({ min: 0, max: 0.5, noNaN: true }),
          longer: fc.double({ min: 0.5, max: 2, noNaN: true }),
          seed: fc.nat(1e6),
        }),
        ({ mtbf, seed, longer, ...of }) => {
          const [pause, restart] = [of.pause * mtbf, of.restart * mtbf];
          const interval = longer * dalyInterval(pause, mtbf);
          const shape = { interval, pause, restart, write: of.write * interval };
          const lived = simulate({ ...quiet, ...shape, otherRate: 1 / mtbf }, seed, effort);
          const { useful } = expectedShares({ ...shape, mtbf, wait: 0 });
          expect(Math.abs(lived.goodput - useful) / lived.error).toBeLessThan(6);
        },
      ),
      { numRuns: 60, seed: 1 },
    );
  });

  it.each([0, 1, 4, 12])('waits for repairs as long as Erlang’s formula says, with %d spares', (spares) => {
    const [rate, repair] = [1 / 7200, 30_000];
    const shape = { interval: 600, pause: 10, write: 100, restart: 300 };
    const wait = repairWait(spares, rate * repair, repair);
    const { useful } = expectedShares({ ...shape, mtbf: 1 / rate, wait });
    const lived = simulate({ ...quiet, ...shape, hardwareRate: rate, otherRate: 0, spares, repair }, 11, {
      replicas: 64,
      stops: 400,
      events: 100_000,
    });
    expect(Math.abs(lived.goodput - useful)).toBeLessThan(5 * lived.error);
    expect(lived.error).toBeLessThan(0.005);
  });

  it('throws away what is done after a silent error, until it is noticed', () => {
    const [silent, detection] = [1 / 1e6, 50_000];
    const shape = { interval: 800, pause: 0, write: 0, restart: 600 };
    const job = { ...quiet, ...shape, otherRate: 0, silentRate: silent, detection, spares: 1e6, repair: 1 };
    const lived = simulate(job, 5, effort);
    // Nothing else fails, and what breaks is exchanged at once: an error, its detection, a restart.
    const cycle = 1e6 + detection + 600;
    expect(Math.abs(lived.goodput - (1e6 - 400) / cycle)).toBeLessThan(5 * lived.error + 1e-4);
  });

  it('undoes a silent error when a stop goes back before it', () => {
    // Stops are so frequent that more than half of the errors are undone before a spoilt checkpoint is written.
    const [silent, other, detection] = [1 / 2000, 1 / 500, 1e6];
    const shape = { interval: 400, pause: 0, write: 400, restart: 0 };
    const job = { ...quiet, ...shape, silentRate: silent, otherRate: other, detection, spares: 1e6, repair: 1 };
    const mtbf = 1 / (silent + other);
    const never = expectedShares({ ...shape, mtbf, wait: silent * mtbf * detection }).useful;
    expect(simulate(job, 2, { ...effort, stops: 20_000, events: 1e6 }).goodput).toBeGreaterThan(1.5 * never);
  });
});
