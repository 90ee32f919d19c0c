/** Les formules de la recherche d’une répartition. */
import type { plannerEquations } from '../../../silicon/scaling/equations/planner.ts';
import type { EquationWords } from '../equations.ts';

const G = 'temps utile : part du temps où un travail est fait et gardé';
const B = 'séquences d’une itération';
const s = 'jetons d’une séquence';
const D = 'jetons d’entraînement';
const T_x = 'durée permise d’une itération';

export const planner: Record<keyof typeof plannerEquations, EquationWords> = {
  planBound: {
    name: 'Ce qu’aucune répartition d’un partage ne bat',
    domain:
      'Sans l’échange entre répliques, l’optimiseur, les démarrages ni les transferts : un partage dont la borne dépasse une durée déjà trouvée ne peut contenir de répartition plus rapide.',
    symbols: {
      T_b: 'borne inférieure de la durée d’une itération',
      rho: 'tout le reste, en multiple',
      B,
      d: 'degré de parallélisme de données',
      l: 'couches de l’étage le plus plein',
      t_1: 'une couche pour une séquence, sans démarrage ni recalcul',
      l_e: 'couches du dernier étage',
      h_1: 'tête de sortie pour une séquence',
      p: 'étages du pipeline',
      v: 'nombre maximal de morceaux d’un étage',
      T_0: 'démarrage d’une itération',
    },
  },
  planDeadline: {
    name: 'Durée d’une itération pour une échéance',
    domain: 'Tout est positif.',
    symbols: { T_x, Z: 'temps jusqu’à l’échéance', G, B, s, D },
  },
  planBudget: {
    name: 'Durée d’une itération pour un budget',
    domain: 'Tout est positif. Avec plus d’unités, une itération doit être plus rapide en proportion.',
    symbols: { T_x, K: 'budget', G, B, s, u: 'unités payées', p: 'prix d’une unité', D },
  },
};
