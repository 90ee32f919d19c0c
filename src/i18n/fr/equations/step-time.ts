/** Les formules de la durée d’une itération. */
import type { stepTimeEquations } from '../../../silicon/scaling/equations/step-time.ts';
import type { EquationWords } from '../equations.ts';

const n = 'jetons d’un micro-lot sur un appareil';
const t = 'degré de parallélisme de tenseur';
const P = 'crête dense d’un appareil';
const H = 'débit HBM d’un appareil';
const y_h = 'part du débit HBM qui est atteinte';
const y_m = 'part de la crête qu’atteignent les grands produits de matrices';
const y_e = 'part de la crête qu’atteignent les produits des experts';
const y_a = 'part de la crête qu’atteint l’attention';
const W = 'poids de la couche sur un appareil, hors experts routés';
const W_e = 'poids des experts routés qu’un jeton rencontre dans une couche';
const A = 'opérations d’attention pour un jeton et une couche, passe avant';
const b = 'octets d’une activation';
const t_a = 'attention d’une couche, passe avant';
const t_c = 'opérations d’une couche, passe avant';
const Q = 'octets d’une couche échangés avec la HBM hors produits de matrices, passe avant';
const t_0 = 'démarrage d’une couche à chaque passe';
const t_f = 'une couche en passe avant, sans ce qu’elle attend';
const t_b = 'une couche en passe arrière, sans ce qu’elle attend';
const t_g = 'addition des gradients d’une couche';
const g = 'travail de l’attention en passe arrière, en multiple de la passe avant';
const alpha = 'temps avant que le premier octet ne parte';
const M = 'octets du tampon entier';
const beta = 'débit d’un appareil à ce niveau, un sens';
const u = 'durée de la collective';
const w = 'passes avant d’une couche : 2 quand tout est recalculé';
const x_t = 'collectives de tenseur d’une couche que rien ne cache, toutes passes';
const x_c = 'échange d’une séquence entre ses rangs que rien ne cache, toutes passes';
const x_d = 'envoi des jetons aux experts, toutes passes';
const t_l = 'une couche, toutes les passes d’un micro-lot';
const l = 'couches de l’étage le plus chargé';
const t_h = 'tête de sortie et perte, pour un micro-lot';
const t_s = 'un micro-lot sur l’étage le plus lent';
const p = 'étages du pipeline';
const v = 'morceaux du modèle sur chaque étage';
const m = 'micro-lots d’une réplique dans une itération';
const t_i = 'bulle du pipeline';
const t_p = 'transferts entre étages';
const t_d = 'échange entre répliques que rien ne cache';
const t_u = 'optimiseur';
const D = 'échange entre répliques, une fois par itération';
const omega = 'part du travail derrière laquelle un échange peut se cacher';
const b_g = 'octets d’un gradient';
const N_d = 'paramètres sur l’appareil, hors experts routés';
const N_e = 'paramètres des experts routés sur l’appareil';
const T = 'durée d’une itération';
const R = 'jetons par seconde';
const average = 'La couche moyenne du modèle. Degrés, parts et débits positifs.';

export const stepTime: Record<keyof typeof stepTimeEquations, EquationWords> = {
  stepLayerFlop: {
    name: 'Travail d’une couche sur un appareil, passe avant',
    domain:
      'Deux opérations par poids et par jeton. Les têtes de clé et de valeur moins nombreuses que le degré de tenseur sont copiées.',
    symbols: { F_l: 'opérations d’une couche sur un appareil, passe avant', n, W, W_e, t, A },
  },
  stepAttention: { name: 'Attention d’une couche', domain: average, symbols: { t_a, n, A, t, P, y_a } },
  stepLayerCompute: {
    name: 'Opérations d’une couche',
    domain: average,
    symbols: { t_c, n, W, P, y_m, W_e, t, y_e, t_a },
  },
  stepLayerTraffic: {
    name: 'Échanges d’une couche avec la HBM, hors produits de matrices',
    domain:
      'Chaque nombre lu et chaque nombre écrit compte une fois ; rien n’est supposé rester dans la mémoire de la puce.',
    symbols: {
      Q,
      n,
      b,
      X_b: 'nombres d’un jeton entre les matrices : normes, résidus',
      q: 'rangs qui se les partagent : le degré de tenseur avec parallélisme de séquence, sinon 1',
      X_i: 'nombres d’un jeton dans les matrices : activations, rotations, copies pour les experts',
      X_s: 'nombres d’un jeton dans les scores d’attention ; 0 si un noyau les garde sur la puce',
      t,
    },
  },
  stepLayerForward: { name: 'Une couche en passe avant', domain: average, symbols: { t_f, t_c, Q, H, y_h, t_0 } },
  stepLayerBackward: {
    name: 'Une couche en passe arrière',
    domain:
      'Deux fois le travail de la passe avant ; 2,5 fois pour l’attention dont les scores sont recalculés sur la puce.',
    symbols: { t_b, t_c, t_a, Q, H, y_h, t_0, g },
  },
  stepCollectiveTier: {
    name: 'Une collective, niveau par niveau',
    domain: 'Anneaux dans un niveau, hiérarchie entre niveaux ; chaque appareil envoie sa propre part.',
    symbols: {
      u: 'durée, ce niveau compris',
      u_0: 'durée avant ce niveau : démarrage, puis niveaux intérieurs',
      c: 'passages sur le tampon : 2 pour un all-reduce, 1 pour un rassemblement ou une dispersion',
      k: 'membres qui se rencontrent à ce niveau',
      M,
      d: 'appareils dans chaque membre, qui se partagent ses octets',
      beta,
    },
  },
  stepAllToAll: {
    name: 'Un all-to-all sur son niveau le plus chargé',
    domain:
      'Les niveaux travaillent en même temps et le plus lent compte ; les jetons sont supposés répartis également.',
    symbols: {
      u,
      alpha,
      k: 'appareils du groupe dans ce niveau',
      d: 'appareils du groupe dans le niveau inférieur',
      g: 'appareils du groupe',
      M,
      beta,
    },
  },
  stepPointToPoint: {
    name: 'Un transfert',
    domain: 'Au niveau où les deux voisins se rencontrent.',
    symbols: { u, alpha, M, beta },
  },
  stepTensorExposed: {
    name: 'Collectives de tenseur non masquées',
    domain: 'Un rassemblement et une dispersion des mêmes octets avec parallélisme de séquence.',
    symbols: {
      x_t,
      w,
      r: 'all-reduces d’une couche dans une passe',
      u,
      omega,
      f: 'travail propre de la couche, passe avant',
    },
  },
  stepRingExposed: {
    name: 'Anneau des rangs d’une séquence, ce qui est attendu',
    domain: 'Les clés et valeurs suivantes voyagent pendant que l’attention travaille sur celles-ci.',
    symbols: { x_c, w, u, t_a, g },
  },
  stepExchanges: {
    name: 'Échanges d’une couche que rien ne cache',
    domain: 'Aller et retour pour l’envoi aux experts ; un par passe pour les rangs d’une séquence.',
    symbols: { x: 'échanges d’une couche, toutes passes', k: 'échanges dans toutes les passes d’une couche', u },
  },
  stepAccumulate: {
    name: 'Addition des gradients',
    domain: 'Lus et écrits une fois par micro-lot.',
    symbols: { t_g, b_g, N_l: 'paramètres d’une couche sur l’appareil', H, y_h },
  },
  stepLayer: {
    name: 'Une couche et un micro-lot',
    domain: average,
    symbols: { t_l, t_f, t_b, t_r: 'ce qui est recalculé d’une couche', t_g, x_t, x_c, x_d },
  },
  stepHead: {
    name: 'Tête de sortie et perte',
    domain:
      'Sur le dernier étage. Les logits sont écrits, lus par la perte, remplacés par leur gradient et lus deux fois.',
    symbols: { t_h, n, V: 'entrées du vocabulaire', h: 'taille cachée', t, P, y_m, b, H, y_h },
  },
  stepPace: {
    name: 'Cadence du pipeline',
    domain: 'Chaque étage attend le plus lent : le plus chargé, ou le dernier avec sa tête de sortie.',
    symbols: { t_s, l, t_l, l_e: 'couches du dernier étage', t_h },
  },
  stepBubble: {
    name: 'Bulle du pipeline',
    domain: '1F1B : le temps que le pipeline se remplisse et se vide. L’entrelacement la divise par les morceaux.',
    symbols: { t_i, p, v, l, t_l },
  },
  stepBubbleShare: {
    name: 'Bulle rapportée au travail',
    domain: 'Avec des étages de même durée.',
    symbols: { s: 'bulle sur le temps d’un pipeline qui n’en aurait pas', p, v, m },
  },
  stepTransfers: {
    name: 'Transferts entre étages du pipeline',
    domain: 'En avant et en arrière, pour chaque micro-lot et chaque morceau ; rien ne les cache.',
    symbols: { t_p, v, m, p, u },
  },
  stepExchange: {
    name: 'Échange entre répliques',
    domain:
      'Sans ZeRO, un all-reduce. Étape 1 : une dispersion, puis un rassemblement. L’étape 2 disperse à chaque micro-lot, l’étape 3 rassemble en plus les poids deux fois.',
    symbols: {
      D: 'un échange entre répliques',
      k_s: 'fois où les gradients sont sommés',
      S_d: 'somme des gradients, hors experts routés',
      S_e: 'somme des gradients des experts routés',
      k_g: 'fois où les poids sont rassemblés',
      G_d: 'rassemblement des poids, hors experts routés',
      G_e: 'rassemblement des poids des experts routés',
    },
  },
  stepData: {
    name: 'Échange entre répliques, ce qui est attendu',
    domain:
      'Ce qui part à chaque micro-lot se cache derrière sa passe arrière, ce qui part une fois derrière ce qui reste de la dernière.',
    symbols: {
      t_d,
      D,
      omega,
      B: 'travail propre de la passe arrière d’un micro-lot sur un étage',
      m,
      E: 'échange entre répliques à chaque micro-lot',
    },
  },
  stepOptimizer: {
    name: 'Optimiseur',
    domain: 'Gradients lus, poids maîtres et états lus et écrits, poids écrits.',
    symbols: {
      t_u,
      b_g,
      b_m: 'octets d’un poids maître',
      b_s: 'octets des états de l’optimiseur par paramètre',
      b_w: 'octets d’un poids',
      N_d,
      z: 'rangs qui se partagent la mise à jour : 1 sans ZeRO',
      N_e,
      z_e: 'rangs qui se partagent la mise à jour d’un expert : 1 sans ZeRO',
      H,
      y_h,
    },
  },
  stepTotal: {
    name: 'Durée d’une itération',
    domain:
      'Une répartition légale. Les constantes sont ajustées sur des itérations mesurées ; voir la précision de l’étalonnage.',
    symbols: {
      T,
      rho: 'ce que prend une itération, en multiple de ses parts',
      m,
      t_s,
      t_i,
      t_p,
      t_d,
      t_u,
      T_0: 'ce que coûte une itération quelle que soit sa taille',
    },
  },
  stepTokenRate: {
    name: 'Jetons par seconde',
    domain: 'Pendant que le travail avance ; ce que coûtent les pannes n’y est pas.',
    symbols: { R, B: 'séquences d’une itération', s: 'jetons d’une séquence', T },
  },
  stepHardwareFlop: {
    name: 'Opérations du matériel par jeton',
    domain: 'Une passe avant, et deux fois autant en arrière. L’attention est comptée comme la pile l’exécute.',
    symbols: {
      F_h: 'opérations du matériel pour un jeton d’entraînement',
      C: 'opérations avec les matrices de toutes les couches, passe avant',
      S: 'opérations d’attention, passe avant',
      V: 'opérations de la tête de sortie, passe avant',
      A: 'opérations recalculées',
    },
  },
  stepUtilisation: {
    name: 'Utilisation de la crête',
    domain: '1 au plus. Deux valeurs ne se comparent que si les opérations ont été comptées de la même façon.',
    symbols: {
      U: 'utilisation : MFU avec les opérations du modèle, HFU avec celles du matériel',
      R,
      F: 'opérations pour un jeton d’entraînement',
      d: 'appareils',
      P,
    },
  },
  stepRunTime: {
    name: 'Durée pour tous les jetons',
    domain: 'Débit et temps utile positifs.',
    symbols: {
      T_r: 'durée de l’entraînement',
      D: 'jetons d’entraînement',
      R,
      G: 'temps utile : part du temps où un travail est fait et gardé',
    },
  },
};
