/** Les formules d’un processeur de serveur et de son prix. */
import type { cpuEquations } from '../../../silicon/scaling/equations/cpu.ts';
import type { EquationWords } from '../equations.ts';

const n = 'cœurs d’un socket';
const p = 'prix';
const p0 = 'prix auquel on le compare';
const s = 'vitesse, en multiples de ce à quoi on la compare';
const V = 'travail de plus par dollar';
const g = 'écart de prix';
const oneBasis =
  'Les deux prix sur la même base, dans la même région, pour des tailles de mêmes vCPU et de même mémoire.';

export const cpu: Record<keyof typeof cpuEquations, EquationWords> = {
  cpuVectorPeak: {
    name: 'Crête déduite des unités vectorielles',
    domain:
      'Comme si chaque unité vectorielle lançait une multiplication-addition à chaque cycle. AWS ne publie aucun nombre de ce genre.',
    symbols: { P: 'crête en FP32', n, f: 'fréquence', w: 'opérations d’un cœur en un cycle' },
  },
  cpuShareOfCore: {
    name: 'Part d’un cœur',
    domain: 'Une part égale, tous les cœurs au travail. Un cœur seul peut disposer de plus.',
    symbols: { x_c: 'part d’un cœur', x: 'ce dont dispose le socket', n },
  },
  cpuAllCores: {
    name: 'Caches de tous les cœurs ensemble',
    domain: 'Pour un cache que chaque cœur a pour lui seul.',
    symbols: { L: 'caches du socket', n, l: 'cache d’un cœur' },
  },
  cpuRatio: {
    name: 'Rapport à la génération précédente',
    domain: 'La même grandeur des deux côtés.',
    symbols: { R: 'rapport', x: 'la génération', x0: 'la génération précédente' },
  },
  cpuPricePerCore: {
    name: 'Prix d’un cœur physique',
    domain: 'De l’instance entière : sa mémoire et son réseau sont aussi dans le prix.',
    symbols: {
      p_c: 'prix d’un cœur physique',
      p,
      t: 'vCPU par cœur : 1, ou 2 quand un vCPU est un fil d’exécution',
      v: 'vCPU',
    },
  },
  cpuPriceGap: { name: 'Écart de prix', domain: oneBasis, symbols: { g, p, p0 } },
  cpuGainPerDollar: {
    name: 'Travail de plus par dollar',
    domain: `${oneBasis} À une vitesse annoncée « jusqu’à », c’est aussi un majorant.`,
    symbols: { V, s, p, p0 },
  },
  cpuUpliftNeeded: {
    name: 'Gain de vitesse qu’il faut',
    domain: `${oneBasis} Quand V est nul, c’est le gain à partir duquel le prix plus élevé est payé.`,
    symbols: { u: 'gain de vitesse qu’il faut', V, p, p0 },
  },
  cpuImpliedPriceGap: {
    name: 'Écart de prix qu’impliquent deux annonces',
    domain: 'Si les deux annonces portent sur la même charge et la même taille.',
    symbols: { g, s, V },
  },
};
