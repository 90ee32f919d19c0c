/**
 * Bytes that an optimizer keeps for each parameter beside weights and gradients. What a method stores
 * follows from its definition, so it stands with the formulas; each entry names the publication.
 */
export interface Optimizer {
  /** Bytes of state for each parameter of a layer. */
  readonly moments: number;
  /** For embedding tables and the output head, where a method leaves them to another. */
  readonly tableMoments: number;
  readonly source: { readonly title: string; readonly url: string };
}

const everywhere = (bytes: number, title: string, url: string): Optimizer => ({
  moments: bytes,
  tableMoments: bytes,
  source: { title, url },
});

/**
 * Adam keeps two moments in FP32, in BF16 or, block-wise quantised, in one byte each. SGD keeps nothing, or one
 * FP32 momentum; Lion one momentum. Adafactor without momentum keeps a row and a column for each matrix, under a
 * thousandth of a byte for each parameter of a large matrix and counted as nothing. Muon keeps one FP32 momentum
 * for the matrices of the layers and leaves embeddings and head to Adam.
 */
export const OPTIMIZERS = {
  adam: everywhere(
    8,
    'Rajbhandari et al. 2020, ZeRO: Memory Optimizations Toward Training Trillion Parameter Models',
    'https://arxiv.org/abs/1910.02054',
  ),
  'adam-bf16': everywhere(4, 'DeepSeek-AI 2024, DeepSeek-V3 Technical Report', 'https://arxiv.org/abs/2412.19437'),
  'adam-8bit': everywhere(
    2,
    'Dettmers et al. 2022, 8-bit Optimizers via Block-wise Quantization',
    'https://arxiv.org/abs/2110.02861',
  ),
  lion: everywhere(
    4,
    'Chen et al. 2023, Symbolic Discovery of Optimization Algorithms',
    'https://arxiv.org/abs/2302.06675',
  ),
  muon: {
    moments: 4,
    tableMoments: 8,
    source: {
      title: 'Keras documentation, Muon',
      url: 'https://keras.io/api/optimizers/muon',
    },
  },
  adafactor: everywhere(
    0,
    'Shazeer and Stern 2018, Adafactor: Adaptive Learning Rates with Sublinear Memory Cost',
    'https://arxiv.org/abs/1804.04235',
  ),
  'sgd-momentum': everywhere(
    4,
    'PyTorch documentation, torch.optim.SGD',
    'https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html',
  ),
  sgd: everywhere(
    0,
    'PyTorch documentation, torch.optim.SGD',
    'https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html',
  ),
} as const satisfies Readonly<Record<string, Optimizer>>;

export type OptimizerName = keyof typeof OPTIMIZERS;
