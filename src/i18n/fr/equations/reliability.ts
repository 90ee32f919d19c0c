/** Les formules des pannes. */
import type { reliabilityEquations } from '../../../silicon/scaling/equations/reliability.ts';
import type { EquationWords } from '../equations.ts';

const mu = 'temps moyen entre deux arrêts du travail';
const tau = 'travail entre deux sauvegardes';
const delta = 'temps pendant lequel la sauvegarde arrête le travail';
const w = 'temps ensuite jusqu’à l’écriture complète de la sauvegarde ; 0 quand elle bloque';
const R = 'temps d’un arrêt à la reprise du travail';
const V = 'temps perdu en plus à un arrêt, en moyenne';
const F = 'pannes par jour';
const F_h = 'pannes par jour après lesquelles une unité est échangée';
const F_s = 'erreurs silencieuses par jour';
const P = 'temps au bout duquel une unité en panne revient';
const W = 'octets par seconde qui atteignent le stockage';
const B = 'octets d’une sauvegarde';
const G_f = 'temps utile avec les seules pannes';
const G = 'temps utile : part du temps où un travail est fait et gardé';
const spare = 'unités de rechange';

export const reliability: Record<keyof typeof reliabilityEquations, EquationWords> = {
  failuresPerDay: {
    name: 'Pannes par jour d’un domaine',
    domain: 'Des pannes indépendantes, à taux constant : ni jeunesse, ni usure, ni série due à une même cause.',
    symbols: {
      F,
      k: 'éléments du travail : puces, instances ou UltraServers',
      M: 'temps moyen entre deux pannes d’un élément',
    },
  },
  jobMtbf: {
    name: 'Temps entre deux arrêts du travail',
    domain: 'Toute panne arrête tout le travail, comme là où toutes les puces avancent du même pas.',
    symbols: {
      mu,
      F_c: 'pannes de puces par jour',
      F_i: 'pannes d’instances par jour',
      F_u: 'pannes d’UltraServers par jour',
      F_x: 'arrêts par jour dus au réseau et aux logiciels',
      F_s,
    },
  },
  checkpointSize: {
    name: 'Taille d’une sauvegarde',
    domain: 'Ni les gradients ni les activations ne sont gardés ; l’état du chargeur de données est petit.',
    symbols: {
      B,
      N: 'paramètres, tous les experts compris',
      b: 'octets gardés pour chacun : poids, poids maîtres, moments',
    },
  },
  storageRate: {
    name: 'Débit d’écriture d’une sauvegarde',
    domain: 'Chaque instance qui écrit a une part égale.',
    symbols: { W, k: 'instances qui écrivent', w_i: 'débit d’une instance', W_s: 'débit du stockage en tout' },
  },
  checkpointTime: {
    name: 'Temps d’écriture ou de lecture d’une sauvegarde',
    domain: 'Des débits soutenus.',
    symbols: { t: 'temps d’écriture ou de lecture d’une sauvegarde', B, W },
  },
  youngInterval: {
    name: 'Intervalle de Young',
    domain: 'Une sauvegarde courte devant le temps entre deux arrêts.',
    symbols: { tau_Y: 'meilleur intervalle au premier ordre', delta, mu },
  },
  dalyInterval: {
    name: 'Intervalle de Daly',
    domain: 'δ < 2μ. Au-delà, l’intervalle vaut μ.',
    symbols: { tau_D: 'meilleur intervalle à un ordre plus élevé', delta, mu },
  },
  availabilityInterval: {
    name: 'Intervalle de la meilleure disponibilité',
    domain:
      'Une reprise n’est pas interrompue. La source compte la sauvegarde dans l’intervalle ; ici, elle en est retirée.',
    symbols: { tau_A: 'intervalle de la meilleure disponibilité', delta, mu, R },
  },
  restartTime: {
    name: 'Temps d’un arrêt à la reprise du travail',
    domain: 'L’un après l’autre.',
    symbols: {
      R,
      t_d: 'pour remarquer l’arrêt',
      t_x: 'pour échanger ce qui est en panne',
      t_l: 'pour relancer, graphes compilés chargés',
      t_r: 'pour lire la sauvegarde',
    },
  },
  unitsInRepair: {
    name: 'Unités en réparation à la fois',
    domain:
      'La loi de Little. Le nombre d’unités en réparation suit à peu près une loi de Poisson de cette moyenne ; le nombre d’unités de rechange découle de sa queue.',
    symbols: { m: 'unités en réparation à la fois, en moyenne', F_h, P },
  },
  stopWait: {
    name: 'Temps perdu en plus à un arrêt',
    domain:
      'L’attente de la première des unités en réparation, et le travail fait après une erreur silencieuse, qui est jeté. Un arrêt survenu alors qu’une erreur reste inaperçue n’est pas compté.',
    symbols: {
      V,
      F_h,
      F,
      b: 'probabilité qu’il ne reste pas d’unité de rechange, par la formule de perte d’Erlang',
      P,
      s: spare,
      F_s,
      d: 'temps avant qu’une erreur silencieuse soit remarquée',
    },
  },
  exactGoodput: {
    name: 'Temps utile avec les pannes',
    domain:
      'Des pannes à taux constant, y compris pendant les sauvegardes et les reprises. Avec w = V = 0, c’est le modèle complet de Daly ; le reste s’en déduit de la même façon. Jamais sous 0 ni au-dessus de 1.',
    symbols: { G_f, tau, R, w, mu, V, delta },
  },
  firstOrderGoodput: {
    name: 'Le même, au premier ordre',
    domain: 'Chaque perte petite devant le temps entre deux arrêts. Il passe sous zéro là où ce n’est pas le cas.',
    symbols: { G_1: 'temps utile au premier ordre', delta, tau, w, R, V, mu },
  },
  goodput: {
    name: 'Temps utile',
    domain: 'Les arrêts prévus suivent une sauvegarde et ne perdent pas de travail.',
    symbols: {
      G,
      G_f,
      p: 'part du temps en arrêts prévus',
      q: 'part de la vitesse perdue à cause des plus lents',
    },
  },
  elapsedTime: {
    name: 'Temps que prend le travail',
    domain: 'Une moyenne : un entraînement donné s’en écarte.',
    symbols: { T: 'temps attendu avec les pannes', T_0: 'temps sans panne', G },
  },
  paidGoodput: {
    name: 'Part utile de ce qui est payé',
    domain: 'Les unités de rechange coûtent autant que les puces au travail.',
    symbols: {
      E: 'part utile du temps de puce payé, unités de rechange inactives comprises',
      G,
      n: 'puces du travail',
      s: spare,
      c: 'puces d’une unité de rechange',
    },
  },
};
