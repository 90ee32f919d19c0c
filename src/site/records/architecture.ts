import { fill } from '../../i18n/fill.ts';
import { dictionary } from '../../i18n/index.ts';
import type { ModelRecord } from '../../silicon/specs/catalogue.ts';
import { formatNumber, type Locale } from '../../silicon/units/index.ts';

const NORMS = {
  rmsnorm: 'RMSNorm',
  layernorm: 'LayerNorm',
  'layernorm-without-bias': 'LayerNorm, no bias',
} as const;

/** The shape of a model, line by line: what it is called and what it is. */
export function architectureOf(model: ModelRecord, locale: Locale): readonly (readonly [string, string])[] {
  const t = dictionary(locale, 'records');
  const n = (value: number) => formatNumber(value, locale, { whole: true });
  const { mla, window, experts, maxContext, positions, qkNorm } = model;
  const lines: (readonly [string, string | undefined])[] = [
    [t['arch.layers'], n(model.layers)],
    [t['arch.hidden'], n(model.hidden)],
    [t['arch.heads'], n(model.heads)],
    [t['arch.kvHeads'], mla ? undefined : n(model.kvHeads)],
    [t['arch.headWidth'], n(model.headWidth)],
    [
      t['arch.mla'],
      mla &&
        fill(t['arch.mlaText'], {
          query: mla.queryRank === null ? '–' : n(mla.queryRank),
          kv: n(mla.kvRank),
          nope: mla.nope,
          rope: mla.rope,
          value: mla.value,
        }),
    ],
    [t['arch.window'], window && fill(t['arch.windowText'], { ...window, width: n(window.width) })],
    [t['arch.ffn'], n(model.ffn)],
    [
      t['arch.ffnMatrices'],
      fill(t[model.ffnMatrices === 3 ? 'arch.gated' : 'arch.plain'], { count: model.ffnMatrices }),
    ],
    [
      t['arch.experts'],
      experts && fill(t['arch.expertsText'], { count: n(experts.count), active: experts.active, ffn: n(experts.ffn) }),
    ],
    [t['arch.shared'], experts && experts.shared > 0 ? n(experts.shared) : undefined],
    [t['arch.denseLayers'], experts && experts.denseLayers > 0 ? n(experts.denseLayers) : undefined],
    [t['arch.vocabulary'], n(model.vocabulary)],
    [t['arch.tiedEmbeddings'], t[model.tiedEmbeddings ? 'arch.tied' : 'arch.untied']],
    [t['arch.maxContext'], maxContext === undefined ? undefined : n(maxContext)],
    [t['arch.positions'], positions === undefined ? undefined : n(positions)],
    [t['arch.norm'], NORMS[model.norm ?? 'rmsnorm']],
    [t['arch.qkNorm'], qkNorm && t[qkNorm === 'head' ? 'arch.qkHead' : 'arch.qkWidth']],
    [t['arch.bias'], t[model.bias ? 'arch.yes' : 'arch.no']],
  ];
  return lines.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const]));
}
