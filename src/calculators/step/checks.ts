/** What every reader of a predicted step should know: what the prediction and its price rest on, and where tensor ranks lie. */
import type { Check, Param, Term } from '../define.ts';
import { priceOn } from '../hardware.ts';
import type { MachineInputs, Question } from './question.ts';
import { layerFlop, smallKernels } from './range.ts';
import type { Solved } from './solve.ts';
import type { StepFacts } from './types.ts';

const say =
  (level: Check['level']) =>
  (message: string, params: Record<string, Param> = {}): Check => ({ level, message, params });
const [note, warning] = [say('note'), say('warning')];

/** Whether the prediction rests on measurements, and on which. */
export function trustChecks({ question, band }: Solved): Check[] {
  const { chosen, device, step, layout } = question;
  const { calibration, reach, label } = chosen;
  const chip = device.chipName;
  const checks: Check[] = [];
  if (reach === 'own') checks.push(warning(calibration ? 'own-constants' : 'own-stack', { stack: label }));
  if (reach === 'other-chip') checks.push(warning('other-chip', { stack: label, chip }));
  if (reach === 'untuned') checks.push(warning('untuned', { stack: label, chip }));
  if (reach === 'carried') {
    checks.push(warning('carried', { chip, from: calibration?.carriedFrom ?? label }));
  }
  if (calibration && smallKernels(question)) {
    const work = (value: number): Term => ({ kind: 'compute', value });
    checks.push(
      warning('small-kernels', {
        work: work(layerFlop(step, layout)),
        least: work(calibration.leastWork),
        stack: label,
      }),
    );
  }
  if (band.trust === 'measured') checks.push(note('calibrated', { stack: label, chip }));
  return checks;
}

/** Whether a tensor group leaves the links that join its devices best. */
export function tensorChecks({ layout: { tensor }, network, device }: Question): Check[] {
  // A chip alone, as the reader's own hardware is one, says nothing of instances.
  const whole = device.chipsPerInstance > 1 ? device.chipsPerInstance * device.devicesPerChip : network.domain;
  const instance = Math.min(network.domain, whole);
  if (tensor > network.domain) return [warning('tensor-crosses-domain', { tensor, domain: network.domain })];
  return tensor > instance ? [warning('tensor-crosses-instance', { tensor, instance })] : [];
}

/** The price that was taken, or that there is none and what its instances cost. */
export function priceChecks({ question }: Solved, inputs: Pick<MachineInputs, 'basis'>, facts: StepFacts): Check[] {
  const { paid, device, units } = question;
  const basis = `@option.basis.${inputs.basis}`;
  if (paid.listed) {
    const { id, region, date, price } = paid.listed;
    const said = note('price-listed', { price: { kind: 'price', value: price }, basis, region, date });
    return [{ ...said, record: `prices/#${id}` }];
  }
  if (paid.price !== undefined) return [];
  const checks = [note('price-missing', { hardware: device.label, basis })];
  const instances = device.chips / device.chipsPerInstance;
  if (instances <= 1) return checks;
  for (const { label, values } of facts.presets.hardware) {
    const alike =
      values.chip === device.chip && values.level === 'instance' && values.chips === device.chipsPerInstance;
    const listed = alike ? priceOn(values.prices, inputs.basis) : undefined;
    if (!listed) continue;
    const whole: Term = { kind: 'price', value: listed.price * instances };
    return [...checks, note('price-of-instances', { instances, instance: label, price: whole, basis, units })];
  }
  return checks;
}
