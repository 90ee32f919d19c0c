import type { stepTime as english } from '../en/step-time.ts';
import { architecture } from './architecture.ts';
import { device } from './device.ts';
import { layout } from './layout.ts';

export const stepTime: { readonly [K in keyof typeof english]: string } = {
  ...architecture,
  ...device,
  ...layout,
  title: 'Durée d’une itération',
  lead: 'À quoi une itération d’entraînement passe son temps : calculer, communiquer, attendre. Et comment elle passe à l’échelle jusqu’à un million de puces.',

  'group.model': 'Modèle',
  'group.stack': 'Pile logicielle',
  'group.network': 'Réseau',
  'group.run': 'Tout l’entraînement',

  'field.model': 'Modèle',
  'help.model': 'Une architecture publiée, ou la vôtre.',
  'field.stack': 'Étalonnage',
  'help.stack':
    'Ce que matériel et logiciel tirent ensemble de leur crête, ajusté sur des itérations mesurées. Le premier choix prend le plus proche du matériel ci-dessus.',
  'option.stack.auto': 'Celui du matériel choisi',
  'option.stack.custom': 'Vos propres constantes',
  'preset.calibrations': 'Étalonnages',
  'field.matmulShare': 'Part de crête, produits de matrices',
  'help.matmulShare': 'Qu’atteignent les grands produits. Vide : selon l’étalonnage.',
  'field.expertsShare': 'Part de crête, experts',
  'help.expertsShare': 'Qu’atteignent leurs produits, groupés et plus petits. Vide : selon l’étalonnage.',
  'field.attentionShare': 'Part de crête, attention',
  'help.attentionShare': 'Qu’atteignent ses scores et ses sommes pondérées. Vide : selon l’étalonnage.',
  'field.memoryShare': 'Part du débit HBM',
  'help.memoryShare': 'Qu’atteignent normes, résidus, activations et optimiseur. Vide : selon l’étalonnage.',
  'field.layerOverhead': 'Démarrage d’une couche',
  'help.layerOverhead': 'À chaque passe : lancer les noyaux, et les trous entre eux. Vide : selon l’étalonnage.',
  'field.stepOverhead': 'Démarrage d’une itération',
  'help.stepOverhead': 'Quelle que soit sa taille. Vide : selon l’étalonnage.',
  'field.restFactor': 'Tout le reste',
  'help.restFactor':
    'Une itération en multiple de ses parts : données, hôtes, retardataires. Vide : selon l’étalonnage.',
  'field.insideShare': 'Part des liens, à l’intérieur',
  'help.insideShare': 'Part du débit publié qu’atteignent les collectives dans un domaine. Vide : selon l’étalonnage.',
  'field.outsideShare': 'Part des liens, à l’extérieur',
  'help.outsideShare': 'Part du débit publié qu’atteignent les collectives entre domaines. Vide : selon l’étalonnage.',
  'field.launch': 'Démarrage d’une collective',
  'help.launch': 'Avant que son premier octet ne parte, sauts compris. Vide : selon l’étalonnage.',
  'field.dataOverlap': 'Recouvrement de l’échange entre répliques',
  'help.dataOverlap': 'Part de la passe arrière derrière laquelle il peut se cacher. Vide : selon l’étalonnage.',
  'field.tensorOverlap': 'Recouvrement des collectives de tenseur',
  'help.tensorOverlap':
    'Part du travail d’une couche derrière laquelle elles peuvent se cacher. Vide : selon l’étalonnage.',
  'field.attentionKernel': 'Scores d’attention',
  'help.attentionKernel': 'Gardés sur la puce par un noyau fusionné, ou écrits dans la HBM puis relus.',
  'option.attentionKernel.stack': 'comme la pile',
  'option.attentionKernel.fused': 'gardés sur la puce',
  'option.attentionKernel.unfused': 'écrits dans la HBM',
  'field.attentionMask': 'Derrière le masque causal',
  'help.attentionMask': 'Si l’attention saute ce que le masque cache.',
  'option.attentionMask.stack': 'comme la pile',
  'option.attentionMask.skipped': 'sauté',
  'option.attentionMask.whole': 'calculé',

  'field.insideBandwidth': 'Liens internes, un sens',
  'help.insideBandwidth': 'D’un appareil vers son domaine. Vide : le débit publié, niveau par niveau.',
  'field.outsideBandwidth': 'Réseau externe, un sens',
  'help.outsideBandwidth': 'D’un appareil vers les autres domaines. Vide : le débit publié.',
  'field.domain': 'Appareils d’un domaine',
  'help.domain': 'Que relient les liens rapides. Vide : la valeur publiée.',

  'field.tokens': 'Jetons d’entraînement',
  'help.tokens': 'Jetons de tout l’entraînement : 15T vaut quinze mille milliards.',
  'field.goodput': 'Temps utile',
  'help.goodput':
    'Part du temps où un travail est fait et gardé ; le reste va aux pannes, aux redémarrages et aux sauvegardes.',
  'field.price': 'Votre prix',
  'help.price':
    'Par heure, pour une instance, un UltraServer ou une puce selon le choix. Vide : le prix publié sur la base ci-dessous.',
  'field.basis': 'Base du prix',
  'help.basis': 'Les prix de deux bases ne se comparent pas. Sans prix publié, il n’y a pas de coût.',
  'option.basis.capacity-block': 'Capacity Block',
  'option.basis.on-demand': 'à la demande',
  'option.basis.spot': 'spot',
  'option.basis.reserved': 'réservé',
  'option.basis.savings-plan': 'Savings Plan',

  'output.stepTime': 'Durée d’une itération',
  'output.mfu': 'MFU, compté en 6N',
  'output.tokenRate': 'Jetons par seconde',
  'output.chipTokenRate': 'Jetons par seconde et par puce',
  'output.devices': 'Appareils',
  'output.chips': 'Puces',
  'output.units': 'Unités du matériel choisi',
  'output.microBatches': 'Micro-lots d’une réplique',
  'output.parts': 'Où passe le temps',
  'column.parts.part': 'Part',
  'column.parts.time': 'Temps',
  'column.parts.share': 'Proportion',
  'part.forward': 'Passe avant',
  'part.backward': 'Passe arrière',
  'part.recompute': 'Recalcul',
  'part.tensor': 'Collectives de tenseur',
  'part.context': 'Échange de contexte',
  'part.dispatch': 'Envoi aux experts',
  'part.transfer': 'Transferts entre étages',
  'part.bubble': 'Bulle du pipeline',
  'part.data': 'Échange entre répliques',
  'part.optimizer': 'Optimiseur',
  'part.rest': 'Tout le reste',
  'part.others': 'Optimiseur et reste',
  'output.utilisation': 'Utilisation selon la convention',
  'column.utilisation.counted': 'Opérations comptées',
  'column.utilisation.flopPerToken': 'Par jeton',
  'column.utilisation.share': 'Part de la crête',
  'counted.parameters': 'MFU, 6N : les paramètres seuls',
  'counted.causal': 'MFU avec attention causale',
  'counted.full': 'MFU avec attention entière',
  'counted.hardware': 'HFU : recalcul compris',
  'output.exposed': 'Communication attendue',
  'output.exposedShare': 'En part de l’itération',
  'output.bubbleOfWork': 'Bulle sur le travail sans bulle, (p − 1)/(v·m)',
  'output.bubbleOfStep': 'Bulle sur l’itération entière',
  'output.hidden': 'Si toute communication se cachait',
  'output.sum': 'Si aucune ne se cachait',
  'output.ideal': 'Aux débits publiés, sans perte',
  'output.runTime': 'Durée pour tous les jetons',
  'output.runCost': 'Coût de tous les jetons',
  'output.stepCost': 'Coût d’une itération',
  'output.costPerBillionTokens': 'Coût par milliard de jetons',
  'output.memory': 'Mémoire de l’appareil le plus plein',
  'column.memory.needed': 'Nécessaire, au moins',
  'column.memory.available': 'Disponible',
  'column.memory.open': 'Où elle va',
  'link.memory': 'le même entraînement dans le calculateur de mémoire',
  'bar.predicted': 'prévu',
  'bar.ideal': 'aux débits publiés',

  'about.gradients': 'gradients',
  'about.weights': 'poids',
  'about.expert-gradients': 'gradients des experts',
  'about.expert-weights': 'poids des experts',
  'about.once': 'une fois par itération',
  'about.each': 'à chaque micro-lot',

  'check.fits':
    'La mémoire suffit : l’appareil le plus plein demande au moins {memory} sur {have}, sans compter l’environnement d’exécution et la fragmentation.',
  'check.too-large': 'La mémoire ne suffit pas : l’appareil le plus plein demande au moins {memory} et en a {have}.',
  'check.memory-not-published':
    'Aucune mémoire de {chip} n’est publiée : il faut au moins {memory} sur l’appareil le plus plein.',
  'check.calibrated': 'Étalonné sur {chip} ({stack}) : neuf itérations jugées sur dix étaient dans la fourchette.',
  'check.own-constants':
    'Avec vos propres constantes, aucune mesure ne soutient {stack}. La fourchette va de ce que les débits publiés permettent au mieux à autant de fois plus lent que la prévision.',
  'check.own-stack':
    'Aucune mesure ne soutient vos propres constantes. La fourchette va de ce que les débits publiés permettent au mieux à autant de fois plus lent que la prévision.',
  'check.other-chip':
    '{stack} n’a pas été étalonné sur {chip}. La fourchette va de ce que les débits publiés permettent au mieux à autant de fois plus lent que la prévision.',
  'check.carried':
    'Aucune itération mesurée sur {chip} n’est publiée. Les constantes sont celles de {from} ; la fourchette est aussi large que les écarts observés entre piles et entre puces.',
  'check.untuned':
    'Aucun étalonnage n’est fait pour {chip} : {stack} en tient lieu, et sa fourchette est aussi large que les écarts observés entre piles et entre puces.',
  'check.small-kernels':
    'Une couche fait {work} sur un appareil dans une passe avant ; {stack} n’a rien vu sous {least}. Les démarrages dominent les petits noyaux : la fourchette est large.',
  'check.tensor-crosses-domain':
    'Un parallélisme de tenseur de {tensor} dépasse les {domain} appareils que relient les liens rapides : chaque couche attend le réseau.',
  'check.tensor-crosses-instance':
    'Un parallélisme de tenseur de {tensor} dépasse une instance de {instance} appareils : chaque couche traverse les liens plus lents entre instances.',
  'check.no-sequence-parallel':
    'Sans parallélisme de séquence, les {tensor} rangs de tenseur répètent chaque norme et chaque résidu ; il n’ajoute pourtant aucun trafic.',
  'check.zero-without-replicas': 'ZeRO n’a rien à répartir : il n’y a qu’une réplique.',
  'check.much-exposed':
    '{share} de l’itération est de la communication que rien ne cache, surtout : {part}. Cherchez des degrés plus petits, des micro-lots plus grands ou des liens plus rapides.',
  'check.much-bubble':
    '{share} de l’itération est la bulle de {pipeline} étages avec {microBatches} micro-lots. Plus de micro-lots, moins d’étages ou plus de morceaux par étage la réduisent.',
  'check.peak-stand-in': 'Aucune crête {asked} n’est publiée ; celle en {used} la remplace.',
  'check.counted-above-peak':
    'Une convention est écartée ({counted}) : elle compte des opérations qui sont sautées ici, et dépasserait la crête.',
  'check.units-not-filled': '{chips} puces ne remplissent pas {units} unités de {each} : on paie des unités entières.',
  'check.strong-ends':
    'Avec un lot de {batch} séquences, on peut ajouter des répliques jusqu’à {chips} puces ; la courbe à lot fixe s’arrête là.',
  'check.price-listed': 'Prix : {price} l’unité, {basis}, {region}, {date}.',
  'check.price-missing':
    'Aucun prix de {hardware} n’est publié sur la base « {basis} » : il n’y a donc pas de coût. Donnez le vôtre.',
  'check.price-of-instances':
    'À titre de comparaison : {instances} × {instance} coûtent {price}, {basis}. Donnez-le comme votre prix s’il convient à votre cas.',

  'reason.stack-unknown': 'Choisissez un étalonnage dans la liste.',
  'reason.constant-needed': 'Votre pile a besoin de cette constante ; aucun étalonnage ne la donne.',
  'reason.peak-needed': 'Votre matériel a besoin de la crête dense d’un appareil.',
  'reason.peak-not-published':
    'Aucune crête {format} dense de {hardware} n’est publiée ; choisissez un autre format ou donnez la crête d’un appareil.',
  'reason.bandwidth-needed': 'Votre matériel a besoin du débit HBM d’un appareil.',
  'reason.bandwidth-not-published': 'Le débit HBM de {hardware} n’est pas publié ; donnez celui d’un appareil.',
  'reason.links-not-published':
    'Les liens entre appareils de {hardware} ne sont pas publiés ; donnez leur débit dans un sens, ou choisissez une instance.',
  'reason.domain-needed': 'Combien d’appareils de {hardware} les liens rapides relient-ils ? Ce n’est pas publié.',
  'reason.network-not-published':
    'L’entraînement dépasse les {domain} appareils que relient les liens de {hardware}, et le réseau au-delà n’est pas publié ; donnez son débit dans un sens.',

  'axis.chips': 'Puces',
  'axis.time': 'Durée d’une itération',
  'axis.tokenRate': 'Jetons par seconde',
  'axis.efficiency': 'Jetons par seconde et par puce, sur ceux du départ',
  'series.ideal': 'idéal',
  'series.weak': 'lot croissant',
  'series.strong': 'lot fixe',
  'series.now': 'cette répartition',
};
