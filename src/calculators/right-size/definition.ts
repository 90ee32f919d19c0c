/** Right size: the cheapest size of each family that meets the reader's needs, Graviton and x86. */
import { defineCalculator, type OutputDeclaration } from '../define.ts';
import { answer } from './answer.ts';
import { charts } from './charts.ts';
import { fields } from './fields.ts';
import { stepEquations } from './steps.ts';
import type { RightSizeFacts } from './types.ts';

type Given = Readonly<Record<string, unknown>>;

const text = { type: 'text' } as const;
const price = { type: 'quantity', kind: 'price' } as const;
const left = { type: 'quantity', kind: 'share' } as const;
const asked = (name: string) => ({ when: (inputs: Given) => inputs[name] !== undefined });
const link = { type: 'link' } as const;

const outputs = {
  graviton: text,
  gravitonPrice: { ...price, headline: true },
  x86: text,
  x86Price: { ...price, headline: true, range: true },
  gap: { type: 'quantity', kind: 'share', range: true },
  // In dollars, not in thousands of them: that is how a bill is read.
  gravitonMonth: { type: 'quantity', kind: 'money', unit: 'USD' },
  x86Month: { type: 'quantity', kind: 'money', unit: 'USD', range: true },
  gravitonBandwidth: { type: 'quantity', kind: 'memoryBandwidth', unit: 'GB/s' },
  families: {
    type: 'table',
    columns: {
      choice: text,
      maker: text,
      price,
      binds: text,
      perVcpu: price,
      perCore: price,
      slackCompute: left,
      slackMemory: { ...left, when: ({ memory }: Given) => Number(memory) > 0 },
      slackBandwidth: { ...left, ...asked('bandwidth') },
      slackNetwork: { ...left, ...asked('network') },
      slackEbs: { ...left, ...asked('ebs') },
      slackNvme: { ...left, ...asked('nvme') },
      page: link,
    },
  },
  unjudged: {
    type: 'table',
    columns: { family: text, maker: text, unknown: text, choice: text, price, page: link },
  },
  unpriced: { type: 'table', columns: { choice: text, maker: text, page: link } },
  failing: {
    type: 'table',
    columns: {
      family: text,
      maker: text,
      nearest: text,
      fails: text,
      ratio: { type: 'quantity', kind: 'ratio' },
      page: link,
    },
  },
} as const satisfies Readonly<Record<string, OutputDeclaration>>;

export const rightSize = defineCalculator<RightSizeFacts>()({
  id: 'right-size',
  version: 1,
  fields,
  outputs,
  equations: stepEquations,
  compute: answer,
  charts,
});
