/** What a reader should know about a result, in the order in which it matters. */
import { fullestSide, linksOf } from '../../silicon/scaling/collective-algorithms.ts';
import type { Check, Param, Term } from '../define.ts';
import type { CollectivesInputs } from './fields.ts';
import { documented, type Candidate, type Setting } from './solve.ts';

const note = (message: string, params: Record<string, Param> = {}, record?: string): Check => ({
  level: 'note',
  message,
  params,
  ...(record !== undefined && { record }),
});
const warning = (message: string, params: Record<string, Param> = {}): Check => ({ level: 'warning', message, params });
const share = (value: number): Term => ({ kind: 'share', value: Number(value.toPrecision(3)) });
const count = (value: number): Term => ({ kind: 'count', value });
const rate = (value: number): Term => ({ kind: 'oneWay', value });

/** The page of a record that a path names: fabrics have one each. */
const fabricPage = (path: string) => `fabrics/${path.split('.')[0]}/`;

function groupChecks({ used, group }: Setting): Check[] {
  const [first] = used;
  if (!first) return [];
  const { level, fact, links } = first;
  const checks: Check[] = [];
  if (first.line) {
    checks.push(warning('line', { group: count(level.devices), whole: count(fact.devices) }));
  } else if (level.devices < fact.devices) {
    const params = { group: count(level.devices), whole: count(fact.devices) };
    checks.push(
      level.sides
        ? note('part-torus', { ...params, links: count(linksOf(level)), all: count(links) })
        : note('part-switch', params),
    );
  }
  if (used.some(({ level: { sides } }) => sides?.some(({ length }) => length === 2))) checks.push(note('two'));
  if (used.length > 1 && used.some(({ level: l, fact: f }, i) => i > 0 && l.devices < f.devices)) {
    checks.push(note('part-levels', { group: count(group) }));
  }
  return checks;
}

function constantChecks({ used, fit, fabric, ownEfficiency }: Setting, inputs: CollectivesInputs): Check[] {
  const checks: Check[] = [];
  const unknownHop = used.some(({ fact }) => fact.hop === undefined);
  if (fit && inputs.launch === undefined) {
    const params = { group: count(fit.fact.group), launch: { kind: 'duration', value: fit.launch } as Term };
    checks.push(note('fitted', params, fabricPage(fit.fact.from)));
  } else if (unknownHop) {
    checks.push(warning('no-latency', { chip: fabric?.chipName ?? '@option.fabric.own' }));
  }
  if (!ownEfficiency && !fit) {
    const known = used.find(({ fact }) => fact.efficiency !== undefined);
    checks.push(
      known
        ? note('rule', { share: share(known.efficiency) }, fabricPage(known.fact.efficiencyFrom!))
        : note('full-rate'),
    );
  }
  const crosses = used.some(({ fact }) => fact.id === 'network');
  const ownHop = inputs.hop !== undefined;
  for (const { message, params = {}, record } of fabric?.doubts ?? []) {
    const beside =
      message === 'network-hop' ? !crosses : ownHop && (message === 'hop-range' || message === 'switch-hop');
    if (!beside) checks.push(note(message, params, record));
  }
  return checks;
}

function algorithmChecks(setting: Setting, candidate: Candidate, inputs: CollectivesInputs, size: number): Check[] {
  const { fabric, used } = setting;
  const checks: Check[] = [];
  const said = documented(setting, size);
  const algorithm = `@option.algorithm.${candidate.algorithm}`;
  if (inputs.algorithm === 'auto' && said !== undefined) {
    checks.push(
      used.length > 1
        ? note('documented-levels', { algorithm })
        : note('documented', { algorithm }, fabric?.algorithms && fabricPage(fabric.algorithms.from)),
    );
  } else if (inputs.algorithm === 'auto') {
    checks.push(note('fastest', { algorithm }));
  } else if (said !== undefined && said !== candidate.algorithm) {
    checks.push(note('not-documented', { algorithm, said: `@option.algorithm.${said}` }));
  }
  const limit = used[candidate.limit]!;
  if (candidate.bound === 'bisection' && limit.level.sides) {
    const injected = candidate.sent / (linksOf(limit.level) * limit.level.rate);
    checks.push(
      note('middle', {
        side: count(fullestSide(limit.level.sides).length),
        middle: { kind: 'duration', value: candidate.transfer },
        own: { kind: 'duration', value: injected },
      }),
    );
  }
  return checks;
}

export function checksOf(
  setting: Setting,
  candidate: Candidate,
  bus: number,
  inputs: CollectivesInputs,
  size: number,
): Check[] {
  const outer = setting.used.at(-1)!;
  const wire = linksOf(outer.level) * outer.fact.rate;
  const staged = setting.used.length > 1 && setting.op !== 'all-to-all' && setting.op !== 'point-to-point';
  return [
    ...algorithmChecks(setting, candidate, inputs, size),
    ...(staged && bus > wire ? [note('bus-not-wire', { bus: rate(bus), wire: rate(wire) })] : []),
    ...groupChecks(setting),
    ...constantChecks(setting, inputs),
  ];
}
