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
  'output.exposed': 'Communication non masquée',
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
    'La mémoire suffit : l’appareil le plus plein demande au moins {memory} sur {have}, avec ce qui est publié de l’environnement d’exécution, sans compter les tampons et la fragmentation.',
  'check.too-large': 'La mémoire ne suffit pas : l’appareil le plus plein demande au moins {memory} et en a {have}.',
  'check.memory-not-published':
    'Aucune mémoire de {chip} n’est publiée : il faut au moins {memory} sur l’appareil le plus plein.',
  'check.no-sequence-parallel':
    'Sans parallélisme de séquence, les {tensor} rangs de tenseur répètent chaque norme et chaque résidu ; il n’ajoute pourtant aucun trafic.',
  'check.zero-without-replicas': 'ZeRO n’a rien à répartir : il n’y a qu’une réplique.',
  'check.much-exposed':
    '{share} de l’itération est de la communication que rien ne cache, surtout : {part}. Cherchez des degrés plus petits, des micro-lots plus grands ou des liens plus rapides.',
  'check.much-bubble':
    '{share} de l’itération est la bulle de {pipeline} étages avec {microBatches} micro-lots. Plus de micro-lots, moins d’étages ou plus de morceaux par étage la réduisent.',
  'check.counted-above-peak':
    'Une convention est écartée ({counted}) : elle compte des opérations qui sont sautées ici, et dépasserait la crête.',
  'check.hardware-below-mfu':
    'Le matériel fait moins pour un jeton ({hardware}) que n’en compte la convention du MFU ({headline}) : 6N prend chaque paramètre pour un produit de matrices, y compris la table de plongement, où l’on ne fait que lire. L’utilisation du matériel est donc inférieure au MFU.',
  'check.units-not-filled': 'On paie des unités entières, {units} × {each} ; puces utilisées : {chips}.',
  'check.strong-ends':
    'La courbe à lot fixe (en séquences : {batch}) s’arrête là où ses répliques n’ont plus rien à se partager (en puces : {chips}).',

  'axis.chips': 'Puces',
  'axis.time': 'Durée d’une itération',
  'axis.tokenRate': 'Jetons par seconde',
  'axis.efficiency': 'Jetons par seconde et par puce, sur ceux du départ',
  'series.ideal': 'idéal',
  'series.weak': 'lot croissant',
  'series.strong': 'lot fixe',
  'series.now': 'cette répartition',
};
