import type { ClaimWords } from '../../claim-words.ts';

export const trainium3: Readonly<Record<string, ClaimWords>> = {
  'claim-trn3-ultraserver-fp8': {
    said: 'Un UltraServer Trn3 Gen2 donne 362 pétaflops en FP8.',
    because: '144 puces de 2 517 téraflops font 362,4, en MXFP8.',
  },
  'claim-trn3-gen1-fp8': {
    said: 'Un UltraServer Trn3 Gen1 donne 161 pétaflops en MXFP8.',
    because: '64 puces de 2 517 téraflops font 161,1.',
  },
  'claim-trn3-ultraserver-bandwidth': {
    said: 'La HBM d’un UltraServer Trn3 Gen2 débite 706 To/s.',
    because: '144 fois 4,9 To/s font 705,6.',
  },
  'claim-trn3-gen1-bandwidth': {
    said: 'La HBM d’un UltraServer Trn3 Gen1 débite 314 To/s.',
    because: '64 fois 4,9 To/s font 313,6.',
  },
  'claim-trn3-ultraserver-memory': {
    said: 'Un UltraServer Trn3 Gen2 a 20,7 To de HBM.',
    because:
      '144 puces de 144 font 20 736. Ce sont des Gio, donc 22,3 To de mémoire ; l’affirmation les lit comme des Go.',
    condition: 'si l’on compte les Gio comme des Go',
    readings: ['en téraoctets'],
  },
  'claim-trn3-ultraserver-compute': {
    said: 'Les UltraServers Trn3 calculent jusqu’à 4,4 fois plus vite que les UltraServers Trn2.',
    because:
      '362,4 contre 83,2 pétaflops en FP8. En BF16, c’est 2,3. Plus de la moitié du gain est le nombre de puces : 2,25 fois plus, chacune 1,94 fois plus rapide.',
    readings: ['en BF16', 'dont le nombre de puces'],
  },
  'claim-trn3-ultraserver-bandwidth-ratio': {
    said: 'Les UltraServers Trn3 ont 3,9 fois la bande passante mémoire des UltraServers Trn2.',
    because:
      'Les totaux publiés donnent 3,80. Le compte y serait avec 2,8 To/s pour un Trainium2, valeur qu’imprime un article, mais non AWS.',
    readings: ['avec 2,8 To/s pour un Trainium2'],
  },
  'claim-trn3-ultraserver-memory-ratio': {
    said: 'Les UltraServers Trn3 ont quatre fois la mémoire de leurs prédécesseurs.',
    because: '20 736 Gio contre 6 144 font 3,4 : 1,5 fois la mémoire sur chacune des puces, 2,25 fois plus nombreuses.',
  },
  'claim-trn3-chip-memory': {
    said: 'Un Trainium3 a 1,5 fois la mémoire d’un Trainium2.',
    because: '144 Gio contre 96.',
  },
  'claim-trn3-chip-bandwidth': {
    said: 'Un Trainium3 a 1,7 fois la bande passante mémoire d’un Trainium2.',
    because: '4,9 To/s contre 2,9 font 1,69.',
  },
  'claim-trn3-chip-dma': {
    said: 'Un Trainium3 a 1,4 fois le débit DMA d’un Trainium2.',
    because: '4,9 To/s contre 3,5.',
  },
  'claim-trn3-chip-link': {
    said: 'Un Trainium3 a deux fois le débit entre puces d’un Trainium2.',
    because: '2,56 To/s contre 1,28, les deux sens additionnés dans l’un et l’autre.',
  },
  'claim-trn3-chip-fp8': {
    said: 'Un Trainium3 est deux fois plus rapide qu’un Trainium2 en FP8.',
    because: '2 517 téraflops contre 1 299 font 1,94, MXFP8 contre FP8.',
  },
  'claim-trn3-preview-chip': {
    said: 'Trainium3 calculera deux fois plus vite que Trainium2.',
    because: 'Ce fut 1,94 fois, MXFP8 contre FP8.',
  },
  'claim-trn3-chip-bf16': {
    said: 'Un Trainium3 est aussi rapide qu’un Trainium2 en BF16.',
    because: '671 téraflops contre 667 : le BF16 n’a pas progressé.',
  },
  'claim-trn3-efficiency': {
    said: 'Les UltraServers Trn3 ont quatre fois les performances par watt des UltraServers Trn2.',
    because:
      'Aucune puissance n’est publiée. Avec 4,36 fois le calcul, il resterait à 144 puces 1,09 fois la puissance de 64, ce qui s’accorde mal avec toutes les estimations de la puissance des puces.',
    readings: ['puissance que cela laisse à un UltraServer, rapportée au précédent'],
  },
  'claim-trn3-efficiency-40': {
    said: 'Trainium3 est plus de 40 % plus efficace en énergie que Trainium2.',
    because:
      'Aucune puissance n’est publiée. Avec 4,36 fois le calcul, cela fait 3,1 fois la puissance pour un UltraServer, ce qui s’accorde avec les estimations de 0,7 à 1 kW par puce, et non avec quatre fois les performances par watt.',
    readings: ['puissance que cela laisse à un UltraServer, rapportée au précédent'],
  },
  'claim-trn3-energy-40': {
    said: 'Trainium3 consomme 40 % d’énergie en moins.',
    because:
      'Aucune puissance n’est publiée. Ce n’est pas l’affirmation d’une efficacité meilleure de 40 %, qui ferait 29 % d’énergie en moins pour le même travail : 40 % d’énergie en moins, c’est 1,67 fois l’efficacité. Les deux citations partagent un nombre et disent deux choses.',
    readings: ['efficacité que cela suppose'],
  },
  'claim-trn3-power-efficiency-3': {
    said: 'Trainium3 a trois fois l’efficacité énergétique.',
    because: 'Aucune puissance n’est publiée, et quatre autres affirmations sur l’énergie donnent d’autres nombres.',
  },
  'claim-trn3-tokens-per-megawatt': {
    said: 'Trainium3 donne cinq fois les jetons par mégawatt de Trainium2.',
    because:
      'Une mesure sur gpt-oss-120b. Elle ne se déduit pas des débits, et n’est ni l’affirmation du quadruple ni celle des 40 %.',
  },
  'claim-trn3-throughput': {
    said: 'Trainium3 a trois fois le débit par puce sur GPT-OSS.',
    because: 'Une mesure sur une charge de travail ; les nombres mesurés ne sont pas donnés.',
  },
  'claim-trn3-response': {
    said: 'Trainium3 répond quatre fois plus vite sur GPT-OSS.',
    because: 'Une mesure sur un seul modèle ; ni les temps ni la taille des serveurs ne sont donnés.',
  },
  'claim-trn3-ultraserver-efa': {
    said: 'Un UltraServer Trn3 Gen2 a 28,8 Tbit/s d’EFA.',
    because: '144 puces de 200 Gbit/s, comme sur Trn2.',
  },
  'claim-trn3-link': {
    said: 'NeuronLink-v4 transporte 2,56 To/s par puce.',
    because:
      '160 voies de 8 Go/s, dans les deux sens. Toutes les voies sont comptées, et un analyste dit que 16 sont de réserve.',
    condition: 'si toutes les voies comptent, celles de réserve aussi',
    readings: ['sans les seize voies de réserve'],
  },
  'claim-trn3-ultraserver-link': {
    said: 'Les liens d’un UltraServer Trn3 Gen2 totalisent 368 To/s.',
    because: '144 puces de 2,56 To/s font 368,6, tronqué et non arrondi, les deux sens additionnés.',
  },
  'claim-trn3-preview': {
    said: 'Un UltraServer Trainium3 sera quatre fois plus rapide qu’un UltraServer Trn2.',
    because: 'Ce fut 4,36 fois en FP8, un an plus tard.',
  },
  'claim-trn3-cost': {
    said: 'Trainium3 abaisse le coût d’entraînement et d’inférence jusqu’à 50 %.',
    because:
      'Aucun prix de Trn3 n’est publié. Deux jours plus tard, la conférence sur l’infrastructure disait jusqu’à 40 %.',
  },
  'claim-trn3-cost-40': {
    said: 'Trainium3 abaisse le coût jusqu’à 40 %.',
    because: 'Aucun prix de Trn3 n’est publié, et AWS disait 50 % deux jours plus tôt.',
  },
  'claim-trn3-latency': {
    said: 'Dans un UltraServer Trn3, une puce en atteint une autre en moins de dix microsecondes.',
    because:
      'Aucune mesure n’est publiée. Sur Trn2, AWS donne 15 microsecondes pour un paquet minimal entre serveurs, par un autre réseau.',
  },
  'claim-trn3-ultracluster': {
    said: 'Les UltraClusters de Trn3 vont jusqu’à un million de puces.',
    because: 'Une limite et non un compte ; le billet de lancement d’AWS dit des centaines de milliers.',
  },
  'claim-trn3-utilisation': {
    said: 'Les noyaux de Claude occupent plus de 90 % du moteur tensoriel de Trn3.',
    because: 'Une mesure. Ni la charge de travail ni le format ne sont donnés.',
  },
  'claim-trn3-bandwidth-nearly-four': {
    said: 'Les UltraServers Trn3 ont près de quatre fois la bande passante mémoire.',
    because: '3,80, soit près de quatre. La même comparaison, imprimée 3,9, ne tombe pas juste.',
  },
  'claim-trn3-ultraserver-chips': {
    said: 'Un UltraServer Trn3 Gen2 contient 144 puces.',
    because: '36 serveurs de quatre puces.',
  },
  'claim-trn3-ultracluster-ten': {
    said: 'Un UltraCluster de Trn3 est dix fois plus grand que le précédent.',
    because:
      'Un million face aux 100 000 de 2023. Rainier avait alors déjà près d’un demi-million de puces de la génération d’avant.',
    condition: 'face aux 100 000 annoncés en 2023',
    readings: ['face à Project Rainier'],
  },
  'claim-trn4-fp4': {
    said: 'Trainium4 a au moins six fois le débit FP4 de Trainium3.',
    because:
      'Il n’existe aucun nombre absolu. Notre multiplication donne 15,1 pétaflops, à partir d’un Trainium3 dont le FP4 n’est pas plus rapide que le FP8.',
    readings: ['ce que cela donnerait'],
  },
  'claim-trn4-bandwidth': {
    said: 'Trainium4 a quatre fois la bande passante mémoire de Trainium3.',
    because: 'Il n’existe aucun nombre absolu. Notre multiplication donne 19,6 To/s.',
    readings: ['ce que cela donnerait'],
  },
  'claim-trn4-fp8': {
    said: 'Trainium4 a au moins trois fois le débit FP8 de Trainium3.',
    because: 'Il n’existe aucun nombre absolu. Notre multiplication donne 7,6 pétaflops.',
    readings: ['ce que cela donnerait'],
  },
  'claim-trn4-memory': {
    said: 'Trainium4 a deux fois la mémoire de Trainium3.',
    because: 'Il n’existe aucun nombre absolu. Notre multiplication donne 288 Gio.',
    readings: ['ce que cela donnerait'],
  },
};
