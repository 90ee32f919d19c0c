import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/silicon/specs/catalogue.ts';
import { raw } from '../../../src/silicon/units/index.ts';

const record = (id: string) => catalogue.failures.find((one) => one.id === id)!;
const HOUR = 3600;

describe('published failures', () => {
  it('give no rate for any chip of AWS, since none is published', () => {
    const own = catalogue.failures.filter(
      ({ chip }) => catalogue.chips.find(({ id }) => id === chip)?.vendor === 'AWS',
    );
    expect(own.length).toBeGreaterThan(0);
    for (const { interruptions, instanceMtbf } of own) expect(interruptions ?? instanceMtbf).toBeUndefined();
  });

  it('either count interruptions over a period on so many chips, or give the time between those of an instance', () => {
    for (const { id, uptime, interruptions, period, chips, instanceMtbf } of catalogue.failures) {
      if (uptime) continue;
      const counted = interruptions !== undefined && period !== undefined && chips !== undefined;
      expect(counted, id).toBe(instanceMtbf === undefined);
    }
  });

  it('have causes that add up to all interruptions', () => {
    for (const { id, interruptions, causes } of catalogue.failures) {
      if (!causes) continue;
      const sum = Object.values(causes).reduce((all, { value }) => all + raw(value), 0);
      expect(sum, id).toBe(raw(interruptions!.value));
    }
  });

  it('let Llama 3 stop every 3.09 hours', () => {
    const { period, interruptions } = record('llama-3-interruptions');
    expect((raw(period!.value) / raw(interruptions!.value) / HOUR).toFixed(2)).toBe('3.09');
  });

  it('let restarts by hand keep less of the time on Trainium', () => {
    const { uptime, uptimeByHand } = record('hlat-trainium-uptime');
    expect(raw(uptimeByHand!.value)).toBeLessThan(raw(uptime!.value));
  });
});
