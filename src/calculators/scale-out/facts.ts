/** What the scale-out calculator needs of the records. */
import { catalogue, lookup, isQuantity, type ClaimRecord, type SystemRecord } from '../../silicon/specs/catalogue.ts';
import { raw } from '../../silicon/units/index.ts';
import { customHardware, hardwarePresets } from '../hardware-facts.ts';
import type { Format, HardwarePreset } from '../hardware.ts';
import type { Landmark, ScaleClaim, ScaleOutFacts } from './types.ts';

function largest(systems: readonly SystemRecord[]): SystemRecord | undefined {
  return systems.reduce<SystemRecord | undefined>(
    (most, system) => (most && raw(most.chips.value) >= raw(system.chips.value) ? most : system),
    undefined,
  );
}

/** The instance and the UltraServer (or rack) that carry a preset's chip; the largest where there are several. */
function carriersOf({ id, values }: HardwarePreset): { instance?: string; ultraserver?: string } {
  const systems = catalogue.systems.filter((system) => system.chip === values.chip);
  const self = systems.find((system) => system.id === id);
  const whole = systems.filter(({ type }) => type !== 'instance');
  const instance =
    self?.instance ?? (self ? undefined : largest(systems.filter(({ type }) => type === 'instance'))?.id);
  const ultraserver = self ? largest(whole.filter((system) => system.instance === id))?.id : largest(whole)?.id;
  const known = (system: string | undefined) => catalogue.systems.some((one) => one.id === system);
  return {
    ...(instance !== undefined && known(instance) && { instance }),
    ...(ultraserver !== undefined && { ultraserver }),
  };
}

function numberOf(term: string | number): number {
  if (typeof term === 'number') return term;
  const value = lookup(term);
  return isQuantity(value) ? raw(value.value) : NaN;
}

/** Claims that name no format, under the reading that makes them come out. */
const READ_AS: Readonly<Record<string, Pick<ScaleClaim, 'chip' | 'chips' | 'format' | 'sparsity'>>> = {
  'claim-trn2-2023-cluster': { chip: 'trainium2', chips: 100_000, format: 'bf16', sparsity: 'dense' },
};

/** A claim that is a number of chips times a chip's published peak. Others are not for this calculator. */
function scaleClaim(claim: ClaimRecord): ScaleClaim[] {
  const { check, claimed } = claim;
  if (!check || (claimed.of !== 'computeRate' && claimed.of !== 'operationRate')) return [];
  const said = {
    id: claim.id,
    by: claim.by,
    date: claim.date,
    claimed: raw(claimed.value),
    unit: claimed.unit,
    verdict: claim.verdict,
  };
  const read = READ_AS[claim.id];
  if (read) return [{ ...said, ...read }];
  if (!/^\s*\w+\s*\*\s*\w+\s*$/.test(check.expression)) return [];
  const terms = Object.values(check.terms);
  const path = terms.map((term) => /^([\w-]+)\.peak\.(\w+)\.(dense|sparse)$/.exec(String(term))).find(Boolean);
  const rest = terms.filter((term) => term !== path?.[0]);
  if (!path || rest.length !== 1) return [];
  const [, chip = '', format = '', sparsity = ''] = path;
  if (!catalogue.chips.some(({ id }) => id === chip)) return [];
  const chips = numberOf(rest[0]!);
  if (!Number.isFinite(chips)) return [];
  return [{ ...said, chip, chips, format: format as Format, sparsity: sparsity as 'dense' | 'sparse' }];
}

/** Clusters of Trainium2 that were spoken of by their number of chips, without a peak. */
function landmarks(): Landmark[] {
  const site = (name: string) => ({
    chip: 'trainium2',
    chips: numberOf(`project-rainier.values.${name}`),
    record: `sites/project-rainier/#values-${name}`,
  });
  const cluster = 'claim-trn2-2023-cluster';
  return [
    { id: 'cluster2023', chip: 'trainium2', chips: READ_AS[cluster]!.chips, record: `claims/#${cluster}` },
    { id: 'rainier', ...site('chips') },
    { id: 'anthropic', ...site('chipsAnthropicUse') },
  ];
}

export function scaleOutFacts(): ScaleOutFacts {
  const hardware = hardwarePresets();
  const claims = catalogue.claims.flatMap(scaleClaim);
  const most = claims.reduce<ScaleClaim | undefined>((a, b) => (a && a.chips >= b.chips ? a : b), undefined);
  return {
    presets: { hardware: [...hardware, customHardware] },
    carriers: Object.fromEntries(hardware.map((preset) => [preset.id, carriersOf(preset)])),
    claims,
    landmarks: landmarks(),
    ...(most && { largest: { chips: most.chips, record: `claims/#${most.id}` } }),
  };
}
