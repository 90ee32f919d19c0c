import type { Source } from '../record.ts';

const READ = '2026-11-27';

/** Measured training steps, and models of training that predict them. */
export const performanceModels = {
  'vtrain-data': {
    title: 'vTrain: measured data for validation',
    publisher: 'KAIST and Samsung',
    url: 'https://github.com/VIA-Research/vTrain/tree/f8dda8473a48b373b1d25f51f52d685bff5150c5/data',
    kind: 'primary',
    date: '2024-09',
    read: READ,
    note: 'MIT licence, copyright 2024 VIA Research Group at KAIST. Published with vTrain at MICRO 2024.',
  },
  'vtrain-announcement': {
    title: 'KAIST develops simulation tool for training of large language models',
    publisher: 'News1',
    url: 'https://news1global.com/?p=427841',
    kind: 'secondary',
    read: READ,
    note: 'Report on the paper (Bang et al., MICRO 2024), which was not opened.',
  },
  'simumax-b200': {
    title: 'SimuMax: B200 release v1.2 summary',
    publisher: 'Moore Threads',
    url: 'https://github.com/MooreThreads/SimuMax/blob/4dcaae513ba7679d56c116a17cd4a691ec41e252/docs/b200/b200_release_v1.2_summary.md',
    kind: 'primary',
    date: '2026-05-01',
    read: READ,
    note: 'Apache 2.0 licence.',
  },
  'simumax-launchers': {
    title: 'SimuMax: launchers of the Megatron-LM benchmarks',
    publisher: 'Moore Threads',
    url: 'https://github.com/MooreThreads/SimuMax/tree/4dcaae513ba7679d56c116a17cd4a691ec41e252/simu_tools/megatron_scripts/scripts',
    kind: 'primary',
    date: '2026-05',
    read: READ,
  },
  'megatron-readme-2021': {
    title: 'Megatron-LM README of April 2021: table of ten sizes',
    publisher: 'NVIDIA',
    url: 'https://github.com/NVIDIA/Megatron-LM/blob/50a4b5fa0280a160cc1b03a1c15faddbc1b1da9a/images/cases_april2021.png',
    kind: 'primary',
    date: '2021-04',
    read: READ,
    note: 'A table printed as an image.',
  },
  'megatron-sc21-scripts': {
    title: 'Megatron-LM: scripts for the tables and figures of Narayanan et al. 2021',
    publisher: 'NVIDIA',
    url: 'https://github.com/NVIDIA/Megatron-LM/blob/d98e8a64ddf34856e74b24714e3bedb2f5a39553/examples/academic_paper_scripts/sc21/run_table_1.sh',
    kind: 'primary',
    read: READ,
  },
  'calculon-validation': {
    title: 'Calculon: validation against Megatron',
    publisher: 'Calculon',
    url: 'https://github.com/calculon-ai/calculon/tree/caa4b11f8fe1fee3ba57adaacb7590d7deabd053',
    kind: 'secondary',
    date: '2024-02',
    read: '2026-11-23',
    note: 'Isaev et al., SC 2023. The script quotes the times of Korthikanti et al. 2022.',
  },
  'llm-analysis-repository': {
    title: 'llm-analysis',
    publisher: 'Cheng Li',
    url: 'https://github.com/cli99/llm-analysis/tree/d841e40aec8c84b9e76ba9cfbce67418adb172bd',
    kind: 'primary',
    date: '2024-11',
    read: '2026-11-23',
  },
} as const satisfies Record<string, Source>;
