import type { ClaimWords } from '../../claim-words.ts';

const CIRCULAR = 'La fiche d’un GPU est ce total divisé par 72 : le calcul ne peut donc pas échouer.';
const PETAFLOP = ['une heure d’un pétaflops en BF16 dense'];

const block = (name: string, because: string, priced = false): ClaimWords => ({
  said: `Un Capacity Block de ${name} a renchéri de 20 % en juillet 2026.`,
  because,
  ...(priced && { readings: PETAFLOP }),
});
const discount = (name: string, percent: string): ClaimWords => ({
  said: `Un Capacity Block de ${name} coûte ${percent} % de moins qu’à la demande.`,
  because: 'Payé d’avance pour des jours fixés : autre chose qu’une heure à la demande, et comparé ici à dessein.',
});

export const comparators: Readonly<Record<string, ClaimWords>> = {
  'claim-gb200-rack-link': {
    said: 'Une baie GB200 a 130 To/s de NVLink.',
    because: '72 × 1,8 To/s font 129,6, les deux sens additionnés.',
  },
  'claim-gb300-memory': {
    said: 'P6e-GB300 a 1,5 fois la mémoire GPU de P6e-GB200.',
    because: '279 Go contre 186 dans chaque GPU.',
  },
  'claim-gb300-fp4': {
    said: 'P6e-GB300 a 1,5 fois le débit FP4 de P6e-GB200.',
    because: 'En dense, 15 pétaflops contre 10. En creux, les deux en ont 20.',
    condition: 'en dense',
    readings: ['en creux'],
  },
  'claim-mi300x-mesh': {
    said: 'Un MI300X envoie 448 Go/s à sa carte.',
    because: 'Sept liens de 64 Go/s. C’est la somme sur sept voisins : un seul en reçoit 64.',
  },
  'claim-mi355x-mesh': {
    said: 'Un MI355X envoie 535,5 Go/s à sa carte.',
    because: 'Sept liens de 76,5 Go/s.',
  },
  'claim-tpu-v5e-bandwidth': {
    said: 'Un TPU v5e lit 800 Gio/s de mémoire.',
    because: '800 Gio/s font 859 Go/s, et la page en vigueur imprime 819.',
  },
  'claim-capacity-blocks-2026-01': {
    said: 'Les Capacity Blocks ont renchéri de 15 % en janvier 2026.',
    because: 'Aucun prix de décembre 2025 n’a été lu. La marche de juillet 2026, qui se recalcule, était de 20 %.',
  },
  'claim-gb200-rack-memory': {
    said: 'Une baie GB200 a 13,4 To de mémoire.',
    because: `72 × 186 Go. ${CIRCULAR} AWS imprime 13 320 Go pour la même baie.`,
    readings: ['au compte d’AWS'],
  },
  'claim-gb200-rack-bandwidth': {
    said: 'La mémoire d’une baie GB200 débite 576 To/s.',
    because: `72 × 8 To/s. ${CIRCULAR}`,
  },
  'claim-gb200-rack-fp4': {
    said: 'Une baie GB200 donne 720 pétaflops en FP4 dense.',
    because: `72 × 10 pétaflops. ${CIRCULAR}`,
    readings: ['en creux'],
  },
  'claim-rubin-rack-fp4': {
    said: 'Une baie Vera Rubin donne 3 600 pétaflops en FP4.',
    because:
      '72 × 50. Les 50 valent pour l’inférence et comptent les zéros ; en dense, pour l’entraînement, la page imprime 35.',
  },
  'claim-rubin-rack-memory': {
    said: 'Une baie Vera Rubin a 20,7 To de mémoire.',
    because: '72 × 288 Go font 20,74 To.',
  },
  'claim-rubin-rack-bandwidth': {
    said: 'La mémoire d’une baie Vera Rubin débite 1 580 To/s.',
    because: '72 × 22 font 1 584, tronqué.',
  },
  'claim-rubin-rack-link': {
    said: 'Une baie Vera Rubin a 260 To/s de NVLink.',
    because: '72 × 3,6 font 259,2, les deux sens additionnés.',
  },
  'claim-tpu-v7-pod': {
    said: 'Un pod de TPU v7 donne 42,5 exaflops.',
    because: '9 216 puces de 4,614 pétaflops, en FP8.',
    readings: ['en BF16'],
  },
  'claim-tpu-v6e-pod': {
    said: 'Un pod de TPU v6e donne 234,9 pétaflops.',
    because: '256 puces de 918 téraflops font 235,0. Les 918 d’une puce peuvent être arrondis de 917,5.',
  },
  'claim-tpu-v5e-pod': {
    said: 'Un pod de TPU v5e donne 50,63 pétaflops.',
    because: '256 puces de 197 téraflops font 50,43. Il en faudrait 197,8 par puce, qu’aucune page n’imprime.',
  },
  'claim-tpu-v4-pod': {
    said: 'Un pod de TPU v4 donne 1,1 exaflops.',
    because: '4 096 puces de 275 téraflops font 1,13.',
  },
  'claim-gpu-price-cut': {
    said: 'Les instances à GPU NVIDIA ont baissé jusqu’à 45 %.',
    because:
      'Cela couvre aussi les engagements, dont les prix ne sont pas tenus ici. À la demande, aucun prix lu n’a autant baissé.',
    readings: ['P5 à la demande, qui a le plus baissé parmi les prix lus'],
  },
  'claim-p5-price-cut': {
    said: 'P5 a baissé de 44 % à la demande.',
    because: '98,32 $ sont devenus 55,04 $. Bien des pages de 2026 impriment encore l’ancien prix.',
    readings: PETAFLOP,
  },
  'claim-p4de-price-cut': {
    said: 'P4de a baissé de 33 % à la demande.',
    because: '40,97 $ sont devenus 27,45 $.',
    readings: PETAFLOP,
  },
  'claim-p5en-price-cut': {
    said: 'P5en a baissé de 25 % à la demande.',
    because: '84,80 $ sont devenus 63,30 $, soit 25,4 % de moins.',
    readings: PETAFLOP,
  },
  'claim-p5e-block-2026-07': block('P5e', '39,80 $ sont devenus 47,76 $.'),
  'claim-p5en-block-2026-07': block('P5en', '45,77 $ sont devenus 54,92 $.'),
  'claim-p6-b200-block-2026-07': block('P6-B200', '82,37 $ sont devenus 98,84 $.', true),
  'claim-p6-b300-block-2026-07': block('P6-B300', '93,60 $ sont devenus 112,32 $.', true),
  'claim-gb200-block-2026-07': {
    said: 'Le Capacity Block de GB200 n’a pas renchéri en juillet 2026.',
    because: '761,90 $ l’heure pour la baie de 72 les deux mois, quand tous les autres blocs montaient d’un cinquième.',
    readings: PETAFLOP,
  },
  'claim-p5-block-discount': discount('P5', '24,5'),
  'claim-p5en-block-discount': discount('P5en', '13,2'),
  'claim-p6-b200-block-discount': discount('P6-B200', '13,2'),
  'claim-p6-b300-block-discount': discount('P6-B300', '21,1'),
};
