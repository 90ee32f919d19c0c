import type { lists as english } from '../en/lists.ts';

export const lists: { readonly [K in keyof typeof english]: string } = {
  'claims.title': 'Affirmations recalculées',
  'claims.description':
    'Ce qui a été dit de Trainium, de Graviton, de Project Rainier et de leurs rivaux : les mots, l’auteur, la date, le calcul refait d’après les fiches, et s’il tombe juste.',
  'claims.lead':
    'Une affirmation, c’est un nombre que quelqu’un a avancé. Chacune est recalculée d’après les fiches à chaque construction du site : un verdict ne peut donc pas s’écarter de son calcul.',
  'claims.verdicts': 'Le sens des verdicts',
  'claims.holds': 'le calcul donne les chiffres publiés',
  'claims.holds-rounded': 'il les donne si l’on arrondit en chemin comme le fabricant',
  'claims.holds-if': 'seulement dans la lecture indiquée',
  'claims.fails': 'il ne les donne pas, avec les valeurs publiées',
  'claims.unchecked': 'rien de publié ne permet un calcul',
  'claims.count': '{count} sur {total}',
  'claims.said': 'Ce qui a été dit',
  'claims.sum': 'Recalculé',
  'claims.permalink': 'Lien vers cette affirmation',
  'topic.trainium': 'Trainium et Inferentia',
  'topic.graviton': 'Graviton',
  'topic.rainier': 'Project Rainier',
  'topic.comparator': 'Comparaisons',
  'prices.title': 'Prix',
  'prices.description':
    'Prix horaires des instances à puces AWS, de leurs rivales et de leurs sœurs x86, par base, région et date. Les bases ne sont jamais mélangées.',
  'prices.lead':
    'Un prix sans sa base n’est que la moitié d’un prix. Chaque tableau ne contient qu’une base, et chaque ligne dit où et quand le prix était en vigueur. Dollars des États-Unis par heure, Linux, location partagée sauf mention contraire.',
  'prices.basis.on-demand': 'À la demande',
  'prices.basis.capacity-block': 'Capacity Blocks pour le ML',
  'prices.basis.spot': 'Spot',
  'prices.basis.reserved': 'Réservé',
  'prices.basis.savings-plan': 'Savings Plans',
  'prices.what.on-demand': 'Payé à la seconde, sans engagement.',
  'prices.what.capacity-block': 'Réservé des jours ou des semaines à l’avance, payé d’avance ; le prix varie.',
  'prices.what.spot': 'Capacité inutilisée qui peut être reprise ; le prix varie d’heure en heure.',
  'prices.what.reserved': 'Un engagement dont la source n’indique pas la durée.',
  'prices.what.savings-plan': 'Un engagement de dépense.',
  'prices.system': 'Système',
  'prices.price': 'Prix',
  'prices.perChip': 'Par puce',
  'prices.region': 'Région',
  'prices.date': 'Date',
  'prices.source': 'Source',
  'prices.notPublished': 'Ce qui n’a pas de prix publié',
  'prices.trainium3':
    'Aucun prix d’aucune sorte n’a été publié pour un système Trainium3, ni pour un UltraServer Trn2. trn2.48xlarge n’a pas de prix à la demande.',
  'sources.title': 'Sources',
  'sources.description':
    'Toutes les publications que citent les fiches de ce site, leur nature, le jour où elles ont été lues et ce qui repose sur elles.',
  'sources.lead':
    'Une source primaire est le document du fabricant, lu directement. Une page du fabricant connue seulement par une transcription est secondaire. Une estimation est une valeur que le fabricant n’a pas publiée.',
  'sources.cited': 'citée {count} fois',
  'sources.citedOnce': 'citée une fois',
  'sources.published': 'publiée le {date}',
  'sources.undated': 'sans date',
};
