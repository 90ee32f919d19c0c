import type { ClaimWords } from '../../claim-words.ts';

export const story: Readonly<Record<string, ClaimWords>> = {
  'claim-trn2-process': {
    said: 'Trainium2 est gravé en 5 nm.',
    because:
      'AWS n’a jamais nommé le procédé. The Register et SemiAnalysis s’accordent ; aucun calcul ne peut trancher.',
  },
  'claim-trn2-chip-memory': {
    said: 'Un Trainium2 a 96 Go de mémoire.',
    because: 'Quatre piles de 24 Gio font 96 Gio, soit 103 Go. Le marketing écrit Go là où le pilote compte des Gio.',
    condition: 'si Go veut dire Gio',
    readings: ['en gigaoctets'],
  },
  'claim-trn2-chip-bandwidth': {
    said: 'Un Trainium2 lit sa mémoire à 2,9 To/s.',
    because: 'Quatre piles de 1 024 broches, aux 5,7 Gbit/s que donne SemiAnalysis, font 2,92 To/s.',
  },
  'claim-trn2-chip-fp8': {
    said: 'Un Trainium2 donne 1,3 pétaflops.',
    because: 'C’est du FP8 dense, 1 299 téraflops. En BF16, où l’on entraîne la plupart des modèles, c’est la moitié.',
    readings: ['en BF16', 'en creux'],
  },
  'claim-trn2-ultraserver-four': {
    said: 'Un UltraServer vaut quatre instances Trn2.',
    because:
      '64 puces contre 16. Une puce n’en est pas plus rapide ; ce que l’UltraServer ajoute, ce sont les liens entre les quatre.',
    readings: ['d’après les pétaflops imprimés'],
  },
  'claim-rainier-hundred-thousand': {
    said: 'La grappe aura plus de 100 000 puces.',
    because: 'Près d’un demi-million à sa mise en service, onze mois plus tard.',
  },
  'claim-trn3-preview-efficiency': {
    said: 'Trainium3 sera 40 % plus efficace en énergie.',
    because:
      'Aucune puissance n’est publiée pour l’une ou l’autre puce. 40 % plus efficace, c’est 29 % d’énergie en moins pour le même travail, et non 40 %.',
    readings: ['énergie que cela suppose pour le même travail'],
  },
};
