import type { ClaimWords } from '../../claim-words.ts';

export const trainium: Readonly<Record<string, ClaimWords>> = {
  'claim-trn2-speed': {
    said: 'Trainium2 est jusqu’à quatre fois plus rapide que Trainium1.',
    because:
      'En FP32, c’est 3,8. Le BF16, où l’on entraîne la plupart des modèles, reste en deçà avec 3,5 ; le FP8 est bien au-dessus avec 6,8, puisque Trainium1 ne calculait pas plus vite sur huit bits que sur seize. Le format n’a pas été dit.',
    condition: 'en FP32',
    readings: ['en BF16', 'en FP8'],
  },
  'claim-trn2-bandwidth': {
    said: 'Trainium2 a quatre fois la bande passante mémoire de Trainium1.',
    because: 'Les valeurs publiées donnent 3,5, et la comparaison d’AWS elle-même imprime 3,6.',
    readings: ['avec 820 Gio/s pour Trainium1'],
  },
  'claim-trn2-memory': {
    said: 'Trainium2 a trois fois la mémoire de Trainium1.',
    because: '96 Gio contre 32.',
  },
  'claim-trn2-efficiency': {
    said: 'Trainium2 a deux fois les performances par watt de Trainium1.',
    because: 'Aucune puissance n’est publiée pour l’une ou l’autre puce.',
  },
  'claim-trn2-collective-cores': {
    said: 'Trainium2 a 3,3 fois les cœurs de collectives de Trainium1.',
    because: 'Seize sur six font 2,7. Le rapport est resté du temps où la page disait vingt.',
  },
  'claim-trn2-sbuf': {
    said: 'Trainium2 a 4,7 fois la mémoire sur puce de Trainium1.',
    because: '224 Mio contre 48.',
  },
  'claim-trn2-link-ratio': {
    said: 'Trainium2 a 3,3 fois le débit entre puces de Trainium1.',
    because:
      '1 280 Go/s contre 384, si l’ancienne valeur additionne les deux sens comme la nouvelle ; sa page ne le dit pas.',
    condition: 'si l’ancienne valeur additionne les deux sens',
  },
  'claim-trn2-instance-fp8': {
    said: 'Une trn2.48xlarge donne 20,8 pétaflops en FP8 dense.',
    because: 'Seize puces de 1 299 téraflops font 20,784.',
  },
  'claim-trn2-ultraserver-fp8': {
    said: 'Un UltraServer Trn2 donne 83,2 pétaflops en FP8 dense.',
    because: '64 puces donnent 83,14 ; quatre fois les 20,8 arrondis de l’instance donnent l’affirmation.',
    readings: ['en creux'],
  },
  'claim-trn2-ultraserver-sparse-spokesperson': {
    said: 'Les 83,2 pétaflops d’un UltraServer sont une valeur creuse.',
    because: 'En creux, 64 puces donnent 164 pétaflops ; 83,2 est ce qu’elles donnent en dense.',
  },
  'claim-trn2-instance-sparse': {
    said: 'Une trn2.48xlarge donne 41 pétaflops en creux.',
    because: 'Seize puces de 2 563 téraflops font 41,01.',
  },
  'claim-trn2-ultraserver-sparse': {
    said: 'Un UltraServer Trn2 donne 164 pétaflops en creux.',
    because: '64 puces de 2 563 téraflops font 164,03.',
  },
  'claim-trn2-ultraserver-sparse-launch': {
    said: 'Un UltraServer Trn2 donne 332 pétaflops en creux.',
    because:
      '64 puces de 2 563 téraflops font 164 pétaflops. Le billet compte 5,2 pétaflops par puce, le double de la valeur documentée.',
  },
  'claim-trn2-instance-bf16': {
    said: 'Une trn2.48xlarge donne 10,7 pétaflops en BF16 dense.',
    because: 'Seize puces de 667 téraflops font 10,67.',
  },
  'claim-trn2-ultraserver-bf16': {
    said: 'Un UltraServer Trn2 donne 42,8 pétaflops en BF16 dense.',
    because: '64 puces donnent 42,69 ; quatre fois les 10,7 arrondis de l’instance donnent l’affirmation.',
  },
  'claim-trn2-instance-bandwidth': {
    said: 'La HBM d’une trn2.48xlarge débite 46,4 To/s.',
    because: 'Seize fois 2,9 To/s.',
  },
  'claim-trn2-ultraserver-bandwidth': {
    said: 'La HBM d’un UltraServer Trn2 débite 185,6 To/s.',
    because: '64 fois 2,9 To/s.',
  },
  'claim-trn2-instance-memory': {
    said: 'Une trn2.48xlarge a 1,5 To de HBM.',
    because: 'Vrai si l’on lit To comme Tio : 1 536 Gio font 1,5 Tio, et 1,65 To.',
    condition: 'si To veut dire Tio',
    readings: ['en téraoctets'],
  },
  'claim-trn2-ultraserver-memory': {
    said: 'Un UltraServer Trn2 a 6 To de HBM.',
    because: 'Vrai si l’on lit To comme Tio : 6 144 Gio font 6 Tio, et 6,6 To.',
    condition: 'si To veut dire Tio',
    readings: ['en téraoctets'],
  },
  'claim-trn2-ultraserver-efa': {
    said: 'Un UltraServer Trn2 a 12,8 Tbit/s d’EFA.',
    because: '64 puces de 200 Gbit/s. Les 3 200 Gbit/s du tableau de la documentation sont ceux d’une instance.',
  },
  'claim-trn2-link': {
    said: 'NeuronLink-v3 transporte 1,28 To/s par puce.',
    because:
      '1 024 Go/s dans le serveur et 256 Go/s entre serveurs ; un analyste compte 640 Go/s dans un sens, la moitié.',
  },
  'claim-trn2-dma': {
    said: 'Les moteurs DMA de Trainium2 transportent 3,5 To/s.',
    because: '128 moteurs de 27,2 Go/s. Avec les 23 o/ns d’un autre tableau d’AWS, ce serait 2,9.',
    readings: ['avec 23 Go/s par moteur'],
  },
  'claim-trn3-dma': {
    said: 'Les moteurs DMA de Trainium3 transportent 4,9 To/s.',
    because: '128 moteurs de 38,4 Go/s. Avec les 33 o/ns d’un autre tableau d’AWS, ce serait 4,2.',
    readings: ['avec 33 Go/s par moteur'],
  },
  'claim-trn2-2023-cluster': {
    said: '100 000 Trainium2 donnent 65 exaflops.',
    because:
      'Cela faisait 650 téraflops par puce, dont seul le BF16 approche : 655 à la parution de la documentation, et 667 aujourd’hui, qui font 66,7 exaflops. En FP8, c’est le double.',
    condition: 'en BF16, à la première valeur documentée',
    readings: ['en BF16, à la valeur documentée aujourd’hui', 'en FP8'],
  },
  'claim-trn2-price-performance': {
    said: 'Trn2 offre un rapport prix-performances de 30 à 40 % meilleur que P5e et P5en.',
    because:
      'L’affirmation porte sur des charges de travail. Par la seule crête FP8 et le prix des Capacity Blocks, l’avantage serait plus grand.',
    readings: ['par la seule crête FP8 et le prix d’un Capacity Block, face à P5en', 'la même chose en BF16'],
  },
  'claim-trn2-llama': {
    said: 'Trn2 produit les jetons de Llama 405B trois fois plus vite que d’autres grands clouds.',
    because: 'Une mesure sur Amazon Bedrock ; les nombres mesurés ne sont pas donnés.',
  },
  'claim-trn2-utilisation': {
    said: 'Les noyaux de Claude occupent 60 % du moteur tensoriel de Trn2.',
    because: 'Une mesure. C’est une part de ce que peut le moteur, que la crête publiée dépasse.',
  },
  'claim-inf2-compute': {
    said: 'Une inf2.48xlarge donne 2 280 téraflops.',
    because: 'Douze puces de 190 téraflops.',
  },
  'claim-inf2-bandwidth': {
    said: 'La mémoire d’une inf2.48xlarge débite 9 840 Gio/s.',
    because: 'Douze fois 820, dans l’unité de ces 820, quelle qu’elle soit : les guides disent Go/s.',
    condition: 'si une puce lit 820 Gio/s',
    readings: ['avec 820 Go/s par puce'],
  },
  'claim-trn1-bandwidth': {
    said: 'La mémoire d’une trn1.32xlarge débite 9,8 To/s.',
    because: 'Seize puces de 820 Go/s font 13,1 To/s ; 9,8 correspond à douze puces, le compte d’une inf2.48xlarge.',
  },
  'claim-inf2-throughput': {
    said: 'Inferentia2 a quatre fois le débit d’Inferentia1.',
    because: 'Il n’y a pas ici de fiche d’Inferentia1.',
  },
  'claim-inf2-latency': {
    said: 'Inferentia2 a le dixième de la latence d’Inferentia1.',
    because: 'Une mesure sur des modèles qui ne sont pas tous nommés, et il n’y a pas ici de fiche d’Inferentia1.',
  },
  'claim-trn1-cost': {
    said: 'Trn1 abaisse le coût d’entraînement jusqu’à 50 % face aux instances à GPU.',
    because: 'Ni les instances comparées ni la charge de travail ne sont nommées.',
  },
};
