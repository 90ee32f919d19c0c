import type { layoutPlanner as english } from '../en/layout-planner.ts';
import { architecture } from './architecture.ts';
import { device } from './device.ts';
import { layout } from './layout.ts';
import { machine } from './machine.ts';
import { trainingMemory } from './training-memory.ts';

const memory = trainingMemory;

export const layoutPlanner: { readonly [K in keyof typeof english]: string } = {
  ...architecture,
  ...device,
  ...layout,
  ...machine,
  title: 'Planificateur de répartition',
  lead: 'Toutes les façons permises de répartir un entraînement sur une machine : les plus rapides qui tiennent, ce qu’achète la mémoire, et le moins d’unités pour une échéance ou un budget.',

  'group.question': 'Question',
  'group.held': 'Degrés que vous fixez',
  'group.memory': 'Mémoire',

  'field.question': 'Ce qui est demandé',
  'help.question': 'La meilleure répartition d’une machine, ou la plus petite machine qui suffit.',
  'option.question.layout': 'meilleure répartition d’une machine',
  'option.question.deadline': 'moins d’unités pour une échéance',
  'option.question.budget': 'moins d’unités pour un budget',
  'field.units': 'Unités',
  'help.units': 'Instances, UltraServers ou puces, selon le matériel ci-dessous.',
  'field.deadline': 'Échéance',
  'help.deadline': 'Pour tous les jetons d’entraînement, temps utile compté.',
  'field.budget': 'Budget',
  'help.budget': 'Pour tous les jetons d’entraînement, au prix ci-dessous.',
  'field.most': 'Unités au plus',
  'help.most': 'Où s’arrête la recherche du plus petit nombre.',
  'field.keep': 'Partages classés',
  'help.keep': 'Combien des meilleurs partages le tableau contient, chacun avec sa répartition la plus rapide.',
  'help.tensor': 'Vide : cherché.',
  'help.pipeline': 'Vide : cherché.',
  'help.data': 'Vide : cherché.',
  'help.context': 'Vide : cherché.',
  'help.expert': 'Vide : cherché.',
  'field.optimizer': memory['field.optimizer'],
  'help.optimizer': memory['help.optimizer'],
  'option.optimizer.adam': memory['option.optimizer.adam'],
  'option.optimizer.adam-bf16': memory['option.optimizer.adam-bf16'],
  'option.optimizer.adam-8bit': memory['option.optimizer.adam-8bit'],
  'option.optimizer.lion': memory['option.optimizer.lion'],
  'option.optimizer.muon': memory['option.optimizer.muon'],
  'option.optimizer.adafactor': memory['option.optimizer.adafactor'],
  'option.optimizer.sgd-momentum': memory['option.optimizer.sgd-momentum'],
  'option.optimizer.sgd': memory['option.optimizer.sgd'],
  'field.logits': memory['field.logits'],
  'help.logits': memory['help.logits'],
  'option.logits.fused': memory['option.logits.fused'],
  'option.logits.fp32': memory['option.logits.fp32'],
  'option.logits.both': memory['option.logits.both'],
  'field.margin': memory['field.margin'],
  'help.margin': memory['help.margin'],
  'field.buffers': memory['field.buffers'],
  'help.buffers': memory['help.buffers'],
  'field.runtime': memory['field.runtime'],
  'help.runtime': memory['help.runtime'],

  'output.stepTime': 'Durée d’une itération',
  'output.layout': 'Meilleure répartition',
  'output.units': 'Unités du matériel choisi',
  'output.chips': 'Puces',
  'output.devices': 'Appareils',
  'output.tokenRate': 'Jetons par seconde',
  'output.runTime': 'Temps pour tous les jetons',
  'output.runCost': 'Coût de tous les jetons',
  'output.memory': 'Mémoire de l’appareil le plus plein',
  'output.headroom': 'Marge',
  'output.capacity': 'Mémoire d’un appareil',
  'output.utilisation': 'Utilisation selon la convention',
  'column.utilisation.counted': 'Opérations comptées',
  'column.utilisation.share': 'Part de la crête',
  'output.best': 'Les meilleurs partages, chacun avec sa répartition la plus rapide',
  'column.best.rank': 'Rang',
  'column.best.layout': 'Degrés',
  'column.best.microBatch': 'Micro-lot',
  'column.best.interleave': 'Morceaux',
  'column.best.zero': 'ZeRO',
  'column.best.recompute': 'Recalculé',
  'column.best.time': 'Itération',
  'column.best.slower': 'Plus lent de',
  'column.best.memory': 'Mémoire',
  'column.best.share': 'D’un appareil',
  'column.best.step': 'Où va le temps',
  'column.best.parts': 'Où vont les octets',
  'link.step': 'son itération',
  'link.memory': 'sa mémoire',
  'recompute.none': 'rien',
  'recompute.selective': 'scores',
  'recompute.full': 'chaque couche',
  'output.front':
    'Ce qu’achète la mémoire : aucune répartition n’est à la fois plus rapide et plus petite que l’une d’elles',
  'column.front.layout': 'Répartition',
  'column.front.recompute': 'Recalculé',
  'column.front.time': 'Itération',
  'column.front.slower': 'Plus lent de',
  'column.front.memory': 'Mémoire',
  'column.front.fits': 'Tient',
  yes: 'oui',
  no: 'non',
  'output.layouts': 'Répartitions permises',
  'output.splits': 'Partages possibles',
  'output.bounded': 'Écartés par leur borne',
  'output.timed': 'Répartitions chronométrées pour le classement',
  'output.tooLarge': 'Dont trop grandes pour un appareil',
  'output.rejected': 'Partages impossibles, par première raison',
  'column.rejected.reason': 'Raison',
  'column.rejected.count': 'Partages',
  'rejected.held': 'un autre degré que celui que vous fixez',
  'rejected.heads-not-divided': 'le degré de tenseur ne divise pas les têtes',
  'rejected.ffn-not-divided': 'le degré de tenseur ne divise pas la largeur du réseau dense',
  'rejected.more-stages-than-layers': 'plus d’étages que de couches',
  'rejected.batch-not-divided': 'les répliques ne divisent pas le lot',
  'rejected.sequence-not-divided': 'le degré de contexte ne divise pas la séquence',

  'progress.counts': 'Essai de nombres d’unités',
  'progress.layouts': 'Examen de chaque répartition proche de la meilleure',
  'progress.smallest': 'Recherche de la répartition la plus petite',

  'check.idle':
    '{wanted} unités n’ont aucun partage permis. Voici la réponse pour {units}, le nombre inférieur le plus proche qui en a un ; {idle} appareils restent inactifs.',
  'check.close':
    'Les {close} premières sont dans l’erreur du modèle, à {slower} près : choisissez entre elles selon la mémoire ou la simplicité.',
  'check.little-left':
    'Il ne reste que {left} ({share}) sur l’appareil le plus plein : la fragmentation peut prendre davantage.',
  'check.memory-unused':
    '{share} de la mémoire d’un appareil ne sert pas : l’entraînement tiendrait aussi sur moins d’appareils, ou sur de plus petits.',
  'check.much-waited':
    '{share} de l’itération se passe à attendre les autres. Avec {tokens} jetons par appareil, le lot est petit pour un tel nombre : moins d’appareils seraient mieux employés.',
  'check.shown':
    'Le graphique et le front contiennent {looked} des {layouts} répartitions permises : toutes celles qui prennent moins de {reach} la meilleure durée.',
  'check.nothing-spare':
    'Compté sans fragmentation ni tampons : donnez une marge si votre logiciel en a besoin, et la recherche lui laisse la place.',

  'reason.memory-needed': memory['reason.memory-needed'],
  'reason.memory-not-published': memory['reason.memory-not-published'],
  'reason.price-needed':
    'Un budget demande un prix ; aucun n’est publié pour {hardware} sur la base « {basis} ». Donnez le vôtre.',
  'reason.no-split':
    'Ni ce nombre ({units}) ni un nombre inférieur n’a de partage permis : têtes, couches et lot doivent diviser les appareils.',
  'reason.nothing-fits':
    'Sur {units} du matériel choisi, aucune répartition ne tient : la plus petite demande {memory} à un appareil qui a {capacity}. Plus d’unités partagent davantage.',
  'reason.held-impossible':
    'Avec les degrés fixés, ni ce nombre ({units}) ni un nombre inférieur n’a de partage permis. Laissez-en un à la recherche.',
  'reason.too-late':
    'Aucune répartition jusqu’à {most} unités ne finit à temps. Permettez plus d’unités, une échéance plus lointaine ou un lot plus grand.',
  'reason.over-budget':
    'Aucune répartition jusqu’à {most} unités n’y suffit. Un entraînement sur peu d’appareils coûte le moins ; permettez un budget plus grand.',
  'reason.stopped': 'La recherche a été arrêtée.',

  'axis.time': 'Durée d’une itération',
  'axis.memory': 'Mémoire de l’appareil le plus plein',
  'series.large': 'trop grandes',
  'series.fits': 'tiennent',
  'series.front': 'front',
  'series.best': 'meilleurs partages',
  'limit.capacity': 'mémoire d’un appareil',
};
