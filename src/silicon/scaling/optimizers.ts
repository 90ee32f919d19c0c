/**
 * Bytes that an optimizer keeps for each parameter beside weights and gradients. What a method stores follows
 * from its definition, so it stands with the formulas.
 */
export interface Optimizer {
  /** Bytes of state for each parameter of a layer. */
  readonly moments: number;
  /** For embedding tables and the output head, where a method leaves them to another. */
  readonly tableMoments: number;
}

const everywhere = (bytes: number): Optimizer => ({ moments: bytes, tableMoments: bytes });

/**
 * Adam keeps two moments in FP32 (Rajbhandari et al. 2020, ZeRO), in BF16 (DeepSeek-AI 2024, DeepSeek-V3 Technical
 * Report) or, quantised in blocks, in one byte each (Dettmers et al. 2022, 8-bit Optimizers via Block-wise
 * Quantization). Lion (Chen et al. 2023, Symbolic Discovery of Optimization Algorithms) keeps one FP32 momentum, and
 * so does SGD with momentum; SGD keeps nothing (documentation of torch.optim.SGD). Adafactor without momentum (Shazeer
 * and Stern 2018) keeps a row and a column for each matrix, under a thousandth of a byte for each parameter of a
 * large one and counted as nothing. Muon keeps one FP32 momentum for the matrices of the layers and leaves
 * embeddings and head to Adam (documentation of keras.optimizers.Muon).
 */
export const OPTIMIZERS = {
  adam: everywhere(8),
  'adam-bf16': everywhere(4),
  'adam-8bit': everywhere(2),
  lion: everywhere(4),
  muon: { moments: 4, tableMoments: 8 },
  adafactor: everywhere(0),
  'sgd-momentum': everywhere(4),
  sgd: everywhere(0),
} as const satisfies Readonly<Record<string, Optimizer>>;

export type OptimizerName = keyof typeof OPTIMIZERS;
