/** Les formules de l’échelle d’un cœur au campus. */
import type { ladderEquations } from '../../../silicon/scaling/equations/ladder.ts';
import type { EquationWords } from '../equations.ts';

const n = 'puces';
const P = 'crête dense d’une puce';
const M = 'utilisation des opérations du modèle (MFU)';
const C = 'débit de bissection, dans un sens';
const b = 'débit d’un lien, dans un sens';
const w = 'octets d’un poids ou d’un gradient';

export const ladder: Record<keyof typeof ladderEquations, EquationWords> = {
  ladderBuilding: {
    name: 'Puces d’un bâtiment',
    domain:
      'Comme si les puces étaient toutes dans ces bâtiments, également réparties : ni l’un ni l’autre n’est publié.',
    symbols: { n, N: 'puces annoncées', a: 'bâtiments signalés actifs' },
  },
  ladderShare: {
    name: 'Puces d’un seul travail',
    domain: 'Des puces entières, au moins une.',
    symbols: { n, N: 'puces de l’échelon', s: 'part réservée à un travail' },
  },
  ladderRun: {
    name: 'Durée d’un entraînement',
    domain: 'La MFU est supposée ne pas changer avec le nombre de puces, ce qui flatte les plus grands.',
    symbols: {
      T: 'durée de l’entraînement',
      Phi: 'opérations de tout l’entraînement',
      n,
      P,
      M,
      G: 'temps utile : part du temps où un travail est fait et gardé',
    },
  },
  ladderPower: {
    name: 'Puissance électrique',
    domain: 'La part de la puce dans un UltraServer, hôtes compris. Sans réseau entre UltraServers ni refroidissement.',
    symbols: {
      W: 'puissance de l’ensemble, sans refroidissement',
      n,
      U: 'puissance d’un UltraServer',
      k: 'puces d’un UltraServer',
    },
  },
  ladderTorusCut: {
    name: 'Bissection d’un tore',
    domain: 'La coupe droite la plus étroite, dans un sens.',
    symbols: {
      C,
      n,
      s: 'puces le long du côté coupé',
      l: 'passages au milieu d’une rangée : deux sur un anneau, un sur une ligne',
      b,
    },
  },
  ladderSwitchCut: {
    name: 'Bissection d’un commutateur ou d’un réseau',
    domain: 'Chaque carte d’une moitié émet à son débit. Ce que porte le réseau derrière les cartes n’est pas publié.',
    symbols: {
      C,
      m: 'machines que joint le réseau',
      k: 'puces de chacune',
      b,
      o: 'surabonnement ; 1 : non bloquant',
    },
  },
  ladderGradients: {
    name: 'Gradients',
    domain: 'Tous les paramètres, experts compris.',
    symbols: { B: 'octets de tous les gradients', N: 'paramètres', w },
  },
  ladderStep: {
    name: 'Travail d’une itération',
    domain: 'Un lot de même taille quel que soit le nombre de puces.',
    symbols: {
      T: 'temps de travail des puces dans une itération',
      B: 'jetons d’un lot',
      F: 'opérations pour un jeton d’entraînement',
      n,
      P,
      M,
    },
  },
  ladderTokenFloor: {
    name: 'Jetons pour qu’une puce n’attende pas',
    domain:
      'Poids répartis sur toutes les puces (ZeRO-3) : rassemblés deux fois et réduits une fois par itération, soit trois fois w par poids, contre 6 opérations par poids et par jeton. Des puces qui partagent les poids par des liens plus rapides le divisent par leur nombre.',
    symbols: { t: 'jetons d’une puce dans une itération', w, P, b },
  },
};
