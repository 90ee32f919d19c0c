/** Texts of the step-time calculator. */
import { architecture } from './architecture.ts';
import { device } from './device.ts';
import { layout } from './layout.ts';
import { machine } from './machine.ts';

export const stepTime = {
  ...architecture,
  ...device,
  ...layout,
  ...machine,
  title: 'Step time',
  lead: 'What one training step of a layout spends its time on: computing, communicating, waiting. And how it scales to a million chips.',

  'output.stepTime': 'Time of a step',
  'output.mfu': 'MFU, 6N counted',
  'output.tokenRate': 'Tokens per second',
  'output.chipTokenRate': 'Tokens per second and chip',
  'output.devices': 'Devices',
  'output.chips': 'Chips',
  'output.units': 'Units of the hardware chosen',
  'output.microBatches': 'Micro-batches of a replica',
  'output.parts': 'Where the time goes',
  'column.parts.part': 'Part',
  'column.parts.time': 'Time',
  'column.parts.share': 'Share',
  'part.others': 'Optimizer and else',
  'output.utilisation': 'Utilisation by convention',
  'column.utilisation.counted': 'Operations counted',
  'column.utilisation.flopPerToken': 'Per token',
  'column.utilisation.share': 'Share of the peak',
  'output.exposed': 'Communication that is waited for',
  'output.exposedShare': 'As a share of the step',
  'output.bubbleOfWork': 'Bubble over the work without one, (p − 1)/(v·m)',
  'output.bubbleOfStep': 'Bubble over the whole step',
  'output.hidden': 'If all communication hid',
  'output.sum': 'If none did',
  'output.ideal': 'At published rates, nothing lost',
  'output.runTime': 'Time for all tokens',
  'output.runCost': 'Cost of all tokens',
  'output.stepCost': 'Cost of a step',
  'output.costPerBillionTokens': 'Cost per billion tokens',
  'output.memory': 'Memory of the fullest device',
  'column.memory.needed': 'Needed, at least',
  'column.memory.available': 'There is',
  'column.memory.open': 'Where it goes',
  'link.memory': 'the same run in the memory calculator',
  'bar.predicted': 'as predicted',
  'bar.ideal': 'at published rates',

  'check.fits':
    'It fits: the fullest device needs at least {memory} of its {have}, with what is published of the runtime, before buffers and fragments.',
  'check.too-large': 'It does not fit: the fullest device needs at least {memory} and has {have}.',
  'check.memory-not-published': 'No memory of {chip} is published: {memory} at least are needed on the fullest device.',
  'check.no-sequence-parallel':
    'Without sequence parallelism the {tensor} tensor ranks repeat every norm and residual; switched on, it costs no further traffic.',
  'check.zero-without-replicas': 'ZeRO has nothing to share out: there is one replica.',
  'check.much-exposed':
    '{share} of the step is communication that nothing hides, most of it: {part}. Look for smaller degrees, larger micro-batches or faster links.',
  'check.much-bubble':
    '{share} of the step is the bubble of {pipeline} stages with {microBatches} micro-batches. More micro-batches, fewer stages or more chunks per stage shrink it.',
  'check.counted-above-peak':
    'One convention is left out ({counted}): it counts operations that are skipped here, and would exceed the peak.',
  'check.hardware-below-mfu':
    'The hardware does less for a token ({hardware}) than the convention of the MFU counts ({headline}): 6N takes every parameter for a matrix product, and the embedding table, which is only looked up, is among them. Utilisation of the hardware is therefore below the MFU.',
  'check.units-not-filled': 'Whole units are paid for, {units} × {each}; chips in use: {chips}.',
  'check.strong-ends':
    'The curve of a fixed batch (in sequences: {batch}) ends where its replicas have nothing more to share out (in chips: {chips}).',

  'axis.chips': 'Chips',
  'axis.time': 'Time of a step',
  'axis.tokenRate': 'Tokens per second',
  'axis.efficiency': 'Tokens per second and chip, of those at the start',
  'series.ideal': 'ideal',
  'series.weak': 'batch grows',
  'series.strong': 'batch fixed',
  'series.now': 'this layout',
} as const;
