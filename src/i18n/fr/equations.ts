/** Names, domains and symbols of the equations in French, by id: the compiler names each one that is missing. */
import type { EquationId } from '../../silicon/scaling/equations.ts';
import { ladder } from './equations/ladder.ts';
import { cpu } from './equations/cpu.ts';
import { migration } from './equations/migration.ts';
import { planner } from './equations/planner.ts';
import { reliability } from './equations/reliability.ts';
import { siteEnergy } from './equations/site-energy.ts';
import { rightSize } from './equations/right-size.ts';
import { stepTime } from './equations/step-time.ts';

export interface EquationWords {
  readonly name: string;
  readonly domain: string;
  /** Meaning of each symbol, by its name in the equation. */
  readonly symbols: Readonly<Record<string, string>>;
}

/** Where a formula comes from, when that is no publication with a title of its own. */
export const origins: Readonly<Record<string, string>> = {
  Arithmetic: 'l’arithmétique',
  'Software Carbon Intensity specification, ISO/IEC 21031:2024':
    'la spécification Software Carbon Intensity, ISO/IEC 21031:2024',
  'Definition: work for each dollar is speed divided by price':
    'la définition : le travail par dollar est la vitesse divisée par le prix',
  'Definition: efficiency is performance for each watt': 'la définition : l’efficacité est la performance par watt',
};

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

// Au modèle de la ligne de toit.
const F = 'opérations d’une puce';
const traffic = 'octets échangés entre la mémoire et les cœurs';
const intensity = 'opérations par octet échangé avec la mémoire';
const peak = 'crête d’une puce';
const bandwidth = 'débit mémoire d’une puce';
const sharing = 'puces qui se partagent le travail';
const reached = 'débit atteignable';
const sent = 'octets que chaque puce envoie';
const perSent = 'opérations par octet envoyé';
const element = 'octets d’un élément';
const headWidth = 'largeur d’une tête';
const queryHeads = 'têtes de requête sur une puce';
const lookedBack = 'jetons relus, sommés sur les couches';

// Aux opérations collectives.
const buffer = 'le tampon entier, jamais une part';
const devices = 'puces qui participent';
const sentBytes = 'octets qu’une puce envoie';
const injected = 'ce qu’une puce injecte, dans un sens';
const passes = 'passages : 2 pour un all-reduce, sinon 1';
const linkRate = 'débit d’un lien, dans un sens';
const reachedShare = 'part du débit qui est atteinte';
const latency = 'latence : lancement et étapes';
const wire = 'temps d’occupation du lien le plus chargé';
const collectiveSpent = 'durée de l’opération collective';
const times = 'nombre de fois le tampon';
const levelTime = 'temps de ce niveau';

// À l’entraînement.
const perToken = 'opérations pour un jeton d’entraînement';
const trained = 'jetons d’entraînement';
const duration = 'durée de l’entraînement';
const densePeak = 'crête dense d’une puce';
const mfu = 'utilisation des opérations du modèle (MFU)';
const goodput = 'temps utile : part du temps où un travail est fait et gardé';
const attention = 'opérations des scores et des sommes de l’attention';
const used = 'paramètres qu’emploie un jeton';
const units = 'instances ou UltraServers entiers';
const unitPrice = 'prix d’une unité';
const sameConvention = 'M compté comme F.';
const heads = { a: 'têtes de requête', h_q: 'largeur d’une tête de requête', h_v: 'largeur d’une tête de valeur' };
const run = { P: densePeak, M: mfu, G: goodput };

// À la mémoire d’un entraînement.
const layersHere = 'couches de l’étage';
const expertLayersHere = 'parmi elles, couches à experts';
const heldOutside = 'paramètres du rang hors experts routés';
const heldRouted = 'paramètres des experts routés du rang';
const kept = 'paramètres gardés : tous ceux du rang, ou la part que laisse l’étape ZeRO';
const microTokens = 'jetons d’un micro-lot sur le rang';
const activation = 'octets d’une activation';
const keptShare = 'part des jetons que le rang garde entre les matrices : 1/t avec le parallélisme de séquence';
const hiddenSize = 'dimension cachée';
const layerKept = 'octets qu’une couche garde par jeton';
const flying = 'micro-lots en vol sur l’étage';
const microBatches = 'micro-lots d’une itération';
const stages = 'étages du pipeline';
const stage = 'étage, compté à partir de 0';
const logits = 'logits et leur perte';

export const equations: Record<EquationId, EquationWords> = {
  collectiveShare: {
    name: 'Octets qu’une puce envoie',
    domain:
      'Le moins que puisse déplacer un gather, un scatter ou un all-reduce (l’un puis l’autre) ; au moins deux puces.',
    symbols: { V: sentBytes, p: passes, n: devices, M: buffer },
  },
  collectiveTimes: {
    name: 'Octets qu’une puce envoie',
    domain:
      'k vaut 2 pour un double arbre, log₂ n pour le doublement récursif, la moitié pour l’all-to-all de Bruck, n − 1 pour un maillage en une étape, 1 pour un message ou une diffusion.',
    symbols: { V: sentBytes, k: times, M: buffer },
  },
  collectiveLeft: {
    name: 'Ce qui reste pour un niveau',
    domain: 'Les niveaux intérieurs ont réparti le tampon, et chaque puce envoie sa propre part.',
    symbols: {
      left: 'octets qui arrivent au niveau, pour une puce',
      M: buffer,
      m: 'puces à l’intérieur, entre lesquelles il est réparti',
    },
  },
  collectiveReach: {
    name: 'Ce qu’un all-to-all envoie au sein d’un niveau',
    domain: 'Des morceaux égaux pour toutes les puces.',
    symbols: {
      left: 'part du tampon destinée aux puces jusqu’à ce niveau',
      M: buffer,
      u: 'puces jusqu’à ce niveau',
      n: devices,
    },
  },
  collectiveInjection: {
    name: 'Ce qu’une puce injecte',
    domain: 'Dans un sens. Sur un commutateur il n’y a qu’un lien, celui de la puce.',
    symbols: {
      B: injected,
      l: 'liens actifs en même temps : deux autour d’un anneau, un le long d’une ligne ou entre deux puces',
      b: linkRate,
      e: reachedShare,
    },
  },
  collectiveTransfer: {
    name: 'Temps de transfert',
    domain: 'Tous les liens d’une puce sont pleins tout le temps.',
    symbols: { X: wire, V: sentBytes, B: injected },
  },
  collectiveMiddle: {
    name: 'Temps des liens du milieu',
    domain:
      'Ce qui traverse un tore : les moitiés d’un côté échangent leurs morceaux. Sur un anneau de longueur paire, M·s/(8·b).',
    symbols: {
      X: wire,
      k: times,
      M: buffer,
      s: 'puces le long du plus grand côté',
      l: 'passages par son milieu : deux sur un anneau, un sur une ligne ou entre deux puces',
      b: linkRate,
      e: reachedShare,
    },
  },
  collectiveLatency: {
    name: 'Latence',
    domain:
      'Étapes de n rangs : n − 1 autour d’un anneau, la moitié des rangs pour un KangaRing, log₂ n par moitiés ; le double pour un all-reduce. Un maillage, un all-to-all ou un message en prend 1 par un commutateur, puisque les morceaux partent l’un derrière l’autre, et, sur un tore, autant qu’il y a de liens jusqu’à la puce la plus lointaine.',
    symbols: {
      L: latency,
      before: 'lancement, et étapes déjà comptées',
      s: 'étapes l’une après l’autre',
      h: 'durée d’une étape',
    },
  },
  collectiveDistance: {
    name: 'Étapes jusqu’à la puce la plus lointaine d’un tore',
    domain:
      'Ce qui est acheminé par le plus court chemin, chaque lien au prix d’une étape : un maillage, un all-to-all, un message point à point. Rien de ce qui demande les données de toutes les puces ne finit plus tôt.',
    symbols: {
      s: 'étapes l’une après l’autre',
      r: 'fois que chaque puce envoie à toutes les autres : deux pour un all-reduce par maillage',
      x: 'liens jusqu’à la puce la plus lointaine le long du premier côté, de X puces : ⌊X/2⌋ autour d’un anneau, X − 1 le long d’une ligne',
      y: 'de même le long du deuxième côté ; 0 sans lui',
      z: 'de même le long du troisième côté ; 0 sans lui',
      i: 'une étape dans une puce à plusieurs rangs, sinon 0',
    },
  },
  collectiveSwitch: {
    name: 'Octets qu’une puce envoie à un commutateur qui additionne',
    domain:
      'Un all-reduce. Le commutateur prend le tampon entier de chaque puce, et de chacune, une fois additionnée, sa part de la somme pour la remettre à toutes.',
    symbols: { V: sentBytes, n: devices, M: buffer },
  },
  collectiveFloor: {
    name: 'Latence que laisse le lancement',
    domain:
      'L’hôte et la puce travaillent en même temps : tant que le lancement suivant n’est pas prêt, la latence et les premiers octets sont cachés.',
    symbols: {
      L: latency,
      before: 'lancement et étapes',
      f: 'ce que prend au moins le lancement d’une opération depuis l’hôte',
      X: wire,
    },
  },
  collectiveAdd: {
    name: 'L’un après l’autre',
    domain: 'Les phases d’une opération hiérarchique s’attendent l’une l’autre.',
    symbols: { X: wire, before: 'la somme jusqu’ici', x: levelTime },
  },
  collectiveBusiest: {
    name: 'Le niveau le plus chargé',
    domain: 'Tous les niveaux travaillent en même temps sur des parties du tampon. Un minorant.',
    symbols: { X: wire, before: 'le niveau le plus chargé jusqu’ici', x: levelTime },
  },
  collectiveTime: {
    name: 'Durée de l’opération collective',
    domain: 'Rien d’autre n’emprunte les liens.',
    symbols: { T: collectiveSpent, L: latency, X: wire },
  },
  algorithmBandwidth: {
    name: 'Débit de l’algorithme',
    domain: 'Ce que voit un programme ; il baisse quand le groupe grandit.',
    symbols: { A: 'octets du tampon par seconde', M: buffer, T: collectiveSpent },
  },
  busBandwidth: {
    name: 'Débit de bus',
    domain: 'Comparable à un lien pour une opération d’un seul niveau. Une diffusion et un message ont le facteur 1.',
    symbols: {
      U: 'ce qu’un lien devrait porter dans un anneau',
      p: passes,
      n: devices,
      A: 'débit de l’algorithme',
    },
  },
  collectiveCrossover: {
    name: 'Où un algorithme en dépasse un autre',
    domain: 'Le second part plus tard et va plus vite.',
    symbols: {
      size: 'tampon à partir duquel le second est plus rapide',
      M: buffer,
      a: 'latence du second',
      b: 'latence du premier',
      c: 'temps de transfert de ce tampon par le premier',
      d: 'le même par le second',
    },
  },
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

  ridgePoint: {
    name: 'Point d’arête',
    domain: 'Crête et débit positifs, tous deux d’une puce ; la crête d’un seul format.',
    symbols: { ridge: 'intensité où les deux toits se rejoignent', P: peak, W: bandwidth },
  },
  arithmeticIntensity: {
    name: 'Intensité arithmétique',
    domain: 'Un travail qui déplace au moins un octet.',
    symbols: { I: intensity, F, Q: traffic },
  },
  attainableRate: {
    name: 'Toit (roofline)',
    domain: 'Un majorant : échanges et calcul se recouvrent parfaitement, chaque opérande n’est lu qu’une fois.',
    symbols: { R: reached, P: peak, I: intensity, W: bandwidth },
  },
  attainableRateNetwork: {
    name: 'Toit, réseau compris',
    domain: 'Un majorant : calcul, mémoire et réseau se recouvrent parfaitement, aucun message n’attend.',
    symbols: { R: reached, P: peak, I: intensity, W: bandwidth, J: perSent, beta: 'débit réseau d’une puce, un sens' },
  },
  lowerBoundTime: {
    name: 'Durée minimale',
    domain: 'Un minorant ; lancement, latence et synchronisation s’y ajoutent.',
    symbols: { T: 'durée sous laquelle on ne peut descendre', F, R: reached },
  },
  narrowArrayRoof: {
    name: 'Toit des matrices pour des têtes étroites',
    domain: 'Une tête à la fois dans la matrice ; un noyau qui y place deux têtes étroites y échappe.',
    symbols: {
      R: 'ce que donnent les matrices pour cette largeur de tête',
      P: 'ce que donnent les seules matrices systoliques',
      h: headWidth,
      r: 'lignes d’une matrice systolique',
    },
  },
  matmulFlop: {
    name: 'Opérations d’un produit de matrices',
    domain: 'Deux opérations par multiplication et addition ; t divise k.',
    symbols: {
      F,
      m: 'lignes du premier facteur (jetons)',
      k: 'taille intérieure',
      n: 'colonnes du second facteur',
      t: sharing,
    },
  },
  matmulTraffic: {
    name: 'Échanges mémoire d’un produit de matrices',
    domain: 'Les deux facteurs lus une fois, le résultat écrit une fois : le moins qu’exige tout découpage.',
    symbols: {
      Q: traffic,
      w: 'octets d’un élément des facteurs',
      wo: 'octets d’un élément du résultat',
      m: 'lignes du premier facteur (jetons)',
      k: 'taille intérieure',
      n: 'colonnes du second facteur',
      t: sharing,
    },
  },
  allReduceFloor: {
    name: 'Octets envoyés pour une réduction globale (all-reduce)',
    domain:
      'Tout algorithme sur des liens simples ; un commutateur qui additionne au passage en demande environ la moitié.',
    symbols: { X: sent, M: 'tampon additionné', t: sharing },
  },
  networkIntensity: {
    name: 'Intensité vis-à-vis du réseau',
    domain: 'Un travail qui envoie au moins un octet.',
    symbols: { J: perSent, F, X: sent },
  },
  prefillAttentionFlop: {
    name: 'Opérations de l’attention d’une couche',
    domain: 'Scores et valeurs, sans le softmax ; la moitié masquée n’est pas calculée.',
    symbols: {
      F,
      a: queryHeads,
      h: headWidth,
      b: 'séquences',
      p: 'paires d’une requête et d’une clé : s² en entier, s(s + 1)/2 en causal',
    },
  },
  prefillAttentionTraffic: {
    name: 'Échanges mémoire de l’attention d’une couche',
    domain: 'Q, K et V lus une fois, O écrit une fois ; les scores restent sur la puce, tant qu’un bloc y tient.',
    symbols: {
      Q: traffic,
      w: element,
      b: 'séquences',
      s: 'jetons d’une séquence',
      h: headWidth,
      a: queryHeads,
      k: 'têtes KV sur une puce, au moins une',
    },
  },
  expectedExperts: {
    name: 'Experts sollicités',
    domain: 'Choix uniforme et indépendant ; les vrais routeurs sont inégaux et en sollicitent moins.',
    symbols: {
      U: 'experts distincts attendus d’une couche',
      E: 'experts d’une couche',
      e: 'experts d’un jeton',
      B: 'jetons de l’étape',
    },
  },
  decodeFlop: {
    name: 'Opérations d’une étape de décodage',
    domain: 'Un jeton par séquence ; sans spéculation.',
    symbols: {
      F,
      B: 'séquences du lot',
      N: 'paramètres qui multiplient un jeton',
      l: lookedBack,
      c: 'opérations d’attention pour l’un d’eux, toutes têtes',
      t: sharing,
    },
  },
  decodeTraffic: {
    name: 'Échanges mémoire d’une étape de décodage',
    domain: 'Les poids lus une fois par étape, le cache de chaque séquence une fois ; les activations sont omises.',
    symbols: {
      Q: traffic,
      w: 'octets d’un poids',
      N: 'paramètres que sollicite le lot',
      t: sharing,
      B: 'séquences du lot',
      kappa: 'octets d’un élément du cache',
      l: lookedBack,
      v: 'éléments en cache d’un jeton et d’une couche sur une puce',
    },
  },
  trainingFlopParameters: {
    name: 'Opérations par jeton, d’après les seuls paramètres',
    domain:
      'Deux opérations par paramètre à l’aller et quatre au retour. Laisse l’attention de côté : trop peu pour de longues séquences. Compte la table de plongement : trop pour de petits modèles.',
    symbols: { F: perToken, N: used },
  },
  trainingFlopAttention: {
    name: 'Opérations par jeton, attention comprise',
    domain: 'Les opérations du modèle seules : les activations recalculées ne comptent pas.',
    symbols: {
      F: perToken,
      N_m: 'paramètres qui multiplient un jeton, la table de plongement omise',
      F_a: attention,
    },
  },
  attentionFlop: {
    name: 'Opérations de l’attention par jeton',
    domain:
      'Aller et retour. À largeurs égales, 12Lahs pour une séquence de s jetons, et la moitié en comptant de façon causale.',
    symbols: {
      F_a: attention,
      L: 'couches',
      ...heads,
      s: 'positions que regarde un jeton en moyenne : la séquence, ou sa moitié en comptant de façon causale',
    },
  },
  attentionFlopWindowed: {
    name: 'Opérations de l’attention par jeton, certaines couches à fenêtre glissante',
    domain: 'Aller et retour. Une fenêtre causale w dans une séquence s compte en moyenne w − w²/2s positions.',
    symbols: {
      F_a: attention,
      ...heads,
      L_f: 'couches qui voient toute la séquence',
      s_f: 'positions que regarde un jeton dans ces couches : la séquence, ou sa moitié en comptant de façon causale',
      L_w: 'couches qui voient une fenêtre glissante',
      s_w: 'positions que regarde un jeton dans une fenêtre',
    },
  },
  trainingCompute: {
    name: 'Opérations d’un entraînement',
    domain: 'Un seul passage sur D jetons.',
    symbols: { C: 'opérations de tout l’entraînement', F: perToken, D: trained },
  },
  trainingTime: {
    name: 'Durée de l’entraînement',
    domain: `${sameConvention} M est supposé ne pas changer avec le nombre de puces.`,
    symbols: { T: duration, F: perToken, D: trained, n: chips, ...run },
  },
  trainingChips: {
    name: 'Puces pour une échéance',
    domain: 'Avant l’arrondi à des instances ou UltraServers entiers.',
    symbols: { n: chips, F: perToken, D: trained, T: duration, ...run },
  },
  wholeUnits: {
    name: 'Instances ou UltraServers entiers',
    domain: 'Personne n’en vend une fraction.',
    symbols: { u: units, n: chips, c: 'puces dans chacun' },
  },
  trainingTokens: {
    name: 'Jetons en un temps donné',
    domain: sameConvention,
    symbols: { D: trained, T: duration, n: chips, ...run, F: perToken },
  },
  trainingParameters: {
    name: 'Paramètres en un temps donné',
    domain: 'L’attention est omise : un nombre de paramètres ne dit pas la forme du modèle.',
    symbols: { N: used, T: duration, n: chips, ...run, D: trained },
  },
  budgetTime: {
    name: 'Durée que paie un budget',
    domain: 'Le calcul seul : ni le stockage, ni le réseau, ni les gens n’y sont.',
    symbols: { T: duration, B: 'budget', u: units, p: unitPrice },
  },
  trainingCost: {
    name: 'Coût d’un entraînement',
    domain:
      'Chaque unité payée pendant toute la durée, sur une seule base de prix. Ni le stockage, ni le réseau, ni les gens n’y sont.',
    symbols: { K: 'coût', u: units, T: duration, p: unitPrice },
  },
  trainingEnergy: {
    name: 'Énergie d’un entraînement',
    domain: 'Les puces seules, sauf si la puissance donnée couvre hôtes et réseau.',
    symbols: {
      E: 'énergie',
      n: chips,
      T: duration,
      W: 'puissance électrique d’une puce',
      e: 'efficacité énergétique du site (PUE) ; 1 laisse le refroidissement de côté',
    },
  },
  ...reliability,
  ...ladder,
  ...cpu,
  ...rightSize,
  ...planner,
  ...siteEnergy,
  ...migration,
  ...stepTime,
  memoryParameters: {
    name: 'Paramètres du rang, hors experts routés',
    domain:
      'Les matrices sont divisées par le degré de tenseur. Chaque rang porte en entier les normes, les routeurs et les projections vers les rangs réduits de l’attention latente, ainsi que les têtes de clé et de valeur au-delà de leur nombre.',
    symbols: {
      n_d: heldOutside,
      L: layersHere,
      n_a: 'attention et normes d’une couche, sur le rang',
      L_x: expertLayersHere,
      n_f: 'feed-forward d’une couche dense, sur le rang',
      n_s: 'routeur et experts partagés d’une couche, sur le rang',
      n_t: 'plongement, tête de sortie et dernière norme, sur les étages qui les portent',
    },
  },
  memoryExperts: {
    name: 'Experts routés du rang',
    domain: 'Le degré d’experts divise le nombre d’experts.',
    symbols: {
      n_r: heldRouted,
      L_x: expertLayersHere,
      E: 'experts routés d’une couche',
      x: 'rangs qui se répartissent les experts',
      n_e: 'un expert, divisé par le degré de tenseur dans les experts',
    },
  },
  memoryShard: {
    name: 'Part d’un rang',
    domain:
      'Ce qu’une étape ZeRO répartit. Les experts ont moins de copies que le reste, donc moins de rangs pour se les partager.',
    symbols: {
      n_z: 'paramètres de la part d’un rang',
      n_d: heldOutside,
      R: 'rangs de données × contexte',
      n_r: heldRouted,
      R_x: 'rangs qui portent les mêmes experts',
    },
  },
  memoryWeights: {
    name: 'Mémoire des poids',
    domain: 'Tous les paramètres du rang, ou sa part à l’étape ZeRO 3.',
    symbols: { M_w: 'poids', b_w: 'octets d’un poids', n: kept },
  },
  memoryGradients: {
    name: 'Mémoire des gradients',
    domain: 'Tous les paramètres du rang, ou sa part à partir de l’étape ZeRO 2.',
    symbols: { M_g: 'gradients', b_g: 'octets d’un gradient accumulé', n: kept },
  },
  memoryOptimizer: {
    name: 'Mémoire de l’optimiseur',
    domain: 'Tous les paramètres du rang, ou sa part à partir de l’étape ZeRO 1.',
    symbols: {
      M_o: 'états de l’optimiseur et copie maîtresse',
      b_m: 'octets de la copie maîtresse d’un poids',
      n_l: 'paramètres des couches gardés : tous ceux du rang, ou sa part',
      n_t: 'de même pour le plongement et la tête',
      b_s: 'octets d’état par paramètre d’une couche',
      b_t: 'octets d’état par paramètre du plongement et de la tête',
    },
  },
  memoryTokens: {
    name: 'Jetons d’un micro-lot sur un rang',
    domain: 'Le degré de contexte divise la séquence.',
    symbols: {
      T: microTokens,
      b: 'séquences d’un micro-lot',
      s: 'jetons d’une séquence',
      c: 'rangs qui se partagent une séquence',
    },
  },
  memoryLayer: {
    name: 'Activations d’une couche par jeton',
    domain:
      'Tout est gardé sauf ce que le recalcul sélectif laisse de côté. Pour un bloc GELU avec dropout et scores gardés, c’est la somme de la publication.',
    symbols: {
      A: layerKept,
      w: keptShare,
      beta: activation,
      D: 'nombres gardés entre les matrices : entrées des normes et de ce qui les suit',
      M: 'octets des masques de dropout et d’un routeur',
      S: 'nombres gardés dans les matrices, sur le rang : requêtes, clés, valeurs, largeurs internes, copies pour les experts',
      Z: 'octets des scores d’attention, ou de leurs normalisateurs avec l’attention flash',
    },
  },
  memoryLayerInput: {
    name: 'Activations d’une couche recalculée par jeton',
    domain: 'Le recalcul complet ne garde que l’entrée de chaque couche.',
    symbols: { A: layerKept, w: keptShare, beta: activation, d: hiddenSize },
  },
  memoryInFlight: {
    name: 'Micro-lots en vol, 1F1B',
    domain: 'Un avant, un arrière : le premier étage en porte autant qu’il y a d’étages, le dernier un seul.',
    symbols: { mu: flying, m: microBatches, p: stages, i: stage },
  },
  memoryInFlightInterleaved: {
    name: 'Micro-lots en vol, entrelacés',
    domain: 'En étages entiers de couches. Sur le premier étage, c’est p (1 + (p − 1)/(p v)).',
    symbols: { mu: flying, m: microBatches, p: stages, i: stage, v: 'morceaux du modèle sur chaque étage' },
  },
  memoryActivations: {
    name: 'Mémoire des activations',
    domain: 'Gardées de la passe avant d’un micro-lot à sa passe arrière.',
    symbols: {
      M_a: 'activations gardées pour la passe arrière',
      mu: flying,
      T: microTokens,
      L: layersHere,
      L_x: expertLayersHere,
      A: layerKept,
      A_x: 'de même pour une couche à experts',
      M_e: 'ce que garde le plongement, sur le premier étage',
    },
  },
  memoryLogits: {
    name: 'Mémoire des logits',
    domain: 'Sur le dernier étage, pour un micro-lot.',
    symbols: {
      M_l: logits,
      T: microTokens,
      lambda: 'octets d’un logit avec ses copies',
      V_t: 'vocabulaire d’un rang de tenseur',
      beta: activation,
      d: hiddenSize,
      u: 'copies de l’état caché autour de la dernière norme',
    },
  },
  memoryGathered: {
    name: 'Mémoire de ce qui est rassemblé',
    domain: 'À partir de l’étape ZeRO 2, s’il y a plus d’un rang avec qui partager.',
    symbols: {
      M_z: 'poids et gradients d’une couche, entiers',
      b_w: 'octets d’un poids ; 0 sous l’étape ZeRO 3',
      n_1: 'paramètres de la plus grande couche ou table du rang',
      f: 'couches rassemblées d’avance',
      n_2: 'paramètres de la plus grande couche du rang',
      beta: activation,
    },
  },
  memoryWorking: {
    name: 'Mémoire de travail de la passe arrière',
    domain: 'Les logits ont disparu quand la dernière couche commence : seul compte ce qui les dépasse.',
    symbols: {
      M_k: 'ce dont une couche au travail a besoin en plus de ce qui est gardé',
      T: microTokens,
      A_k: 'octets par jeton : gradients internes à la couche, et ce qu’elle recalcule',
      M_l: logits,
    },
  },
  memoryTotal: {
    name: 'Mémoire de l’appareil',
    domain: 'Le maximum d’une itération, sur l’étage de pipeline le plus rempli.',
    symbols: {
      M: 'mémoire de l’appareil',
      epsilon: 'marge pour l’allocateur',
      M_w: 'poids',
      M_g: 'gradients',
      M_o: 'optimiseur',
      M_a: 'activations',
      M_l: 'logits',
      M_z: 'rassemblé',
      M_k: 'mémoire de travail',
      M_b: 'tampons',
      M_r: 'environnement d’exécution',
    },
  },
  deviceMemory: {
    name: 'Mémoire d’un rang',
    domain: 'Une part égale. Avec deux cœurs physiques par cœur logique, c’est un banc HBM de Trainium2 ou 3.',
    symbols: { C: 'mémoire qu’un rang peut utiliser', H: 'HBM de la puce', k: 'rangs sur la puce' },
  },
};
