import type { Equation, EquationSymbol } from '../equation.ts';

const mu: EquationSymbol = { tex: '\\mu', meaning: 'mean time between stops of the job', unit: 's' };
const tau: EquationSymbol = { tex: '\\tau', meaning: 'work between two checkpoints', unit: 's' };
const delta: EquationSymbol = { tex: '\\delta', meaning: 'time for which saving stops the work', unit: 's' };
const w: EquationSymbol = {
  tex: 'w',
  meaning: 'time after that until the checkpoint is wholly written; 0 when saving blocks',
  unit: 's',
};
const R: EquationSymbol = { tex: 'R', meaning: 'time from a stop to work again', unit: 's' };
const V: EquationSymbol = { tex: 'V', meaning: 'further time lost at a stop, on average', unit: 's' };
const F_c: EquationSymbol = { tex: 'F_c', meaning: 'failures a day of chips', unit: '' };
const F_i: EquationSymbol = { tex: 'F_i', meaning: 'failures a day of instances', unit: '' };
const F_u: EquationSymbol = { tex: 'F_u', meaning: 'failures a day of UltraServers', unit: '' };
const F_x: EquationSymbol = { tex: 'F_x', meaning: 'stops a day by network and software', unit: '' };
const F_s: EquationSymbol = { tex: 'F_s', meaning: 'silent errors a day', unit: '' };
const F: EquationSymbol = { tex: 'F', meaning: 'failures a day', unit: '' };
const m: EquationSymbol = { tex: 'm', meaning: 'units in repair at once, on average', unit: '' };
const P: EquationSymbol = { tex: 'P', meaning: 'time until a broken unit is back', unit: 's' };
const W: EquationSymbol = { tex: 'W', meaning: 'bytes a second that reach storage', unit: 'B/s' };
const B: EquationSymbol = { tex: 'B', meaning: 'bytes of a checkpoint', unit: 'B' };
const G_f: EquationSymbol = { tex: 'G_f', meaning: 'goodput with failures alone', unit: '' };
const G: EquationSymbol = { tex: 'G', meaning: 'goodput: share of the time in which work is done and kept', unit: '' };
const N_c: EquationSymbol = { tex: 'n', meaning: 'chips in the job', unit: '' };

const young = {
  title: 'Young, A first order approximation to the optimum checkpoint interval, CACM 17(9), 1974',
  url: 'https://doi.org/10.1145/361147.361115',
};
const daly = {
  title: 'Daly, A higher order estimate of the optimum checkpoint interval for restart dumps, FGCS 22(3), 2006',
  url: 'https://doi.org/10.1016/j.future.2004.11.016',
};
const arithmetic = { title: 'Arithmetic' };

export const reliabilityEquations = {
  failuresPerDay: {
    name: 'Failures a day of one domain',
    tex: 'F = \\frac{86400\\,k}{M}',
    expression: '86400*k/M',
    result: 'F',
    symbols: {
      F,
      k: { tex: 'k', meaning: 'parts in the job: chips, instances or UltraServers', unit: '' },
      M: { tex: 'M', meaning: 'mean time between failures of one part', unit: 's' },
    },
    domain: 'Independent failures at a constant rate: no infancy, no wear, no burst from one cause.',
    source: arithmetic,
  },
  jobMtbf: {
    name: 'Time between stops of the job',
    tex: '\\mu = \\frac{86400}{F_c + F_i + F_u + F_x + F_s}',
    expression: '86400/(F_c + F_i + F_u + F_x + F_s)',
    result: 'mu',
    symbols: { mu, F_c, F_i, F_u, F_x, F_s },
    domain: 'Any failure stops the whole job, as it does where all chips step together.',
    source: arithmetic,
  },
  checkpointSize: {
    name: 'Size of a checkpoint',
    tex: 'B = N b',
    expression: 'N*b',
    result: 'B',
    symbols: {
      B,
      N: { tex: 'N', meaning: 'parameters, all experts included', unit: '' },
      b: { tex: 'b', meaning: 'bytes saved for each: weights, master weights, moments', unit: 'B' },
    },
    domain: 'Gradients and activations are not saved; the state of the data loader is small.',
    source: {
      title: 'Rajbhandari et al., ZeRO: Memory Optimizations Toward Training Trillion Parameter Models, section 3.1',
      url: 'https://arxiv.org/abs/1910.02054',
    },
  },
  storageRate: {
    name: 'Rate at which a checkpoint is written',
    tex: 'W = \\min(k\\,w_i,\\ W_s)',
    expression: 'min(k*w_i, W_s)',
    result: 'W',
    symbols: {
      W,
      k: { tex: 'k', meaning: 'instances that write', unit: '' },
      w_i: { tex: 'w_i', meaning: 'rate of one instance', unit: 'B/s' },
      W_s: { tex: 'W_s', meaning: 'rate of the storage in all', unit: 'B/s' },
    },
    domain: 'Every writer has an equal shard.',
    source: arithmetic,
  },
  checkpointTime: {
    name: 'Time to write or read a checkpoint',
    tex: 't = \\frac{B}{W}',
    expression: 'B/W',
    result: 't',
    symbols: { t: { tex: 't', meaning: 'time to write or read a checkpoint', unit: 's' }, B, W },
    domain: 'Sustained rates.',
    source: arithmetic,
  },
  youngInterval: {
    name: 'Young’s interval',
    tex: '\\tau_Y = \\sqrt{2\\delta\\mu}',
    expression: 'sqrt(2*delta*mu)',
    result: 'tau_Y',
    symbols: { tau_Y: { tex: '\\tau_Y', meaning: 'best interval to first order', unit: 's' }, delta, mu },
    domain: 'Saving short against the time between stops.',
    source: young,
  },
  dalyInterval: {
    name: 'Daly’s interval',
    tex: '\\tau_D = \\sqrt{2\\delta\\mu}\\left[1 + \\tfrac13\\sqrt{\\tfrac{\\delta}{2\\mu}} + \\tfrac19\\,\\tfrac{\\delta}{2\\mu}\\right] - \\delta',
    expression: 'sqrt(2*delta*mu)*(1 + sqrt(delta/(2*mu))/3 + delta/(18*mu)) - delta',
    result: 'tau_D',
    symbols: { tau_D: { tex: '\\tau_D', meaning: 'best interval to higher order', unit: 's' }, delta, mu },
    domain: 'δ < 2μ. Beyond, the interval is μ.',
    source: daly,
  },
  availabilityInterval: {
    name: 'Interval of the best availability',
    tex: '\\tau_A = \\sqrt{\\delta^2 + 2\\delta(\\mu + R)}',
    expression: 'sqrt(delta^2 + 2*delta*(mu + R))',
    result: 'tau_A',
    symbols: { tau_A: { tex: '\\tau_A', meaning: 'interval of the best availability', unit: 's' }, delta, mu, R },
    domain: 'A restart is not interrupted. The source counts the saving into the interval; here it is left out.',
    source: {
      title: 'Saxena et al., Optimal Checkpoint Interval with Availability as an Objective Function, 2024',
      url: 'https://arxiv.org/abs/2410.18124',
    },
  },
  restartTime: {
    name: 'Time from a stop to work again',
    tex: 'R = t_d + t_x + t_l + t_r',
    expression: 't_d + t_x + t_l + t_r',
    result: 'R',
    symbols: {
      R,
      t_d: { tex: 't_d', meaning: 'to notice the stop', unit: 's' },
      t_x: { tex: 't_x', meaning: 'to exchange what broke', unit: 's' },
      t_l: { tex: 't_l', meaning: 'to launch again, compiled graphs loaded', unit: 's' },
      t_r: { tex: 't_r', meaning: 'to read the checkpoint', unit: 's' },
    },
    domain: 'One after the other.',
    source: arithmetic,
  },
  unitsInRepair: {
    name: 'Units in repair at once',
    tex: 'm = \\frac{F_h P}{86400}',
    expression: 'F_h*P/86400',
    result: 'm',
    symbols: {
      m,
      F_h: { tex: 'F_h', meaning: 'failures a day after which a unit is exchanged', unit: '' },
      P,
    },
    domain: 'Little’s law. The number in repair is about Poisson with this mean; the spares follow from its tail.',
    source: {
      title: 'Little, A Proof for the Queuing Formula L = λW, Operations Research 9(3), 1961',
      url: 'https://doi.org/10.1287/opre.9.3.383',
    },
  },
  stopWait: {
    name: 'Further time lost at a stop',
    tex: 'V = \\frac{F_h}{F}\\cdot\\frac{b P}{s + 1} + \\frac{F_s}{F}\\,d',
    expression: 'F_h/F*b*P/(s + 1) + F_s/F*d',
    result: 'V',
    symbols: {
      V,
      F_h: { tex: 'F_h', meaning: 'failures a day after which a unit is exchanged', unit: '' },
      F,
      b: { tex: 'b', meaning: 'chance that no spare is left, by Erlang’s loss formula', unit: '' },
      P,
      s: { tex: 's', meaning: 'spare units', unit: '' },
      F_s,
      d: { tex: 'd', meaning: 'time until a silent error is noticed', unit: 's' },
    },
    domain:
      'Waiting for the first of the units in repair, and work done after a silent error, which is thrown away. A stop while an error is still unnoticed is left out.',
    source: arithmetic,
  },
  exactGoodput: {
    name: 'Goodput with failures',
    tex: 'G_f = \\frac{\\tau\\,e^{-(R + w)/\\mu}}{(\\mu + V)\\left(e^{(\\tau + \\delta)/\\mu} - 1\\right)}',
    expression: 'tau*exp(-(R + w)/mu)/((mu + V)*expm1((tau + delta)/mu))',
    result: 'G_f',
    symbols: { G_f, tau, R, w, mu, V, delta },
    domain:
      'Failures at a constant rate, during saving and restarting too. With w = V = 0 it is Daly’s complete model; the rest is derived in the same way. Never below 0 nor above 1.',
    source: daly,
  },
  firstOrderGoodput: {
    name: 'The same, to first order',
    tex: 'G_1 = 1 - \\frac{\\delta}{\\tau} - \\frac{\\tau/2 + w + R + V}{\\mu}',
    expression: '1 - delta/tau - (tau/2 + w + R + V)/mu',
    result: 'G_1',
    symbols: { G_1: { tex: 'G_1', meaning: 'goodput to first order', unit: '' }, delta, tau, w, R, V, mu },
    domain: 'Every loss small against the time between stops. It falls below zero where that is not so.',
    source: young,
  },
  goodput: {
    name: 'Goodput',
    tex: 'G = G_f\\,(1 - p)(1 - q)',
    expression: 'G_f*(1 - p)*(1 - q)',
    result: 'G',
    symbols: {
      G,
      G_f,
      p: { tex: 'p', meaning: 'share of the time in planned stops', unit: '' },
      q: { tex: 'q', meaning: 'share of the speed lost to stragglers', unit: '' },
    },
    domain: 'Planned stops are taken after a checkpoint and lose no work.',
    source: arithmetic,
  },
  elapsedTime: {
    name: 'Time that the job takes',
    tex: 'T = \\frac{T_0}{G}',
    expression: 'T_0/G',
    result: 'T',
    symbols: {
      T: { tex: 'T', meaning: 'expected time with failures', unit: 's' },
      T_0: { tex: 'T_0', meaning: 'time without failures', unit: 's' },
      G,
    },
    domain: 'A mean: a single run scatters about it.',
    source: arithmetic,
  },
  paidGoodput: {
    name: 'Useful share of what is paid',
    tex: 'E = \\frac{G\\,n}{n + s c}',
    expression: 'G*n/(n + s*c)',
    result: 'E',
    symbols: {
      E: { tex: 'E', meaning: 'useful share of the chip time that is paid, idle spares included', unit: '' },
      G,
      n: N_c,
      s: { tex: 's', meaning: 'spare units', unit: '' },
      c: { tex: 'c', meaning: 'chips in a spare unit', unit: '' },
    },
    domain: 'Spares cost as much as chips at work.',
    source: arithmetic,
  },
} as const satisfies Record<string, Equation>;
