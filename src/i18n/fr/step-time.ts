import type { stepTime as english } from '../en/step-time.ts';
import { architecture } from './architecture.ts';
import { device } from './device.ts';
import { layout } from './layout.ts';
import { machine } from './machine.ts';

export const stepTime: { readonly [K in keyof typeof english]: string } = {
  ...architecture,
  ...device,
  ...layout,
  ...machine,
  title: 'Durée d’une itération',
  lead: 'À quoi une itération d’entraînement passe son temps : calculer, communiquer, attendre. Et comment elle passe à l’échelle jusqu’à un million de puces.',

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
  'part.others': 'Optimiseur et reste',
  'output.utilisation': 'Utilisation selon la convention',
  'column.utilisation.counted': 'Opérations comptées',
  'column.utilisation.flopPerToken': 'Par jeton',
  'column.utilisation.share': 'Part de la crête',
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

  'axis.chips': 'Puces',
  'axis.time': 'Durée d’une itération',
  'axis.tokenRate': 'Jetons par seconde',
  'axis.efficiency': 'Jetons par seconde et par puce, sur ceux du départ',
  'series.ideal': 'idéal',
  'series.weak': 'lot croissant',
  'series.strong': 'lot fixe',
  'series.now': 'cette répartition',
};
