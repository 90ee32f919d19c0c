/** Names, domains and symbols of the equations in French, by id; one that is missing is shown in English. */
import type { EquationId } from '../../silicon/scaling/equations.ts';

export interface EquationWords {
  readonly name: string;
  readonly domain: string;
  /** Meaning of each symbol, by its name in the equation. */
  readonly symbols: Readonly<Record<string, string>>;
}

const chips = 'puces';
const bound = 'Un majorant : toutes les puces à leur crête en même temps. Aucun travail ne l’atteint.';
const share = 'Une part égale, par division de la puce : les fabricants arrondissent ce qu’ils publient pour un cœur.';
const total = (name: string, what: string, domain: string): EquationWords => ({
  name,
  domain,
  symbols: { total: `${what}, toutes les puces`, n: chips, x: `${what}, une puce` },
});
const part = (name: string, what: string): EquationWords => ({
  name,
  domain: share,
  symbols: {
    part: `${what}, part du cœur`,
    x: `${what}, une puce`,
    g: 'cœurs physiques qui n’en font qu’un',
    c: 'cœurs physiques d’une puce',
  },
});
const R = 'rapport des systèmes';
const E = 'rapport des efficacités';
const Q = 'rapport des puissances électriques';

export const equations: Partial<Record<EquationId, EquationWords>> = {
  fleetChips: {
    name: 'Puces',
    domain: 'Au moins une unité et une puce.',
    symbols: { n: chips, u: 'instances, UltraServers ou baies', k: 'puces dans chacune' },
  },
  fleetPeak: total('Crête de toutes les puces', 'crête', bound),
  fleetOperations: total('Crête entière de toutes les puces', 'crête entière', bound),
  fleetMemory: total(
    'Mémoire de toutes les puces',
    'capacité HBM',
    'Exact. Aucune puce ne lit la mémoire d’une autre à ce débit.',
  ),
  fleetBandwidth: total(
    'Débit mémoire de toutes les puces',
    'débit HBM',
    'Un majorant : chaque puce lit sa propre mémoire.',
  ),
  fleetScaleUp: total(
    'Réseau interne de toutes les puces',
    'débit interne, un sens',
    'Ce que toutes les puces peuvent émettre à la fois ; non la bissection, qui dépend de la topologie.',
  ),
  fleetScaleOut: total(
    'Réseau externe de toutes les puces',
    'débit externe, un sens',
    'Ce que toutes les cartes réseau peuvent émettre à la fois ; non la bissection du réseau derrière elles.',
  ),
  corePeak: part('Crête d’un cœur', 'crête'),
  coreOperations: part('Crête entière d’un cœur', 'crête entière'),
  machines: {
    name: 'Machines entières',
    domain: 'Arrondi à l’entier supérieur : on n’a pas une fraction de machine.',
    symbols: { m: 'machines', n: chips, k: 'puces dans chacune' },
  },
  fleetPrice: {
    name: 'Prix de toutes les machines',
    domain: 'Une base, une région, un jour ; sans remise sur quantité.',
    symbols: { total: 'prix de toutes', m: 'machines', p: 'prix d’une' },
  },
  systemRatio: {
    name: 'Rapport de deux systèmes',
    domain: 'La même grandeur, le même format et la même parcimonie des deux côtés.',
    symbols: {
      R,
      n: chips,
      n0: 'puces de la référence',
      x: 'ce qu’a une puce',
      x0: 'ce qu’a une puce de la référence',
    },
  },
  gainEfficiency: {
    name: 'Efficacité, lue comme tant de travail en plus par joule',
    domain: 'Le gain se compte en travail par joule.',
    symbols: { E, s: 'gain' },
  },
  savingEfficiency: {
    name: 'Efficacité, lue comme tant d’énergie en moins à travail égal',
    domain: 'En dessous de 100 %.',
    symbols: { E, s: 'énergie épargnée' },
  },
  impliedPowerRatio: {
    name: 'Rapport de puissances impliqué',
    domain: 'Si l’efficacité s’entend à cette performance, ce que les annonces ne disent pas.',
    symbols: { Q, R, E },
  },
  impliedPower: {
    name: 'Puissance électrique impliquée',
    domain: 'Ne vaut que ce que vaut la puissance de la référence : une estimation, quand aucun fabricant n’en publie.',
    symbols: { p: 'puissance électrique', Q, p0: 'puissance électrique de la référence' },
  },
};
