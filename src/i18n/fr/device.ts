import type { device as english } from '../en/device.ts';

export const device: { readonly [K in keyof typeof english]: string } = {
  'group.hardware': 'Matériel',
  'field.hardware': 'Matériel',
  'help.hardware': 'Une puce, une instance ou un UltraServer.',
  'option.hardware.custom': 'Votre matériel',
  'field.grouping': 'Cœurs par cœur logique (LNC)',
  'help.grouping':
    'Avec 2, un rang a un banc HBM pour lui seul ; avec 1, deux rangs s’en partagent un. Sur GPU, un rang est la puce entière.',
  'option.grouping.1': '1 : chaque cœur physique',
  'option.grouping.2': '2 : par paires',
  'field.format': 'Format des nombres',
  'help.format': 'Des produits de matrices ; il détermine la crête, toujours la crête dense.',
  'option.format.bf16': 'BF16',
  'option.format.fp16': 'FP16',
  'option.format.fp8': 'FP8',
  'option.format.mxfp8': 'MXFP8',
  'option.format.fp4': 'FP4',
  'option.format.mxfp4': 'MXFP4',
  'option.format.tf32': 'TF32',
  'option.format.fp32': 'FP32',
  'field.devicePeak': 'Crête d’un appareil',
  'help.devicePeak': 'Dense, pour ce qui porte un rang. Vide : sa part de la crête publiée.',
  'field.deviceMemory': 'Mémoire d’un appareil',
  'help.deviceMemory': 'HBM qu’un rang peut utiliser. Vide : sa part de la capacité publiée.',
  'field.deviceBandwidth': 'Débit HBM d’un appareil',
  'help.deviceBandwidth': 'Vide : sa part du débit publié.',

  'reason.hardware-unknown': 'Choisissez un matériel dans la liste.',
};
