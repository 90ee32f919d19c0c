import type { ClaimWords } from '../../claim-words.ts';

const UNNAMED =
  'Mesuré par AWS sur des charges de travail qu’il ne nomme pas toutes ; rien de publié ne donne le facteur.';

const faster = (said: string): ClaimWords => ({ said, because: UNNAMED });
const cheaper = (names: string, because: string): ClaimWords => ({
  said: `Graviton coûte jusqu’à 20 % de moins que x86 : ${names}.`,
  because,
});
const MONEY = ['travail pour la même somme, à la vitesse affirmée'];

export const graviton: Readonly<Record<string, ClaimWords>> = {
  'claim-graviton1-cost': {
    said: 'Les charges réparties coûtent jusqu’à 45 % de moins sur A1.',
    because: 'Cela dépend de la vitesse de la charge de travail, qui n’a pas été publiée.',
  },
  'claim-graviton2-cores': {
    said: 'Graviton2 a 4 fois les cœurs du premier Graviton.',
    because: '64 cœurs contre 16.',
  },
  'claim-graviton2-caches': {
    said: 'Graviton2 a des caches deux fois plus grands.',
    because:
      'C’est vrai du cache L1 de données. D’autres caches ont grandi d’autres facteurs, et le premier Graviton n’annonce pas de L3.',
    condition: 'pour le cache L1 de données',
  },
  'claim-graviton2-memory': {
    said: 'La mémoire est 5 fois plus rapide que sur le premier Graviton.',
    because: 'La mémoire du premier Graviton n’est pas publiée ; l’affirmation la placerait vers 41 Go/s.',
    readings: ['bande passante du premier Graviton que cela suppose'],
  },
  'claim-graviton2-performance': faster('M6g est jusqu’à 7 fois plus performant qu’A1.'),
  'claim-m6g-price-performance': {
    said: 'M6g donne jusqu’à 40 % de plus que M5 pour la même somme.',
    because:
      'M6g coûte 19,8 % de moins et doit donc être 12,3 % plus rapide : une vitesse qu’AWS n’indique pas, mais qui n’a rien d’invraisemblable.',
    condition: 'si M6g est 12,3 % plus rapide que M5',
    readings: ['à vitesse égale'],
  },
  'claim-graviton3-memory-bandwidth': {
    said: 'Graviton3 a 50 % de bande passante mémoire en plus.',
    because: 'Les mêmes huit canaux, de 3 200 à 4 800 MT/s.',
  },
  'claim-graviton3-floating-point': {
    said: 'La virgule flottante est jusqu’à deux fois plus rapide sur Graviton3.',
    because: 'Deux fois la largeur de vecteur, à une fréquence supérieure de 4 % : 2,08 fois la crête.',
  },
  'claim-graviton3-compute': {
    said: 'Graviton3 calcule jusqu’à 25 % plus vite.',
    because: 'La fréquence en donne 4 % ; le reste vient du cœur, et aucune mesure n’a été publiée avec.',
  },
  'claim-graviton3-cryptography': faster('La cryptographie est jusqu’à deux fois plus rapide sur Graviton3.'),
  'claim-graviton3-machine-learning': {
    said: 'L’apprentissage automatique est jusqu’à 3 fois plus rapide sur Graviton3, avec le BF16.',
    because: 'Graviton3 a apporté les instructions BF16, mais AWS n’en imprime pas la crête.',
  },
  'claim-graviton3-energy': {
    said: 'Le même travail prend jusqu’à 60 % d’énergie de moins que sur des instances EC2 comparables.',
    because: 'AWS ne publie la puissance d’aucun Graviton, et ne nomme pas les instances comparées.',
  },
  'claim-graviton3e-vectors': faster('Les instructions vectorielles sont jusqu’à 35 % plus rapides sur Graviton3E.'),
  'claim-graviton4-cores': {
    said: 'Graviton4 a 50 % de cœurs en plus.',
    because: '96 contre 64 par socket.',
  },
  'claim-graviton4-memory-bandwidth': {
    said: 'Graviton4 a 75 % de bande passante mémoire en plus.',
    because: 'Douze canaux au lieu de huit, de 4 800 à 5 600 MT/s. Un cœur n’en a que 17 % de plus.',
    readings: ['par cœur'],
  },
  'claim-graviton4-compute': {
    said: 'Graviton4 calcule jusqu’à 30 % plus vite.',
    because: 'La fréquence en donne 8 % ; le reste vient du cœur.',
  },
  'claim-r8g-size': {
    said: 'La plus grande R8g a 3 fois les processeurs virtuels de la plus grande R7g.',
    because: 'Deux sockets de 96 cœurs contre un de 64 : r8g.48xlarge en a 192, r7g.16xlarge 64.',
  },
  'claim-r8g-memory': {
    said: 'La plus grande R8g a 3 fois la mémoire de la plus grande R7g.',
    because: '1 536 Gio dans r8g.48xlarge contre 512 Gio dans r7g.16xlarge.',
  },
  'claim-graviton5-l3': {
    said: 'Graviton5 a 5 fois le L3.',
    because: '192 Mo font 5,33 fois 36 Mo. AWS a arrondi vers le bas, ce qui a mené la presse à 180 Mo.',
  },
  'claim-graviton5-l3-per-core': {
    said: 'Un cœur a 2,6 fois le L3 de celui de Graviton4.',
    because:
      '2,67, tronqué après la première décimale. Avec 180 Mo ce serait 2,5 : l’affirmation plaide donc pour 192.',
    readings: ['avec les 180 Mo de la presse'],
  },
  'claim-graviton5-l3-press': {
    said: 'Graviton5 a 180 Mo de L3.',
    because: 'Déduit de « 5x » avant qu’AWS ne donne la taille, qui est de 192 Mo.',
  },
  'claim-graviton5-memory-press': {
    said: 'Graviton5 a plus de 800 Go/s de bande passante mémoire.',
    because: 'Douze canaux de DDR5-8800 donnent 844,8 Go/s : 1,57 fois Graviton4 par socket, mais 0,79 fois par cœur.',
    readings: ['face à Graviton4, par socket', 'face à Graviton4, par cœur'],
  },
  'claim-graviton5-compute': {
    said: 'Graviton5 est jusqu’à 25 % plus rapide par processeur virtuel.',
    because: 'La fréquence en donne 18 % ; le reste vient du cœur et de son cache.',
  },
  'claim-graviton5-largest-network': {
    said: 'La 48xlarge a deux fois le débit réseau.',
    because: '100 Gbit/s dans c9g.48xlarge contre 50 Gbit/s dans c8g.48xlarge.',
  },
  'claim-graviton5-largest-ebs': {
    said: 'La 48xlarge a deux fois le débit EBS.',
    because:
      '72 Gbit/s contre 40 Gbit/s font 1,8 fois. Une même phrase d’AWS couvre le réseau et EBS ; elle vaut pour le réseau.',
  },
  'claim-graviton5-network-average': {
    said: 'Les tailles ont en moyenne jusqu’à 15 % de débit réseau en plus.',
    because:
      'Les neuf tailles au-dessous de la 48xlarge, dont AWS parle à part, ont en moyenne 13 % de débit soutenu en plus, de 6 % pour medium à 25 % pour 24xlarge. On s’en approche sans les deux plus petites, et AWS n’énumère pas les tailles qu’il compte.',
    readings: ['avec la 48xlarge', 'sans les deux plus petites des neuf'],
  },
  'claim-graviton5-ebs-average': {
    said: 'Les tailles ont en moyenne 20 % de débit EBS en plus.',
    because: 'Chacune des neuf a exactement un cinquième de plus, et la 48xlarge quatre cinquièmes.',
    condition: 'sur les neuf tailles au-dessous de la 48xlarge, dont AWS parle à part',
  },
  'claim-graviton5-packets': {
    said: 'Les paquets sont traités jusqu’à 3 fois plus vite.',
    because: 'Aucun débit de paquets n’est imprimé pour l’une ou l’autre génération.',
  },
  'claim-graviton5-latency': faster('Un cœur en atteint un autre avec jusqu’à 33 % de latence en moins.'),
  'claim-r8g-web': faster('R8g est jusqu’à 30 % plus rapide pour les applications web.'),
  'claim-r8g-databases': faster('R8g est jusqu’à 40 % plus rapide pour les bases de données.'),
  'claim-r8g-java': faster('R8g est jusqu’à 45 % plus rapide pour les grandes applications Java.'),
  'claim-m9g-web': faster('M9g est jusqu’à 35 % plus rapide pour les applications web.'),
  'claim-m9g-inference': faster('M9g est jusqu’à 35 % plus rapide pour l’inférence.'),
  'claim-m9g-databases': faster('M9g est jusqu’à 30 % plus rapide pour les bases de données.'),
  'claim-c9gd-storage': faster('Les disques locaux de C9gd font jusqu’à 30 % de plus.'),
  'claim-m6g-m5-cheaper': cheaper('M6g face à M5', 'C’était 19,8 % de moins à la deuxième génération, face à Intel.'),
  'claim-m7g-m7i-cheaper': cheaper(
    'M7g face à M7i',
    '19,0 % de moins : encore proche à la troisième génération, mais en deçà.',
  ),
  'claim-m8g-m8i-cheaper': cheaper(
    'M8g face à M8i',
    '15,2 % de moins. Les prix de Graviton ont monté d’un dixième, ceux d’Intel d’un vingtième.',
  ),
  'claim-m9g-m8i-cheaper': cheaper(
    'M9g face à M8i',
    '7,6 % de moins : face à Intel, l’écart s’est réduit à chaque génération.',
  ),
  'claim-m9g-m8a-cheaper': cheaper(
    'M9g face à M8a',
    '19,6 % de moins qu’AMD, dont les instances ont autant de cœurs que Graviton : deux fils n’y partagent jamais un cœur.',
  ),
  'claim-m7g-price': {
    said: 'M7g coûte 6 % de plus que M6g.',
    because: 'Et 25 % de vitesse en plus, si l’on y croit, font 17,9 % de plus pour la même somme.',
    readings: MONEY,
  },
  'claim-m8g-price': {
    said: 'M8g coûte 10 % de plus que M7g.',
    because: 'Et 30 % de vitesse en plus, si l’on y croit, font 18,2 % de plus pour la même somme.',
    readings: MONEY,
  },
  'claim-m9g-price': {
    said: 'M9g coûte 9 % de plus que M8g.',
    because: 'Et 25 % de vitesse en plus, si l’on y croit, font 14,7 % de plus pour la même somme.',
    readings: MONEY,
  },
  'claim-c9g-price': { said: 'C9g coûte 9 % de plus que C8g.', because: 'La même marche que M9g.' },
  'claim-r9g-price': {
    said: 'R9g coûte 9 % de plus que R8g.',
    because: 'La même marche que M9g. Le prix de R9g vient d’une source secondaire.',
  },
  'claim-rds-m9g-price-performance': {
    said: 'RDS sur M9g donne jusqu’à 23 % de plus que sur Graviton4 pour la même somme.',
    because:
      'Il n’y a pas ici de prix de RDS. Avec 30 % de vitesse en plus, RDS coûterait 5,7 % de plus ; EC2 coûte 9 % de plus.',
    readings: ['prix de RDS que cela suppose, avec 30 % de vitesse en plus', 'avec les prix d’EC2 à la place'],
  },
  'claim-rds-m9g-performance': {
    said: 'RDS est 30 % plus rapide sur M9g que sur Graviton4.',
    because: 'Mesuré par AWS ; ni le moteur, ni la taille, ni la charge ne sont donnés.',
  },
};
