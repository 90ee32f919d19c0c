/** Les formules d’un passage à d’autres processeurs. */
import type { migrationEquations } from '../../../silicon/scaling/equations/migration.ts';
import type { EquationWords } from '../equations.ts';

const sigma = 'part de la dépense qui est économisée';
const w = 'travail d’un vCPU Graviton rapporté à celui d’un vCPU x86, à latence égale';
const B = 'dépense mensuelle en x86';
const e = 'part qui peut passer';
const S = 'économie d’un mois une fois tout passé';
const r = 'part déjà passée';
const i = 'mois';
const R = 'mois que dure le passage';
const A = 'surcoût mensuel des licences, une fois tout passé';
const atOnce = 'R supérieur à 0 ; avec R = 0 tout passe d’un coup.';

export const migration: Record<keyof typeof migrationEquations, EquationWords> = {
  migrationSaving: {
    name: 'Part économisée par un type d’instance',
    domain: 'Deux prix de même nature, dans la même région, pour des tailles ayant autant de vCPU ; w supérieur à 0.',
    symbols: { sigma, p_g: 'prix de l’instance Graviton', p_x: 'prix de l’instance x86', w },
  },
  migrationBlend: {
    name: 'Part économisée de toute la facture',
    domain: 'Sur toutes les lignes qui ont un équivalent.',
    symbols: { sigma, G: 'coût mensuel du même travail sur Graviton', B },
  },
  migrationMonthly: {
    name: 'Économie d’un mois',
    domain: 'Chaque engagement se libère à sa propre échéance, et S monte d’une marche.',
    symbols: { S, B, e, sigma, l: 'part retenue par des engagements' },
  },
  migrationLicences: {
    name: 'Surcoût des licences comptées par cœur',
    domain: 'Un vCPU Graviton est un cœur ; celui de la plupart des familles x86, un demi-cœur.',
    symbols: {
      A,
      f: 'licence d’un cœur pour un mois',
      e,
      C_g: 'cœurs sous licence sur Graviton pour le même travail',
      C_x: 'cœurs sous licence en x86',
    },
  },
  migrationOneOff: {
    name: 'Coût du passage',
    domain: 'Ce qui tourne en double est payé deux fois, au prix d’aujourd’hui.',
    symbols: {
      K: 'coût avant toute économie',
      h: 'temps de portage et de test',
      c: 'coût de ce temps',
      d: 'mois où les deux tournent',
      B,
      e,
      t: 'outils et formation',
    },
  },
  migrationLinear: {
    name: 'Part déjà passée, à rythme égal',
    domain: atOnce,
    symbols: { r, i, R },
  },
  migrationSCurve: {
    name: 'Part déjà passée, lente au début et à la fin',
    domain: atOnce,
    symbols: { r, i, R },
  },
  migrationMonth: {
    name: 'Valeur d’un mois',
    domain: 'L’équilibre est atteint le premier mois où leur somme couvre le coût du passage.',
    symbols: {
      v: 'valeur du mois aujourd’hui',
      r,
      S,
      A,
      o: 'coût mensuel de deux architectures',
      y: 'ce qu’un mois retire à la valeur de l’argent',
      i,
    },
  },
};
