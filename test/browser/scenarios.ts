/** Scenarios worth typing, by calculator: as an English and as a French reader would write them. */
import type { RawInputs } from '../../src/calculators/evaluate.ts';
import type { Locale } from '../../src/silicon/units/index.ts';

export type Scenario = Readonly<Record<Locale, RawInputs>>;

/** What both readers type alike, and then what each types their own way. */
function scenario(both: RawInputs, en: RawInputs = {}, fr: RawInputs = {}): Scenario {
  return { en: { ...both, ...en }, fr: { ...both, ...fr } };
}

const NARROW = '\u202f';

export const scenarios: Readonly<Record<string, readonly Scenario[]>> = {
  collectives: [
    scenario(
      { fabric: 'trn3-gen2-ultraserver', op: 'all-to-all', chips: '72' },
      { size: '1.5 GB' },
      { size: '1,5 Go' },
    ),
    scenario(
      { fabric: 'custom-torus', sideX: '8', sideZ: '2', wraps: false, algorithm: 'mesh' },
      { size: '512 KiB', bandwidth: '45.5 GB/s', hop: '0.8 µs', efficiency: '92.5%' },
      { size: '512 Kio', bandwidth: '45,5 Go/s', hop: '0,8 µs', efficiency: '92,5 %' },
    ),
    scenario(
      { fabric: 'p5-48xlarge', op: 'reduce-scatter', algorithm: 'overlapped' },
      { machines: '1,024', networkBandwidth: '400 Gbps', launch: '0.05 ms' },
      { machines: `1${NARROW}024`, networkBandwidth: '400 Gbit/s', launch: '0,05 ms' },
    ),
  ],
  generations: [
    scenario({ systems: ['trainium2', 'h100', 'trainium3'], format: 'bf16' }),
    scenario(
      { systems: ['trn2-ultraserver', 'custom'] },
      { ownChips: '1,024', ownPeak: '2.5 PFLOPS', ownHbm: '192 GiB', ownHbmBandwidth: '7.9 TB/s', ownPower: '1.2 kW' },
      {
        ownChips: `1${NARROW}024`,
        ownPeak: '2,5 PFLOPS',
        ownHbm: '192 Gio',
        ownHbmBandwidth: '7,9 To/s',
        ownPower: '1,2 kW',
      },
    ),
    scenario(
      {},
      { efficiencyClaim: '37.5%', perfPerWattClaim: '3.5x' },
      { efficiencyClaim: '37,5 %', perfPerWattClaim: '3,5 ×' },
    ),
  ],
  'graviton-generations': [
    scenario({ generations: ['graviton4', 'graviton5'], class: 'r', size: 'medium' }),
    scenario({ basis: 'spot' }, { speed: '1.125x', value: '1.23x' }, { speed: '1,125 ×', value: '1,23 ×' }),
    scenario(
      { class: 'c', size: '48xlarge' },
      { workIntel: '1.15x', workAmd: '0.7x' },
      { workIntel: '1,15 ×', workAmd: '0,7 ×' },
    ),
  ],
  goodput: [
    scenario({ hardware: 'p5-48xlarge', rates: 'opt-175b-restarts', mode: 'blocking', model: 'llama-3-1-70b' }),
    scenario(
      { hardware: 'custom', chipsPerInstance: '8', chipsPerUltraServer: '32', rates: 'own', model: 'count' },
      { chips: '4,096', chipMtbf: '6.5 years', instanceMtbf: '1,500 days', parameters: '1.5T', repair: '6.5 h' },
      {
        chips: `4${NARROW}096`,
        chipMtbf: '6,5 ans',
        instanceMtbf: `1${NARROW}500 jours`,
        parameters: '1,5 billions',
        repair: '6,5 h',
      },
    ),
    scenario(
      { exchange: 'instance', spareKind: 'cold', seed: '7' },
      { chips: '500k', storageTotal: '1.5 TB/s', planned: '2.5%', interval: '1.5 min' },
      { chips: '500 k', storageTotal: '1,5 To/s', planned: '2,5 %', interval: '1,5 min' },
    ),
  ],
  rainier: [
    scenario({ step: 'ultraserver', machine: 'trn3-gen2-ultraserver', format: 'mxfp8', model: 'deepseek-v3' }),
    scenario(
      { step: 'own', rates: 'own', model: 'count' },
      {
        own: '120,000',
        budget: '2.5 YFLOP',
        parameters: '1.5T',
        share: '12.5%',
        chipMtbf: '6.5 years',
        power: '52.5 kW',
        oversubscription: '1.5x',
      },
      {
        own: `120${NARROW}000`,
        budget: '2,5 YFLOP',
        parameters: '1,5 billions',
        share: '12,5 %',
        chipMtbf: '6,5 ans',
        power: '52,5 kW',
        oversubscription: '1,5 ×',
      },
    ),
    scenario(
      { step: 'building', work: 'model', gradient: '4', buildings: '18' },
      { tokens: '2.5T', message: '12.5 GB', batchTokens: '33.5M' },
      { tokens: '2,5 T', message: '12,5 Go', batchTokens: '33,5 M' },
    ),
  ],
  'graviton-migration': [
    scenario(
      { target: 'g3', work: 'claimed', shape: 's-curve' },
      { portable: '62.5%', hours: '1,200 h', ongoing: '1.5 kUSD' },
      { portable: '62,5 %', hours: `1${NARROW}200 h`, ongoing: '1,5 kUSD' },
    ),
    scenario(
      { work: 'own', horizon: '60', convertible: '10%', exchange: false },
      { workLow: '1.05', workCentral: '1.3', workHigh: '1.55', managedRatio: '0.9', discountX86: '27.5%' },
      { workLow: '1,05', workCentral: '1,3', workHigh: '1,55', managedRatio: '0,9', discountX86: '27,5 %' },
    ),
    scenario(
      { target: 'g4', billMonths: '12', ramp: '9' },
      { licence: '12.5 USD', licensed: '40%', rate: '87.5 USD/h' },
      { licence: '12,5 USD', licensed: '40 %', rate: '87,5 USD/h' },
    ),
  ],
  'right-size': [
    scenario({ counting: 'core', generations: 'all', class: 'general', metal: 'too', special: true }),
    scenario(
      { most: '8', sweep: 'memory' },
      { amount: '1,024', memory: '1.5 TiB', bandwidth: '5.5 GB/s', bandwidthAs: 'core' },
      { amount: `1${NARROW}024`, memory: '1,5 Tio', bandwidth: '5,5 Go/s', bandwidthAs: 'core' },
    ),
    scenario(
      { class: 'storage', workLow: '0.5', keep: '20' },
      { network: '12.5 Gbps', ebs: '2.5 Gbps', nvme: '1.5 TB', work: '1.25x' },
      { network: '12,5 Gbit/s', ebs: '2,5 Gbit/s', nvme: '1,5 To', work: '1,25 ×', workLow: '0,5' },
    ),
  ],
  roofline: [
    scenario({ workload: 'decode', concurrent: '256', context: '32768', format: 'fp8', secondFormat: 'none' }),
    scenario(
      { chips: ['trainium2', 'h100', 'custom'], workload: 'own', link: 'scaleUp' },
      {
        flop: '1.5 PFLOP',
        bytes: '2.5 GB',
        sent: '12.5 MB',
        peak: '1.2 PFLOPS',
        bandwidth: '3.35 TB/s',
        network: '450 GB/s',
      },
      {
        flop: '1,5 PFLOP',
        bytes: '2,5 Go',
        sent: '12,5 Mo',
        peak: '1,2 PFLOPS',
        bandwidth: '3,35 To/s',
        network: '450 Go/s',
      },
    ),
    scenario(
      { workload: 'prefill', heads: '32', causal: false },
      { length: '16,384', sequences: '4' },
      { length: `16${NARROW}384`, sequences: '4' },
    ),
  ],
  'scale-out': [
    scenario({ hardware: 'trn3-gen2-ultraserver', count: '144', format: 'mxfp8', lnc: '1' }),
    scenario(
      { hardware: 'custom', cores: '4', chipsPerUnit: '8' },
      {
        count: '1,250',
        peak: '2.5 PFLOPS',
        hbm: '192 GiB',
        hbmBandwidth: '7.9 TB/s',
        scaleUp: '900 GB/s',
        scaleOut: '400 Gbps',
        price: '$98.32/h',
      },
      {
        count: `1${NARROW}250`,
        peak: '2,5 PFLOPS',
        hbm: '192 Gio',
        hbmBandwidth: '7,9 To/s',
        scaleUp: '900 Go/s',
        scaleOut: '400 Gbit/s',
        price: '98,32 $/h',
      },
    ),
    scenario({ sparsity: 'sparse', priceBasis: 'on-demand' }, { count: '500k' }, { count: '500 k' }),
  ],
  'site-power': [
    scenario(
      { question: 'facility', pue: 'own', wue: 'industry', grid: 'own', exaflopsIn: 'sparse' },
      { facilityPower: '2.2 GW', ownPue: '1.15', ownGrid: '0.385 kg/kWh', period: '30 days', tolerance: '2.5%' },
      { facilityPower: '2,2 GW', ownPue: '1,15', ownGrid: '0,385 kg/kWh', period: '30 jours', tolerance: '2,5 %' },
    ),
    scenario(
      { question: 'it', hardware: 'trn3-gen2-ultraserver', pue: 'epoch' },
      { itPower: '910 MW', beside: '37.5%', load: '80%', idle: '22.5%', sourceWue: '1.8 L/kWh', rackArea: '30 sq ft' },
      {
        itPower: '910 MW',
        beside: '37,5 %',
        load: '80 %',
        idle: '22,5 %',
        sourceWue: '1,8 L/kWh',
        rackArea: '30 pi²',
      },
    ),
    scenario(
      { hardware: 'custom' },
      {
        count: '16,384',
        ownPower: '1.2 kW',
        ownPowerLow: '0.9 kW',
        ownPowerHigh: '1.5 kW',
        embodied: '150 kg',
        lifetime: '5 years',
      },
      {
        count: `16${NARROW}384`,
        ownPower: '1,2 kW',
        ownPowerLow: '0,9 kW',
        ownPowerHigh: '1,5 kW',
        embodied: '150 kg',
        lifetime: '5 ans',
      },
    ),
  ],
  'training-memory': [
    scenario({
      model: 'deepseek-v3',
      tensor: '1',
      pipeline: '16',
      data: '128',
      expert: '64',
      batchSize: '1920',
      zero: '2',
    }),
    scenario(
      { model: 'custom', latent: true, optimizer: 'own', hardware: 'custom' },
      { batchSize: '1,024', stateBytes: '2.5 B', deviceMemory: '141.5 GiB', margin: '2.5%' },
      { batchSize: `1${NARROW}024`, stateBytes: '2,5 o', deviceMemory: '141,5 Gio', margin: '2,5 %' },
    ),
    scenario({ pipeline: '4', tensor: '8', interleave: '2', recompute: 'full', zero: '2', grouping: '1' }),
  ],
  'step-time': [
    scenario(
      { data: '128', zero: '2', recompute: 'full', sequenceParallel: false },
      { tokens: '2.5T', goodput: '87.5%' },
      { tokens: '2,5 T', goodput: '87,5 %' },
    ),
    scenario(
      {
        model: 'custom',
        layers: '48',
        experts: '64',
        activeExperts: '4',
        tensor: '4',
        pipeline: '1',
        data: '64',
        batchSize: '512',
        expert: '16',
        interleave: '1',
        hardware: 'custom',
        domain: '72',
        stack: 'b200-megatron',
      },
      {
        devicePeak: '1.25 PFLOPS',
        deviceBandwidth: '3.35 TB/s',
        deviceMemory: '80 GiB',
        insideBandwidth: '450 GB/s',
        outsideBandwidth: '400 Gbps',
        price: '$98.32/h',
      },
      {
        devicePeak: '1,25 PFLOPS',
        deviceBandwidth: '3,35 To/s',
        deviceMemory: '80 Gio',
        insideBandwidth: '450 Go/s',
        outsideBandwidth: '400 Gbit/s',
        price: '98,32 $/h',
      },
    ),
    scenario(
      { hardware: 'p4de-24xlarge', tensor: '8', data: '16', basis: 'on-demand' },
      { matmulShare: '62.5%', layerOverhead: '250 µs' },
      { matmulShare: '62,5 %', layerOverhead: '250 µs' },
    ),
  ],
  'training-time': [
    scenario(
      { solveFor: 'chips', hardware: 'trn1-32xlarge', basis: 'on-demand' },
      { time: '60.5 days' },
      { time: '60,5 jours' },
    ),
    scenario(
      {
        model: 'custom',
        layers: '80',
        hidden: '8192',
        heads: '64',
        gated: false,
        hardware: 'custom',
        chipsPerUnit: '8',
      },
      { peak: '1.25 PFLOPS', mfu: '41.5%', price: '$98.32/h', tokens: '2.5T' },
      { peak: '1,25 PFLOPS', mfu: '41,5 %', price: '98,32 $/h', tokens: '2,5 T' },
    ),
    scenario(
      { solveFor: 'tokens', limit: 'budget', model: 'count', hardware: 'trn1-32xlarge', basis: 'on-demand' },
      { budget: '$2.5M', parameters: '405B' },
      { budget: '2,5 M$', parameters: '405 Md' },
    ),
  ],
  'layout-planner': [
    scenario({ model: 'llama-3-1-70b', units: '16', keep: '3' }),
    scenario(
      { question: 'deadline', hardware: 'trn2-48xlarge', model: 'llama-3-1-70b' },
      { deadline: '60.5 days', tokens: '2.5T', price: '$35.7608/h' },
      { deadline: '60,5 jours', tokens: '2,5 T', price: '35,7608 $/h' },
    ),
    scenario(
      { hardware: 'custom', model: 'llama-3-1-8b', batchSize: '512', domain: '8' },
      {
        units: '256',
        devicePeak: '0.5 PFLOPS',
        deviceMemory: '80 GiB',
        deviceBandwidth: '3.35 TB/s',
        insideBandwidth: '300 GB/s',
        outsideBandwidth: '400 Gbps',
      },
      {
        units: '256',
        devicePeak: '0,5 PFLOPS',
        deviceMemory: '80 Gio',
        deviceBandwidth: '3,35 To/s',
        insideBandwidth: '300 Go/s',
        outsideBandwidth: '400 Gbit/s',
      },
    ),
  ],
};
