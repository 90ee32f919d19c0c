/** Les formules du choix d’une taille d’instance. */
import type { rightSizeEquations } from '../../../silicon/scaling/equations/right-size.ts';
import type { EquationWords } from '../equations.ts';

const n = 'instances';
const q = 'ce qu’il faut';
const g = 'ce que donne une instance';
const p = 'prix d’une instance';
const P = 'prix de toutes';

export const rightSize: Record<keyof typeof rightSizeEquations, EquationWords> = {
  sizeBandwidth: {
    name: 'Débit mémoire d’une instance',
    domain:
      'Une part égale de la crête. Personne ne la garantit : un voisin peut prendre davantage, et une instance seule aussi.',
    symbols: {
      b: 'débit mémoire de l’instance',
      B: 'débit mémoire d’un socket',
      c: 'cœurs de l’instance',
      C: 'cœurs d’un socket',
    },
  },
  sizeWork: {
    name: 'vCPU d’une famille x86 pour le même travail',
    domain: 'Le rapport de travail est celui du lecteur : il dépend du programme.',
    symbols: {
      v: 'vCPU nécessaires',
      q: 'vCPU ou cœurs Graviton nécessaires',
      t: 'vCPU dans ce qui est compté : les threads d’un cœur, ou 1',
      w: 'travail d’un seul, en multiple d’un Graviton',
    },
  },
  sizeCount: {
    name: 'Instances pour un besoin',
    domain:
      'Le plus grand de tous les besoins décide. Pas pour le débit mémoire d’un cœur, que d’autres instances n’augmentent pas.',
    symbols: { n, q, g },
  },
  sizePrice: {
    name: 'Prix des instances',
    domain: 'Des instances égales, sur une même base de prix.',
    symbols: { P, n, p },
  },
  sizeMonth: {
    name: 'Coût d’un mois',
    domain: 'En marche tout le temps : un douzième de 365 jours.',
    symbols: { M: 'coût', P, T: 'temps' },
  },
  sizeGap: {
    name: 'Combien de moins',
    domain: 'Négatif si Graviton coûte plus cher.',
    symbols: {
      s: 'part du prix x86 qui est économisée',
      P: 'prix du choix Graviton',
      Px: 'prix du choix x86',
    },
  },
};
