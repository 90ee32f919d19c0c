/** The answer: totals, a core’s share, the ladder. */
import { ridgePoint } from '../../silicon/scaling/roofline.ts';
import { fleetPrice, fleetTotal, machinesFor } from '../../silicon/scaling/scale-out.ts';
import { quantity, raw, withoutBasis } from '../../silicon/units/index.ts';
import type { Check, Outcome, Step } from '../define.ts';
import { claimChecks, landmarkChecks, publishedChecks } from './checks.ts';
import { paidPrice, priceOn } from '../hardware.ts';
import { type Inputs, rented } from './fields.ts';
import { EQUATIONS, fleetOf, machinesOf, term } from './fleet.ts';
import { coreRow, ladder, machineRow, shown } from './ladder.ts';
import type { ScaleOutFacts } from './types.ts';

export function compute(inputs: Inputs, facts: ScaleOutFacts): Outcome {
  const fleet = fleetOf(inputs, facts);
  if ('ok' in fleet) return fleet;
  const { hardware, chips } = fleet;
  const totals = machineRow(fleet, chips);
  const n = term('count', chips);
  const steps: Step[] = [];
  const checks: Check[] = [];

  if (fleet.perUnit !== 1) {
    steps.push({
      equation: 'fleetChips',
      values: {
        u: term('count', fleet.units, 'reader'),
        k: term('count', fleet.perUnit, inputs.chipsPerUnit === undefined ? `${hardware?.id}.chips` : 'reader'),
      },
      result: n,
    });
  }
  const of = fleet.perUnit === 1 ? { ...n, from: 'reader' } : n;
  if (fleet.peak && totals.peak !== undefined) {
    steps.push({
      equation: fleet.rateKind === 'operationRate' ? 'fleetOperations' : 'fleetPeak',
      values: { n: of, x: term(fleet.rateKind, fleet.peak.value, fleet.peak.from) },
      result: term(fleet.rateKind, totals.peak),
    });
  }
  for (const name of ['hbm', 'hbmBandwidth', 'scaleUp', 'scaleOut'] as const) {
    const one = fleet[name];
    const all = totals[name];
    if (!one || all === undefined) continue;
    const [equation, kind] = EQUATIONS[name];
    steps.push({ equation, values: { n: of, x: term(kind, one.value, one.from) }, result: term(kind, all) });
  }

  const ridge =
    fleet.peak && fleet.hbmBandwidth && fleet.rateKind === 'computeRate'
      ? raw(
          ridgePoint(quantity('computeRate', fleet.peak.value), quantity('memoryBandwidth', fleet.hbmBandwidth.value)),
        )
      : undefined;
  if (ridge !== undefined) {
    steps.push({
      equation: 'ridgePoint',
      values: {
        P: term('computeRate', fleet.peak!.value, fleet.peak!.from),
        W: term('memoryBandwidth', fleet.hbmBandwidth!.value, fleet.hbmBandwidth!.from),
      },
      result: term('intensity', ridge),
    });
  }

  if (fleet.cores && fleet.peak) {
    const equation = fleet.rateKind === 'operationRate' ? 'coreOperations' : 'corePeak';
    const groups = fleet.grouping === undefined || fleet.grouping === 1 ? [1] : [1, fleet.grouping];
    for (const grouped of groups) {
      steps.push({
        equation,
        about: grouped === 1 ? '@level.core' : '@level.logical2',
        values: {
          x: term(fleet.rateKind, fleet.peak.value, fleet.peak.from),
          g: term('count', grouped, inputs.lnc === 'default' ? `${fleet.chip}.cores.defaultGrouping` : 'reader'),
          c: term('count', fleet.cores.value, fleet.cores.from),
        },
        result: term(fleet.rateKind, coreRow(fleet, grouped).peak!),
      });
    }
  }

  const counts: Partial<Record<'instances' | 'ultraservers', number>> = {};
  for (const machine of machinesOf(fleet, facts)) {
    const machines = raw(machinesFor(quantity('count', chips), quantity('count', machine.chips)));
    counts[machine.level === 'instance' || machine.level === 'server' ? 'instances' : 'ultraservers'] = machines;
    steps.push({
      equation: 'machines',
      about: machine.level === 'server' ? '@level.server' : machine.name,
      values: {
        n: of,
        k: term('count', machine.chips, machine.level === 'server' ? undefined : `${machine.id}.chips`),
      },
      result: term('count', machines),
    });
    if (machine.chips <= chips && chips % machine.chips !== 0) {
      checks.push({
        level: 'note',
        message: 'partMachine',
        params: {
          machines: term('count', machines),
          name: machine.level === 'server' ? '@level.server' : machine.name,
          empty: term('count', machines * machine.chips - chips),
        },
      });
    }
  }

  const machine = hardware && rented(hardware, facts);
  const recorded = priceOn(machine?.values.prices ?? [], inputs.priceBasis);
  const each = paidPrice(inputs.price, recorded);
  // The reader's price is for one of what is counted; a record's for one machine that is rented.
  const paid =
    inputs.price !== undefined || !machine || machine === hardware
      ? fleet.units
      : raw(machinesFor(quantity('count', chips), quantity('count', machine.values.chips)));
  const price = each && raw(withoutBasis(fleetPrice(quantity('count', paid), each)));
  if (price !== undefined) {
    steps.push({
      equation: 'fleetPrice',
      values: {
        m: term('count', paid, paid === fleet.units ? 'reader' : undefined),
        p: {
          ...term('price', raw(withoutBasis(each!)), inputs.price === undefined ? `${recorded!.id}.price` : 'reader'),
          unit: 'USD/h',
        },
      },
      result: { ...term('price', price), unit: 'USD/h' },
    });
    if (inputs.price === undefined) {
      checks.push({
        level: 'note',
        message: 'price',
        params: {
          name: machine!.label,
          basis: `@option.priceBasis.${inputs.priceBasis}`,
          region: recorded!.region,
          date: recorded!.date,
        },
        ...(machine!.record !== undefined && { record: machine!.record }),
      });
    }
  } else if (machine && machine.values.prices.length > 0) {
    const other = [...new Set(machine.values.prices.map(({ basis }) => basis))][0]!;
    checks.push({
      level: 'note',
      message: 'noPriceOnBasis',
      params: {
        name: machine.label,
        basis: `@option.priceBasis.${inputs.priceBasis}`,
        other: `@option.priceBasis.${other}`,
      },
    });
  }

  if (fleet.peak === undefined) {
    checks.unshift({
      level: 'warning',
      message: 'peakNotPublished',
      params: {
        name: hardware!.values.chipName,
        format: `@option.format.${inputs.format}`,
        sparsity: `@option.sparsity.${inputs.sparsity}`,
      },
      record: `chips/${fleet.chip}/`,
    });
  }
  if (fleet.standIn !== undefined) {
    checks.push({
      level: 'note',
      message: 'standIn',
      params: {
        name: hardware!.values.chipName,
        asked: `@option.format.${inputs.format}`,
        printed: `@option.format.${fleet.standIn}`,
      },
    });
  }
  checks.push(
    ...claimChecks(fleet, totals, inputs, facts),
    ...landmarkChecks(fleet, facts),
    ...publishedChecks(fleet, totals, inputs, facts),
  );
  const unstated = hardware?.values.scaleUp?.unstated;
  if (unstated !== undefined && inputs.scaleUp === undefined) {
    checks.push({
      level: 'note',
      message: 'unstated',
      params: {
        each: term('unstatedWay', unstated),
        all: term('unstatedWay', raw(fleetTotal(quantity('count', chips), quantity('unstatedWay', unstated)))),
      },
    });
  }
  if (inputs.lnc === '2' && fleet.grouping !== 2)
    checks.push({ level: 'note', message: 'noGrouping', params: { name: fleet.label } });
  if (facts.largest && chips > facts.largest.chips) {
    checks.push({
      level: 'note',
      message: 'beyondAnnounced',
      params: { largest: term('count', facts.largest.chips) },
      ...(facts.largest.record !== undefined && { record: facts.largest.record }),
    });
  }

  const peak = shown(fleet, 'peak', totals.peak);
  return {
    ok: true,
    outputs: {
      ...(fleet.rateKind === 'operationRate' ? { operations: peak } : { peak }),
      hbm: shown(fleet, 'hbm', totals.hbm),
      hbmBandwidth: shown(fleet, 'hbmBandwidth', totals.hbmBandwidth),
      scaleUp: shown(fleet, 'scaleUp', totals.scaleUp),
      scaleOut: shown(fleet, 'scaleOut', totals.scaleOut),
      ridge,
      chips,
      instances: counts.instances ?? '@notMeaningful',
      ultraservers: counts.ultraservers ?? '@notMeaningful',
      price,
      basis: inputs.price === undefined ? `@option.priceBasis.${inputs.priceBasis}` : '@own',
      ladder: ladder(fleet, facts),
    },
    checks,
    steps,
  };
}
