/**
 * Shape of a language model, as the formulas see it. Field names are those of a model record, so that
 * a record can be passed as it is.
 */
export interface Architecture {
  readonly layers: number;
  readonly hidden: number;
  /** Query heads. */
  readonly heads: number;
  /** Key and value heads; with multi-head latent attention as many as `heads`, and not used. */
  readonly kvHeads: number;
  /** Width of one query and key head; not used with multi-head latent attention. */
  readonly headWidth: number;
  /** Width of a dense feed-forward. */
  readonly ffn: number;
  /** 3 when the feed-forward is gated, 2 when not. */
  readonly ffnMatrices: 2 | 3;
  readonly vocabulary: number;
  readonly tiedEmbeddings: boolean;
  /** Sliding windows: `width` positions, and of every `every` layers `full` see everything. */
  readonly window?: { readonly width: number; readonly full: number; readonly every: number };
  /** Multi-head latent attention: low ranks and head widths. Without a query rank the query is projected directly. */
  readonly mla?: {
    readonly queryRank: number | null;
    readonly kvRank: number;
    readonly nope: number;
    readonly rope: number;
    readonly value: number;
  };
  readonly experts?: {
    readonly count: number;
    readonly active: number;
    readonly ffn: number;
    readonly shared: number;
    readonly denseLayers: number;
    readonly routerBias?: boolean;
  };
  readonly norm?: 'rmsnorm' | 'layernorm' | 'layernorm-without-bias';
  readonly normsPerLayer?: number;
  readonly bias?: boolean;
  readonly qkNorm?: 'head' | 'width';
  readonly positions?: number;
  readonly embeddingNorm?: boolean;
  readonly attentionSinks?: boolean;
}
