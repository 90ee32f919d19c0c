/** What is said about the ladder from a core to a campus: the formulas of bisection.ts, and a run by its operations. */
import type { Equation, EquationSymbol } from '../equation.ts';

const arithmetic = { title: 'Arithmetic' } as const;
const zero = {
  title: 'Rajbhandari et al., ZeRO: Memory Optimizations Toward Training Trillion Parameter Models',
  url: 'https://arxiv.org/abs/1910.02054',
} as const;

const n: EquationSymbol = { tex: 'n', meaning: 'chips', unit: '' };
const P: EquationSymbol = { tex: 'P', meaning: 'dense peak rate of one chip', unit: 'FLOP/s' };
const M: EquationSymbol = { tex: 'M', meaning: 'model FLOPs utilisation', unit: '' };
const C: EquationSymbol = { tex: 'C', meaning: 'bisection, one way', unit: 'B/s' };
const b: EquationSymbol = { tex: 'b', meaning: 'rate of a link, one way', unit: 'B/s' };
const w: EquationSymbol = { tex: 'w', meaning: 'bytes of one weight or gradient', unit: 'B' };

export const ladderEquations = {
  ladderBuilding: {
    name: 'Chips of a building',
    tex: 'n = \\left\\lfloor \\frac{N}{a} \\right\\rfloor',
    expression: 'floor(N / a)',
    result: 'n',
    symbols: {
      n,
      N: { tex: 'N', meaning: 'chips disclosed', unit: '' },
      a: { tex: 'a', meaning: 'buildings reported as active', unit: '' },
    },
    domain: 'As if the chips stood in these buildings alone, evenly: neither is published.',
    source: arithmetic,
  },
  ladderShare: {
    name: 'Chips of one job',
    tex: 'n = \\max(1, \\lfloor N\\,s \\rfloor)',
    expression: 'max(1, floor(N * s))',
    result: 'n',
    symbols: {
      n,
      N: { tex: 'N', meaning: 'chips of the step', unit: '' },
      s: { tex: 's', meaning: 'share of them for one job', unit: '' },
    },
    domain: 'Whole chips, at least one.',
    source: arithmetic,
  },
  ladderRun: {
    name: 'Time of a run',
    tex: 'T = \\frac{\\Phi}{n P M G}',
    expression: 'Phi / (n * P * M * G)',
    result: 'T',
    symbols: {
      T: { tex: 'T', meaning: 'time of the run', unit: 's' },
      Phi: { tex: '\\Phi', meaning: 'operations of the whole run', unit: 'FLOP' },
      n,
      P,
      M,
      G: { tex: 'G', meaning: 'goodput: share of the time in which work is done and kept', unit: '' },
    },
    domain: 'M assumed not to change with the number of chips, which flatters the largest.',
    source: arithmetic,
  },
  ladderPower: {
    name: 'Power',
    tex: 'W = n\\,\\frac{W_u}{k}',
    expression: 'n * U / k',
    result: 'W',
    symbols: {
      W: { tex: 'W', meaning: 'power of all, without cooling', unit: 'W' },
      n,
      U: { tex: 'W_u', meaning: 'power of one UltraServer', unit: 'W' },
      k: { tex: 'k', meaning: 'chips of one UltraServer', unit: '' },
    },
    domain: 'The chip’s part of an UltraServer, hosts included. No network between UltraServers, no cooling.',
    source: arithmetic,
  },
  ladderTorusCut: {
    name: 'Bisection of a torus',
    tex: 'C = \\frac{n}{s}\\,l\\,b',
    expression: 'n / s * l * b',
    result: 'C',
    symbols: {
      C,
      n,
      s: { tex: 's', meaning: 'chips along the side that is cut', unit: '' },
      l: { tex: 'l', meaning: 'ways across the middle of a row: two on a ring, one on a line', unit: '' },
      b,
    },
    domain: 'The narrowest straight cut, one way.',
    source: arithmetic,
  },
  ladderSwitchCut: {
    name: 'Bisection of a switch or a network',
    tex: 'C = \\left\\lfloor \\frac{m}{2} \\right\\rfloor \\frac{k\\,b}{o}',
    expression: 'floor(m / 2) * k * b / o',
    result: 'C',
    symbols: {
      C,
      m: { tex: 'm', meaning: 'machines that the network joins', unit: '' },
      k: { tex: 'k', meaning: 'chips in one of them', unit: '' },
      b,
      o: { tex: 'o', meaning: 'oversubscription; 1 is non-blocking', unit: '' },
    },
    domain: 'Every card of one half sends at its rate. What the fabric behind the cards carries is not published.',
    source: arithmetic,
  },
  ladderGradients: {
    name: 'Gradients',
    tex: 'M = N\\,w',
    expression: 'N * w',
    result: 'B',
    symbols: {
      B: { tex: 'M', meaning: 'bytes of all gradients', unit: 'B' },
      N: { tex: 'N', meaning: 'parameters', unit: '' },
      w,
    },
    domain: 'All parameters, experts included.',
    source: arithmetic,
  },
  ladderStep: {
    name: 'Work of a step',
    tex: 'T_s = \\frac{B\\,F}{n P M}',
    expression: 'B * F / (n * P * M)',
    result: 'T',
    symbols: {
      T: { tex: 'T_s', meaning: 'time that the chips work in one step', unit: 's' },
      B: { tex: 'B', meaning: 'tokens of a batch', unit: '' },
      F: { tex: 'F', meaning: 'operations for one trained token', unit: 'FLOP' },
      n,
      P,
      M,
    },
    domain: 'A batch of the same size whatever the number of chips.',
    source: arithmetic,
  },
  ladderTokenFloor: {
    name: 'Tokens that keep a chip from waiting',
    tex: 't = \\frac{w\\,P}{2\\,b}',
    expression: 'w * P / (2 * b)',
    result: 't',
    symbols: {
      t: { tex: 't', meaning: 'tokens of one chip in a step', unit: '' },
      w,
      P,
      b,
    },
    domain:
      'Weights sharded over all chips (ZeRO-3): gathered twice and reduced once in a step, three times w a weight, against 6 operations a weight and token. Chips that share weights over faster links divide it by their number.',
    source: zero,
  },
} as const satisfies Record<string, Equation>;
