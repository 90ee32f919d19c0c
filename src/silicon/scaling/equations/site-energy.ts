import type { Equation, EquationSymbol } from '../equation.ts';

const n: EquationSymbol = { tex: 'n', meaning: 'chips', unit: '' };
const W: EquationSymbol = { tex: 'W', meaning: 'power of one chip at full load', unit: 'W' };
const h: EquationSymbol = { tex: 'h', meaning: 'hosts and network, as a share of the chips', unit: '' };
const u: EquationSymbol = { tex: 'u', meaning: 'load', unit: '' };
const i: EquationSymbol = { tex: 'i', meaning: 'share of full power when idle', unit: '' };
const P: EquationSymbol = { tex: 'P', meaning: 'IT power', unit: 'W' };
const P_f: EquationSymbol = { tex: 'P_f', meaning: 'facility power', unit: 'W' };
const e: EquationSymbol = { tex: 'e', meaning: 'PUE: facility energy over IT energy', unit: '' };
const T: EquationSymbol = { tex: 'T', meaning: 'time', unit: 's' };
const E: EquationSymbol = { tex: 'E', meaning: 'IT energy', unit: 'J' };
const E_f: EquationSymbol = { tex: 'E_f', meaning: 'facility energy', unit: 'J' };

const arithmetic = { title: 'Arithmetic' };
const patterson = {
  title: 'Patterson et al., Carbon Emissions and Large Neural Network Training, 2021',
  url: 'https://arxiv.org/abs/2104.10350',
};
const li = {
  title: 'Li et al., Making AI Less “Thirsty”, 2023',
  url: 'https://arxiv.org/abs/2304.03271',
};

const steady = 'A steady power: an average over the time, not a peak.';

export const siteEnergyEquations = {
  siteItPower: {
    name: 'IT power',
    tex: 'P = n\\,W\\,(1 + h)\\,\\bigl(i + (1 - i)\\,u\\bigr)',
    expression: 'n*W*(1 + h)*(i + (1 - i)*u)',
    result: 'P',
    symbols: { P, n, W, h, i, u },
    domain: 'Power is linear between idle and full load. Storage and offices of the site are not in it.',
    source: arithmetic,
  },
  siteChips: {
    name: 'Chips that an IT power is enough for',
    tex: 'n = \\frac{P}{W\\,(1 + h)\\,\\bigl(i + (1 - i)\\,u\\bigr)}',
    expression: 'P/(W*(1 + h)*(i + (1 - i)*u))',
    result: 'n',
    symbols: { n, P, W, h, i, u },
    domain: 'All of the IT power goes to these chips and their hosts. Not rounded to whole machines.',
    source: arithmetic,
  },
  siteFacilityPower: {
    name: 'Facility power',
    tex: 'P_f = P\\,e',
    expression: 'P*e',
    result: 'P_f',
    symbols: { P_f, P, e },
    domain: 'A PUE is a mean over a year; on the hottest day a site draws more.',
    source: patterson,
  },
  siteItShare: {
    name: 'IT power of a facility',
    tex: 'P = \\frac{P_f}{e}',
    expression: 'P_f/e',
    result: 'P',
    symbols: { P, P_f, e },
    domain: 'A PUE is a mean over a year; on the hottest day less is left for the computers.',
    source: patterson,
  },
  siteItEnergy: {
    name: 'IT energy',
    tex: 'E = P\\,T',
    expression: 'P*T',
    result: 'E',
    symbols: { E, P, T },
    domain: steady,
    source: arithmetic,
  },
  siteEnergy: {
    name: 'Facility energy',
    tex: 'E_f = P_f\\,T',
    expression: 'P_f*T',
    result: 'E_f',
    symbols: { E_f, P_f, T },
    domain: steady,
    source: arithmetic,
  },
  siteWater: {
    name: 'Water used at the site',
    tex: 'V = E\\,w',
    expression: 'E*w',
    result: 'V',
    symbols: {
      V: { tex: 'V', meaning: 'water used at the site', unit: 'L' },
      E,
      w: { tex: 'w', meaning: 'WUE: site water over IT energy', unit: 'L/J' },
    },
    domain: 'A WUE is a mean over a year, and of AWS over all of its sites. IT energy, not facility energy.',
    source: li,
  },
  siteSourceWater: {
    name: 'Water used to make the electricity',
    tex: 'V_s = E_f\\,w_s',
    expression: 'E_f*w_s',
    result: 'V_s',
    symbols: {
      V_s: { tex: 'V_s', meaning: 'water used to make the electricity', unit: 'L' },
      E_f,
      w_s: { tex: 'w_s', meaning: 'water of the electricity, per unit of energy', unit: 'L/J' },
    },
    domain: 'Of the whole facility: everything that is cooled was generated first.',
    source: li,
  },
  siteCarbon: {
    name: 'Operational carbon',
    tex: 'M = E_f\\,g',
    expression: 'E_f*g',
    result: 'M',
    symbols: {
      M: { tex: 'M', meaning: 'carbon of the electricity', unit: 'kg' },
      E_f,
      g: { tex: 'g', meaning: 'carbon of the grid, per unit of energy', unit: 'kg/J' },
    },
    domain: 'By location: the mean of the grid. What is bought elsewhere against it is not taken off.',
    source: patterson,
  },
  siteEmbodied: {
    name: 'Carbon of making the chips',
    tex: 'M_e = \\frac{n\\,C\\,T}{L}',
    expression: 'n*C*T/L',
    result: 'M_e',
    symbols: {
      M_e: { tex: 'M_e', meaning: 'carbon of making the chips that falls on this time', unit: 'kg' },
      n,
      C: { tex: 'C', meaning: 'carbon of making one chip, with its share of the host', unit: 'kg' },
      T,
      L: { tex: 'L', meaning: 'time for which the chips are used', unit: 's' },
    },
    domain: 'Spread evenly over the life of the chips.',
    source: { title: 'Software Carbon Intensity specification, ISO/IEC 21031:2024' },
  },
  siteCapital: {
    name: 'Capital cost',
    tex: 'K = \\frac{P_f}{i + (1 - i)\\,u}\\,\\frac{K_0}{P_0}',
    expression: 'P_f/(i + (1 - i)*u)*K_0/P_0',
    result: 'K',
    symbols: {
      K: { tex: 'K', meaning: 'capital cost, computers included', unit: 'USD' },
      P_f,
      i,
      u,
      K_0: { tex: 'K_0', meaning: 'capital cost of the site that is known', unit: 'USD' },
      P_0: { tex: 'P_0', meaning: 'facility power of the site that is known', unit: 'W' },
    },
    domain:
      'In proportion to the power at full load, which a site is built for, as estimated for one campus at one time.',
    source: arithmetic,
  },
  siteEquivalents: {
    name: 'Equivalents by peak',
    tex: 'q = \\frac{n\\,R}{R_0}',
    expression: 'n*R/R_0',
    result: 'q',
    symbols: {
      q: { tex: 'q', meaning: 'chips of the other kind with the same peak', unit: '' },
      n,
      R: { tex: 'R', meaning: 'dense peak of one chip', unit: 'FLOP/s' },
      R_0: { tex: 'R_0', meaning: 'dense peak of one chip of the other kind', unit: 'FLOP/s' },
    },
    domain: 'By peak alone, in one number format: what is reached of it differs.',
    source: arithmetic,
  },
} as const satisfies Record<string, Equation>;
