import type { ClaimWords } from '../../claim-words.ts';

export const rainier: Readonly<Record<string, ClaimWords>> = {
  'claim-rainier-ultraservers': {
    said: 'La grappe relie des dizaines de milliers d’UltraServers.',
    because:
      'Un demi-million de puces font 7 813 UltraServers, et un million 15 625. Les mots demandent plus de puces qu’il n’en a été dévoilé, ou comptent des projets.',
    readings: ['avec un million de puces'],
  },
  'claim-rainier-ultraserver-chips': {
    said: 'Un UltraServer a 64 puces.',
    because: 'Quatre serveurs de seize.',
  },
  'claim-rainier-exaflops': {
    said: 'La grappe pourrait atteindre 1 300 exaflops.',
    because:
      'C’est du FP8 dense sur un million de puces. Le demi-million qui tournait ce jour-là donne 650 exaflops en FP8 et 334 en BF16.',
    condition: 'en FP8 dense, sur un million de puces',
    readings: ['un demi-million de puces en FP8', 'un demi-million de puces en BF16'],
  },
  'claim-rainier-million-now': {
    said: 'Claude tourne sur 1 million de Trainium2.',
    because:
      'Le même jour, AWS en donnait près de la moitié pour la grappe, et attendait le million, tous sites confondus, pour la fin de l’année.',
  },
  'claim-rainier-gigawatt': {
    said: 'La grappe demande environ un gigawatt.',
    because:
      'Des estimations par satellite donnent 1 092 MW au campus principal six mois plus tard. Par le bas, un million de puces à 48 kW pour 64 prennent 750 MW avant refroidissement.',
    readings: ['ordinateurs d’un million de puces, à 48 kW pour 64'],
  },
  'claim-rainier-pue': {
    said: 'Le campus a un PUE de 1,15.',
    because:
      'AWS ne donne pas de valeur pour ce campus : 1,15 est ce qu’il rapporte pour tous ses sites en 2024. Deux estimations d’Epoch, 1 092 MW pour le site en mai et 910 MW pour ses ordinateurs en septembre, feraient 1,20, mais elles sont de mois différents.',
    readings: ['une estimation rapportée à l’autre', 'puissance du site que cela suppose'],
  },
  'claim-rainier-h100-equivalents': {
    said: 'Le campus contient 686 000 équivalents H100.',
    because:
      'Par la crête BF16, il faut 1,02 million de Trainium2 sur ce seul campus, à peu près le million qu’Anthropic utilise partout, qui fait 674 000. Le demi-million et plus qui est dévoilé pour la grappe en fait 337 000 et plus.',
    condition: 'par la crête BF16, avec 1,02 million de puces sur ce campus',
    readings: ['un million de puces', 'un demi-million de puces'],
  },
  'claim-rainier-water': {
    said: 'Le campus consomme 300 millions de gallons américains d’eau par an.',
    because:
      '316 millions, si 910 MW d’ordinateurs tournent toute l’année et usent d’eau comme tout AWS en 2024. Au taux de 2025, ce serait 253 millions.',
    condition: 'si 910 MW tournent toute l’année à la consommation d’eau de 2024',
    readings: ['à la consommation d’eau de 2025', 'avec les 2,2 GW prévus'],
  },
  'claim-aws-water-seven-times': {
    said: 'AWS est 7 fois plus économe en eau que le secteur.',
    because: '0,84 L/kWh contre 0,12 ; la moyenne du secteur est celle que cite Amazon.',
  },
  'claim-rainier-water-days': {
    said: 'Le refroidissement use d’eau pendant 2 % de l’année.',
    because: 'Cela ferait 175 heures. Aucune mesure du campus n’est publique.',
    readings: ['heures par an'],
  },
  'claim-rainier-five-times': {
    said: 'Plus de 5 fois les exaflops qui ont entraîné le Claude d’alors.',
    because: 'La taille de la grappe précédente n’a pas été donnée.',
  },
  'claim-rainier-seventy-percent': {
    said: '70 % plus grande que toute plateforme d’IA antérieure d’AWS.',
    because: 'La plateforme antérieure n’est pas nommée.',
  },
  'claim-amazon-anthropic-eight': {
    said: 'Amazon a mis 8 milliards de dollars dans Anthropic.',
    because:
      'Quatre milliards depuis 2023 et quatre de plus. Avec ce qui a été convenu en avril 2026, cela peut devenir 33.',
  },
  'claim-aws-trainium2-fleet': {
    said: '1,4 million de Trainium2 sont installés.',
    because:
      'Un compte que seul AWS peut faire. Un mois plus tard, la presse donnait le même nombre pour tous les Trainium ensemble.',
  },
  'claim-rainier-it-power': {
    said: 'Les ordinateurs du campus consomment environ 910 MW.',
    because: 'Les deux sont des estimations. Un demi-million de puces, le dernier compte dévoilé, consommerait 375 MW.',
    condition: 'avec 1,21 million de puces, à 48 kW pour 64',
    readings: ['un demi-million de puces'],
  },
  'claim-rainier-million-serving': {
    said: 'Près d’un million de Trainium2 servent Claude.',
    because:
      'Un compte que seule Anthropic peut faire : elle a dit plus d’un million en avril 2026. Il couvre tous les sites d’AWS, et non cette seule grappe.',
    readings: ['ce qu’elle a dit en avril 2026, rapporté à ce qu’AWS a annoncé pour la grappe'],
  },
  'claim-rainier-capital': {
    said: 'Le campus a coûté 34,9 milliards de dollars.',
    because:
      'Amazon ne publie pas le coût de ce campus. Il a annoncé 11 milliards de dollars pour le comté, avant les ordinateurs.',
    readings: ['par mégawatt', 'par équivalent H100'],
  },
  'claim-amazon-anthropic-33': {
    said: 'Amazon pourrait mettre 33 milliards de dollars en tout dans Anthropic.',
    because: 'Huit milliards jusqu’en 2024, cinq aussitôt, et jusqu’à vingt qui dépendent d’étapes.',
  },
  'claim-rainier-discharge': {
    said: 'Le campus peut rejeter 1,58 million de gallons américains d’eau par jour.',
    because:
      'Le plafond d’un permis et non une mesure. La presse a 300 millions de gallons par an, à peu près la moitié.',
    readings: ['par an'],
  },
  'claim-rainier-grid-carbon': {
    said: 'Le réseau électrique du campus émet 413 g de CO₂ par kilowattheure.',
    because:
      'Une valeur du réseau et non du campus. 1 092 MW toute l’année font 3,95 millions de tonnes : une borne supérieure, avant tout contrat d’électricité propre.',
    readings: ['par an, si tout le site tournait à plein'],
  },
};
