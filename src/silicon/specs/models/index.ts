import type { ModelRecord } from '../record.ts';
import { bloom176b } from './bloom-176b.ts';
import { deepseekV3 } from './deepseek-v3.ts';
import { falcon180b } from './falcon-180b.ts';
import { gemma3_12b } from './gemma-3-12b.ts';
import { gemma3_1b } from './gemma-3-1b.ts';
import { gemma3_27b } from './gemma-3-27b.ts';
import { gemma3_4b } from './gemma-3-4b.ts';
import { gptOss120b } from './gpt-oss-120b.ts';
import { gptOss20b } from './gpt-oss-20b.ts';
import { gpt2Xl } from './gpt2-xl.ts';
import { gpt2 } from './gpt2.ts';
import { gpt3_175b } from './gpt3-175b.ts';
import { kimiK2 } from './kimi-k2.ts';
import { llama2_13b } from './llama-2-13b.ts';
import { llama2_70b } from './llama-2-70b.ts';
import { llama2_7b } from './llama-2-7b.ts';
import { llama3_1_405b } from './llama-3-1-405b.ts';
import { llama3_1_70b } from './llama-3-1-70b.ts';
import { llama3_1_8b } from './llama-3-1-8b.ts';
import { llama3_2_1b } from './llama-3-2-1b.ts';
import { llama3_2_3b } from './llama-3-2-3b.ts';
import { megatron1t } from './megatron-1t.ts';
import { megatron22b } from './megatron-22b.ts';
import { megatron530b } from './megatron-530b.ts';
import { mistral7b } from './mistral-7b.ts';
import { mixtral8x22b } from './mixtral-8x22b.ts';
import { mixtral8x7b } from './mixtral-8x7b.ts';
import { olmo2_13b } from './olmo-2-13b.ts';
import { olmo2_7b } from './olmo-2-7b.ts';
import { palm540b } from './palm-540b.ts';
import { qwen3_0_6b } from './qwen3-0-6b.ts';
import { qwen3_1_7b } from './qwen3-1-7b.ts';
import { qwen3_235bA22b } from './qwen3-235b-a22b.ts';
import { qwen3_30bA3b } from './qwen3-30b-a3b.ts';
import { qwen3_32b } from './qwen3-32b.ts';
import { qwen3_8b } from './qwen3-8b.ts';
import { qwen3Coder480bA35b } from './qwen3-coder-480b-a35b.ts';
import { smollm3_3b } from './smollm3-3b.ts';

/**
 * Left out: OPT-175B, whose vocabulary was not read in a published configuration, and Llama 4 Scout and
 * Maverick, which attend in chunks, a shape that the formulas do not have. Amazon publishes no size of a
 * Nova or Titan model.
 */
export const models: readonly ModelRecord[] = [
  llama2_7b,
  llama2_13b,
  llama2_70b,
  llama3_1_8b,
  llama3_1_70b,
  llama3_1_405b,
  llama3_2_1b,
  llama3_2_3b,
  mistral7b,
  mixtral8x7b,
  mixtral8x22b,
  qwen3_0_6b,
  qwen3_1_7b,
  qwen3_8b,
  qwen3_32b,
  qwen3_30bA3b,
  qwen3_235bA22b,
  qwen3Coder480bA35b,
  deepseekV3,
  kimiK2,
  gptOss120b,
  gptOss20b,
  gemma3_1b,
  gemma3_4b,
  gemma3_12b,
  gemma3_27b,
  gpt2,
  gpt2Xl,
  gpt3_175b,
  bloom176b,
  palm540b,
  falcon180b,
  olmo2_7b,
  olmo2_13b,
  megatron22b,
  megatron530b,
  megatron1t,
  smollm3_3b,
];
