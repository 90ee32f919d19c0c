import type { layout as english } from '../en/layout.ts';

export const layout: { readonly [K in keyof typeof english]: string } = {
  'group.layout': 'Répartition de l’entraînement',

  'field.tensor': 'Parallélisme de tenseur',
  'help.tensor': 'Appareils qui se partagent chaque matrice d’une couche.',
  'field.pipeline': 'Étages du pipeline',
  'help.pipeline': 'Groupes de couches, l’un après l’autre sur des appareils différents.',
  'field.data': 'Parallélisme de données',
  'help.data': 'Répliques qui voient des séquences différentes.',
  'field.microBatch': 'Micro-lot',
  'help.microBatch': 'Séquences qui traversent une réplique à la fois.',
  'field.batchSize': 'Lot',
  'help.batchSize': 'Séquences d’une itération, toutes répliques confondues.',
  'field.sequence': 'Longueur de séquence',
  'help.sequence': 'Jetons d’une séquence d’entraînement.',
  'field.zero': 'Étape ZeRO',
  'help.zero': 'Ce que les rangs de données se répartissent au lieu d’en garder chacun une copie. FSDP est l’étape 3.',
  'option.zero.0': '0 : rien',
  'option.zero.1': '1 : états de l’optimiseur',
  'option.zero.2': '2 : et les gradients',
  'option.zero.3': '3 : et les poids',
  'field.sequenceParallel': 'Parallélisme de séquence',
  'help.sequenceParallel':
    'Les rangs de tenseur se partagent aussi les jetons des normes et des résidus, sans plus de trafic.',
  'field.recompute': 'Recalcul',
  'help.recompute': 'Ce que la passe arrière calcule de nouveau au lieu de le garder.',
  'option.recompute.none': 'rien',
  'option.recompute.selective': 'sélectif : les scores d’attention',
  'option.recompute.full': 'complet : chaque couche',
  'field.expert': 'Parallélisme d’experts',
  'help.expert':
    'Appareils qui se répartissent les experts d’une couche ; ils sont pris sur tenseur × contexte × données.',
  'field.context': 'Parallélisme de contexte',
  'help.context': 'Appareils qui se partagent les jetons d’une séquence.',
  'field.interleave': 'Morceaux par étage',
  'help.interleave': 'Ordonnancement entrelacé : morceaux du modèle sur chaque rang du pipeline. 1 est 1F1B simple.',
  'field.expertTensor': 'Tenseur dans les experts',
  'help.expertTensor': 'Appareils qui se partagent chaque matrice d’un expert ; il divise le degré de tenseur.',

  'reason.layout-not-whole': 'Un degré est un nombre entier à partir de 1.',
  'reason.layout-heads-not-divided': 'Le modèle a {heads} têtes de requête : choisissez un diviseur de ce nombre.',
  'reason.layout-ffn-not-divided': 'Il doit diviser la largeur feed-forward, {ffn}.',
  'reason.layout-more-stages-than-layers': 'Il n’y a que {layers} couches à répartir.',
  'reason.layout-chunks-not-even':
    '{layers} couches ne se divisent pas en {chunks} morceaux (étages × morceaux par étage).',
  'reason.layout-interleave-without-pipeline': 'L’entrelacement demande plus d’un étage de pipeline.',
  'reason.layout-interleave-micro-batches':
    'L’entrelacement demande un multiple de {pipeline} micro-lots ; ce lot en donne {count}.',
  'reason.layout-batch-not-divided':
    'Le lot (en séquences : {batch}) ne se divise pas par {together} (parallélisme de données × micro-lot).',
  'reason.layout-sequence-not-divided':
    '{sequence} jetons ne se divisent pas en {parts} parts, deux par rang pour que le travail causal soit égal.',
  'reason.layout-no-experts': 'Ce modèle n’a pas d’experts à répartir : 1.',
  'reason.layout-experts-not-divided': 'Le modèle a {experts} experts : choisissez un diviseur de ce nombre.',
  'reason.layout-expert-ranks':
    'Les {ranks} rangs de tenseur × contexte × données ne se divisent pas par experts × tenseur dans les experts ({expertTensor}).',
  'reason.layout-expert-tensor': 'Il doit diviser le degré de tenseur, {tensor}, et la largeur d’un expert, {ffn}.',
};
