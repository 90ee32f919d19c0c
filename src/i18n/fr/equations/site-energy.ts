/** Les formules de la puissance, de l’eau et du carbone d’un site. */
import type { siteEnergyEquations } from '../../../silicon/scaling/equations/site-energy.ts';
import type { EquationWords } from '../equations.ts';

const n = 'puces';
const W = 'puissance d’une puce à pleine charge';
const h = 'hôtes et réseau, en part des puces';
const u = 'charge';
const i = 'part de la pleine puissance au repos';
const P = 'puissance informatique';
const P_f = 'puissance du site';
const e = 'PUE : énergie du site sur énergie informatique';
const T = 'durée';
const E = 'énergie informatique';
const E_f = 'énergie du site';
const steady = 'Une puissance constante : une moyenne sur la durée, non une pointe.';

export const siteEnergy: Record<keyof typeof siteEnergyEquations, EquationWords> = {
  siteItPower: {
    name: 'Puissance informatique',
    domain: 'La puissance est linéaire entre le repos et la pleine charge. Stockage et bureaux du site n’y sont pas.',
    symbols: { P, n, W, h, i, u },
  },
  siteChips: {
    name: 'Puces qu’une puissance informatique alimente',
    domain: 'Toute la puissance informatique va à ces puces et à leurs hôtes. Sans arrondi à des machines entières.',
    symbols: { n, P, W, h, i, u },
  },
  siteFacilityPower: {
    name: 'Puissance du site',
    domain: 'Un PUE est une moyenne sur un an ; le jour le plus chaud, un site tire davantage.',
    symbols: { P_f, P, e },
  },
  siteItShare: {
    name: 'Puissance informatique d’un site',
    domain: 'Un PUE est une moyenne sur un an ; le jour le plus chaud, il reste moins aux ordinateurs.',
    symbols: { P, P_f, e },
  },
  siteItEnergy: { name: 'Énergie informatique', domain: steady, symbols: { E, P, T } },
  siteEnergy: { name: 'Énergie du site', domain: steady, symbols: { E_f, P_f, T } },
  siteWater: {
    name: 'Eau consommée sur le site',
    domain:
      'Un WUE est une moyenne sur un an et, pour AWS, sur tous ses sites. L’énergie informatique, non celle du site.',
    symbols: { V: 'eau consommée sur le site', E, w: 'WUE : eau du site sur énergie informatique' },
  },
  siteSourceWater: {
    name: 'Eau consommée pour produire l’électricité',
    domain: 'Pour tout le site : ce qui est refroidi a d’abord été produit.',
    symbols: {
      V_s: 'eau consommée pour produire l’électricité',
      E_f,
      w_s: 'eau de l’électricité, par unité d’énergie',
    },
  },
  siteCarbon: {
    name: 'Carbone de l’électricité',
    domain: 'Selon le lieu : la moyenne du réseau. Ce qui est acheté ailleurs en regard n’est pas déduit.',
    symbols: { M: 'carbone de l’électricité', E_f, g: 'carbone du réseau, par unité d’énergie' },
  },
  siteEmbodied: {
    name: 'Carbone de la fabrication des puces',
    domain: 'Réparti également sur la vie des puces.',
    symbols: {
      M_e: 'carbone de la fabrication qui revient à cette durée',
      n,
      C: 'carbone de la fabrication d’une puce, avec sa part de l’hôte',
      T,
      L: 'durée d’usage des puces',
    },
  },
  siteCapital: {
    name: 'Coût d’investissement',
    domain:
      'En proportion de la puissance à pleine charge, pour laquelle un site est construit, comme estimé pour un campus à une date.',
    symbols: {
      K: 'coût d’investissement, ordinateurs compris',
      P_f,
      i,
      u,
      K_0: 'coût d’investissement du site connu',
      P_0: 'puissance du site connu',
    },
  },
  siteEquivalents: {
    name: 'Équivalents par la crête',
    domain: 'Par la seule crête, dans un seul format de nombres : ce qu’on en atteint diffère.',
    symbols: {
      q: 'puces de l’autre sorte qui ont la même crête',
      n,
      R: 'crête dense d’une puce',
      R_0: 'crête dense d’une puce de l’autre sorte',
    },
  },
};
