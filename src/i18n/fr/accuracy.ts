import type { accuracy as english } from '../en/accuracy.ts';

export const accuracy: { readonly [K in keyof typeof english]: string } = {
  title: 'Est-ce exact ?',
  description:
    'Ce que les calculateurs prédisent à côté de ce que d’autres ont mesuré : chaque pas et chaque entraînement publiés, l’erreur de chacun, ce qui a été ajusté sur quoi, et les échecs.',
  lead: 'Un calculateur vaut ce qu’il obtient sur des mesures qui ne l’ont pas façonné. Chacun est confronté ici à tout ce qui a été publié et à quoi il peut l’être, échecs compris.',
  count:
    '{comparisons} prédictions font face à {rows} mesures tirées de {sources} publications. L’erreur est la prédiction rapportée à la mesure, moins un : au-dessus de zéro, c’est trop. La page est produite d’après les fiches et les calculateurs à chaque construction du site : aucun de ses nombres ne peut être périmé.',
  roles: 'Ce qu’une prédiction a pu voir',
  'about.roles':
    'Une erreur ne dit pas grand-chose tant qu’on ignore si les constantes du calculateur ont été ajustées sur cette mesure même. Chaque prédiction a donc un rôle.',
  'role.fitted': 'Ajustée',
  'role.held-out': 'Mise de côté',
  'role.carried-over': 'Reportée',
  'role.formula': 'Formule',
  'role.not-calibrated': 'Non étalonnée',
  'role.arithmetic': 'Arithmétique',
  'means.fitted': 'des constantes ont été ajustées sur cette mesure',
  'means.held-out': 'des constantes ont été ajustées sur des mesures de son genre, celle-ci mise à part',
  'means.carried-over': 'constantes d’autres mesures, reprises telles quelles',
  'means.formula': 'rien n’est ajusté',
  'means.not-calibrated': 'rien n’était connu de sa puce ni de son logiciel',
  'means.arithmetic': 'la publication a multiplié les mêmes nombres : cela éprouve l’arithmétique, et rien d’autre',
  'calculator.training-time': 'Durée et coût d’un entraînement',
  'calculator.step-time': 'Durée d’un pas',
  'calculator.collectives': 'Opérations collectives',
  'calculator.training-memory': 'Mémoire d’entraînement',
  'calculator.goodput': 'Temps utile',
  'calculator.site-power': 'Puissance, eau et carbone d’un site',
  'fitted.training-time':
    'Il n’a qu’une constante : la part de la crête, médiane des entraînements publiés sur la même puce ; sa fourchette va du plus bas au plus haut d’entre eux. Pour chaque ligne ci-dessous, les entraînements de la publication dont elle vient ont d’abord été retirés, si bien que rien n’est prédit d’après lui-même. Quand il en reste moins de deux pour la puce, sa famille ou toutes les puces la remplacent, et la ligne compte comme non étalonnée. Tout le reste est à sa valeur par défaut ; pannes et reprises sont laissées de côté. Ce calculateur ne connaît pas la répartition : il donne à une mauvaise la durée d’une bonne.',
  'fitted.step-time':
    'Il additionne les parties d’un pas, et quelques constantes propres à chaque matériel et à chaque pile logicielle changent opérations et octets en secondes. Elles ont été ajustées sur les lignes marquées ainsi ; d’autres lignes du même ensemble ont été mises de côté, et d’autres ensembles sont prédits avec les mêmes constantes, inchangées. La fourchette est celle de l’étalonnage. Ce qu’une publication ne dit pas de la répartition est repris des habitudes de la pile, et indiqué à la ligne.',
  'fitted.training-memory':
    'Rien n’est ajusté. Ce que le logiciel garde découle de son fonctionnement documenté, et vaut pour toutes les lignes ; la mesure est le plus grand pic qu’un allocateur ait servi sur un processeur.',
  'fitted.collectives':
    'La latence est un lancement et des étapes, le reste des octets sur un débit, et rien ne prend moins que le plancher d’un lancement. Dans des nœuds d’A100 et de H100, tout cela a été ajusté sur une taille sur deux, et les tailles intermédiaires en jugent. De deux p5.48xlarge, seule l’étape entre nœuds a été ajustée. Le reste prend les débits imprimés, la part qu’en donnent une règle empirique ou les constantes de NCCL, et les lancements ajustés ailleurs.',
  'fitted.goodput':
    'Rien n’est ajusté, et un taux de panne n’est pas une constante d’une machine. Ce qu’un entraînement a vu est prédit par le taux médian par puce des autres publications, de leur plus bas à leur plus haut pour fourchette ; les entraînements sur RSC-1 de Meta, par le taux de cette grappe. Seul l’intervalle entre deux arrêts est comparé : le temps utile n’est publié nulle part avec ce qu’il faut pour le prédire.',
  'fitted.site-power':
    'Rien n’est ajusté. La plupart des énergies publiées sont par construction des heures multipliées par une puissance nominale ; elles sont redonnées ici pour éprouver l’arithmétique, et une erreur y est un arrondi de leur part. Llama 2 n’imprime ni PUE ni réseau : chacune de ses lignes est redonnée d’après ce qu’impliquent les deux autres. Deux ont été relevées. Celle de PaLM est prédite d’après ses heures et la puissance répertoriée de sa puce, celle d’OLMo d’après les heures que donne le calculateur de durée et la puissance de conception de son GPU ; aucune ne voit la mesure.',
  set: 'Mesures',
  rows: 'Lignes',
  mean: 'Erreur moyenne, sans signe',
  median: 'Médiane',
  p90: '9 sur 10 à moins de',
  worst: 'La pire',
  signed: 'Moyenne signée',
  inside: 'Dans la fourchette',
  rank: 'Corrélation de rang des répartitions',
  regret: 'Premier choix plus lent que le meilleur de',
  role: 'Rôle',
  'table.statistics': 'Erreurs du calculateur « {name} », par ensemble de mesures',
  'set.published-runs': 'Entraînements publiés',
  'set.trn1-training-steps': 'AWS, Llama 3.1 sur Trn1',
  'set.trn1-archive-steps': 'AWS, Llama 2 sur Trn1',
  'set.vtrain-multi-node': 'vTrain, plusieurs nœuds',
  'set.vtrain-single-node': 'vTrain, un nœud',
  'set.korthikanti-2022-table-5': 'Megatron 2022, recalcul',
  'set.korthikanti-2022-data-parallel': 'Megatron 2022, huit répliques',
  'set.mt-nlg-steps': 'MT-NLG 530B sur trois grappes',
  'set.narayanan-2021-table-1': 'Megatron 2021, dix tailles',
  'set.narayanan-2021-table-2': 'Megatron 2021, 175B et 530B',
  'set.narayanan-2021-zero-3': 'Megatron 2021, ZeRO-3',
  'set.simumax-b200': 'SimuMax, huit B200',
  'set.memory-simumax-eight-b200': 'Mémoire, SimuMax, huit B200',
  'set.all-reduce-in-a-node-of-a100': 'All-reduce dans un nœud d’A100',
  'set.all-reduce-in-a-node-of-h100': 'All-reduce dans un nœud de H100',
  'set.all-reduce-on-two-p5-48xlarge': 'All-reduce sur deux p5.48xlarge',
  'set.collectives-in-other-nodes': 'Collectives dans d’autres nœuds',
  'set.all-reduce-between-other-nodes': 'All-reduce entre d’autres nœuds',
  'set.all-reduce-on-two-instances-of-trn1': 'All-reduce sur deux Trn1',
  'set.stops-of-whole-jobs': 'Arrêts d’entraînements entiers',
  'set.energy-as-hours-times-power': 'Énergie, heures par puissance',
  'set.carbon-as-hours-times-power': 'Carbone, heures par puissance',
  'set.energy-metered': 'Énergie relevée',
  'miss.above': 'Là où son erreur moyenne dépasse {limit}, et pourquoi',
  'miss.training-time.trn1-training-steps':
    'Sans le tableau d’AWS, il ne reste aucun entraînement sur Trainium d’où tirer une part de la crête, et ceux sur GPU et TPU promettent plus que ce qui a été atteint.',
  'miss.training-time.trn1-archive-steps':
    'Le plus petit modèle a aussi tourné sur autant de cœurs que le plus grand, avec un pipeline : un petit modèle étalé, qu’une part de la crête ne distingue pas d’un modèle bien réparti.',
  'miss.training-time.vtrain-multi-node':
    'On a mesuré exprès des répartitions avec lesquelles personne n’entraînerait : une couche sur deux nœuds, ou des pipelines sans de quoi les remplir. Le calculateur n’a qu’une durée pour toutes.',
  'miss.training-time.vtrain-single-node':
    'Des modèles de cette taille laissent le GPU attendre le noyau suivant, et certaines répartitions les coupent en huit. La part de la crête des grands modèles n’en dit rien.',
  'miss.training-time.korthikanti-2022-table-5':
    'Une seule réplique, avec un lot fait pour la remplir, par les auteurs du logiciel le plus rapide de l’époque ; les entraînements qui restent pour preuve recalculent chaque couche.',
  'miss.training-time.korthikanti-2022-data-parallel':
    'Recalcul sélectif, comme dans le tableau qui va avec ; les entraînements qui restent pour preuve recalculent chaque couche.',
  'miss.training-time.mt-nlg-steps':
    'Le même modèle, réparti de même, allait bien plus vite sous un autre logiciel (Megatron 2021) ; et la plupart des entraînements qui restent pour preuve sont ceux d’une seule réplique avec recalcul sélectif, qui promettent davantage encore.',
  'miss.training-time.narayanan-2021-zero-3':
    'Avec si peu de séquences par GPU, rassembler les poids prend autant de temps que le calcul ou davantage, et aucune part de la crête tirée de répartitions ordinaires ne tient.',
  'miss.step-time.trn1-archive-steps':
    'La ligne de la même pile logicielle est proche ; les deux d’une pile plus ancienne, NeMo Megatron, ont duré moitié plus et presque le double, le plus petit modèle occupant autant de cœurs que le plus grand.',
  'miss.step-time.mt-nlg-steps':
    'Une autre pile logicielle : le même modèle, réparti de même, a duré d’un quart à un tiers de plus que sous le Megatron-LM de 2021, et les constantes sont de la sorte rapide.',
  'miss.step-time.narayanan-2021-zero-3':
    'Chaque poids est rassemblé deux fois par micro-lot à travers toute la grappe. La formule laisse ces opérations collectives aller au débit des liens ; le logiciel de 2021 n’en atteignait qu’une fraction, d’autant plus faible que les GPU étaient nombreux.',
  'miss.collectives.all-reduce-on-two-p5-48xlarge':
    'Les phases dans un nœud et entre nœuds sont supposées se recouvrir entièrement, comme elles le font pour les plus grands tampons. Entre un mégaoctet et un demi-gigaoctet, les mesures sont plus près de phases qui s’attendent, et une étape ajustée surtout aux petits tampons n’y supplée pas.',
  'miss.collectives.all-reduce-between-other-nodes':
    'L’étape entre nœuds vient de deux p5.48xlarge. Des nœuds plus anciens (p4de) et quatre nœuds de B200 ont pris plusieurs fois cela ; pour ces derniers, les plus petites tailles ont même été mesurées à des millisecondes. Aucune latence n’en est publiée. Les grands tampons sont proches.',
  'miss.collectives.all-reduce-on-two-instances-of-trn1':
    'L’échantillon d’AWS est ancien, et le dit : une demi-milliseconde pour huit octets n’est la somme d’aucune des étapes documentées aujourd’hui. Un seul anneau à travers les 64 cœurs, chaque étape aussi lente que par EFA, prendrait à peu près le temps des tampons d’un mégaoctet, mais rien ne dit qu’il a servi ; AWS ne dit pas non plus dans quel sens compte son débit de lien.',
  'miss.goodput.stops-of-whole-jobs':
    'On ne compte pas partout les mêmes arrêts : les redémarrages d’OPT-175B comprennent ceux faits à la main, BLOOM ne parle que de GPU tombés en panne, et le taux de RSC-1 compte les pannes de nœuds, alors que ses entraînements s’arrêtaient aussi pour d’autres raisons. Les taux eux-mêmes diffèrent de plusieurs fois d’une grappe à l’autre. La formule qui mène d’un taux à un entraînement est la même pour tous : un taux de votre propre grappe vaut mieux que tout ceci.',
  'miss.site-power.energy-metered':
    'PaLM a relevé des systèmes entiers : ses hôtes et son réseau ont pris plus que les puces, dont la moyenne mesurée est tout ce qui est répertorié. Pour OLMo, les heures viennent d’une part typique de la crête. Une puissance de puces nues fait un plancher, et le calculateur l’appelle ainsi.',
  targets: 'Objectifs',
  'about.targets':
    'Ce qui a été fixé comme but avant l’écriture des calculateurs. Un objectif manqué reste ici, avec l’écart et la raison.',
  'table.targets': 'Objectifs et résultats',
  target: 'Objectif',
  limit: 'Au plus',
  reached: 'Atteint',
  verdict: 'Verdict',
  met: 'tenu',
  missed: 'manqué de {by}',
  open: 'rien à comparer encore',
  'target.table-5': 'Megatron 2022, tableau 5 : erreur moyenne de la durée du pas',
  'target.vtrain': 'vTrain sur plusieurs nœuds, part tenue hors de l’ajustement : erreur moyenne de la durée du pas',
  'target.ranking': 'vTrain sur plusieurs nœuds : retard du premier choix de répartition sur la meilleure mesurée',
  'target.table-2-mean': 'Megatron 2021, 175B et 530B, constantes reportées : erreur moyenne de la durée du pas',
  'target.table-2': 'Megatron 2021, 175B et 530B, constantes reportées : plus grande erreur de la durée du pas',
  'target.b200': 'SimuMax, huit B200 : erreur moyenne de la durée du pas',
  'target.trn1': 'AWS, Trn1 : plus grande erreur de la durée du pas',
  'target.collectives-fitted':
    'Opérations collectives dont latence et débit ont été ajustés, tailles mises de côté : erreur médiane de la durée',
  'target.collectives-fitted-mean':
    'Opérations collectives dont latence et débit ont été ajustés, toutes tailles : erreur moyenne de la durée',
  'target.collectives-unfitted':
    'Opérations collectives dont latence et débit ne l’ont pas été : erreur médiane de la durée',
  'target.memory': 'Mémoire d’entraînement : erreur moyenne',
  'why.collectives-fitted-mean':
    'Au-dessous de quelques mégaoctets, des mesures isolées se dispersent d’un quart, et NCCL change de protocole par paliers qu’aucune droite ne suit. Deux des six séries, deux A100 et huit H100, dépassent la limite à la médiane aussi, d’un cinquième de point.',
  'why.collectives-unfitted':
    'Dans un nœud, la médiane respecte la limite ; à partir de 100 Mo aussi, toutes machines réunies. Ce qui échoue, ce sont les tampons plus petits entre nœuds et le vieil échantillon de Trn1 : leurs raisons sont données avec le calculateur.',
  'why.table-2':
    'La moyenne sans signe respecte la limite. Le plus grand modèle a duré plus que prévu : ce sont des débits d’entraînements entiers, chargement et journaux compris, sous une autre pile que celle de l’ajustement, d’un an plus ancienne ; l’entrelacement n’est pas publié.',
  'why.trn1':
    'Les lignes de NeuronX Distributed respectent la limite. Les deux de NeMo Megatron, pile plus ancienne, ont duré bien plus que ne le disent ces constantes.',
  calibrations: 'Constantes',
  'about.calibrations':
    'Ce que chaque sorte de matériel, sous une pile logicielle, tire de sa crête, de sa mémoire et de ses liens. Un étalonnage se tient d’un bloc : une part ajustée à côté d’autres n’est pas la mesure de cette seule chose. Les valeurs ajustées se recalculent avec {command}, qui affiche davantage d’erreurs que celles-ci.',
  'table.constants': 'Constantes du modèle de la durée d’un pas : {name}',
  constant: 'Constante',
  value: 'Valeur',
  how: 'D’où',
  'how.fitted': 'ajustée',
  'how.measured': 'mesurée',
  'how.carried': 'reportée',
  'how.assumed': 'supposée',
  'constant.matmul': 'Part de la crête, produits de matrices',
  'constant.experts': 'Part de la crête, experts routés',
  'constant.attention': 'Part de la crête, attention',
  'constant.memory': 'Part de la bande passante HBM',
  'constant.layerOverhead': 'Coût d’une couche à chaque passe',
  'constant.stepOverhead': 'Coût d’un pas',
  'constant.rest': 'Pas rapporté à la somme de ses parties',
  'constant.insideLinks': 'Part du débit des liens dans un nœud',
  'constant.outsideLinks': 'Part du débit entre nœuds',
  'constant.launch': 'Avant le premier octet d’une collective',
  'constant.dataOverlap': 'Passe arrière qui cache les gradients',
  'constant.tensorOverlap': 'Couche qui cache ses propres collectives',
  'band.of': 'Fourchette : de {low} au-dessous à {high} au-dessus de la prédiction.',
  'layers.from': 'Ajusté sur des couches d’au moins {work} par processeur.',
  peers: 'Autres modèles de l’entraînement',
  'about.peers':
    'Erreurs moyennes que d’autres publient de leurs propres modèles, ou que leur exécution sur ces mesures a données. Un modèle façonné par les mesures qui le jugent est signalé.',
  'table.peers': 'Erreurs moyennes d’autres modèles de l’entraînement',
  tool: 'Modèle',
  against: 'Face à',
  error: 'Erreur moyenne',
  here: 'Ici',
  shaped: 'façonné par elles',
  'predicts.step time': 'durée du pas',
  'predicts.memory': 'mémoire',
  misses: 'Les plus grands échecs',
  'about.misses': 'La pire ligne de chaque ensemble. Toutes les lignes sont sur la page de leur ensemble.',
  unpredicted: 'Mesuré, et non prédit',
  'about.unpredicted': 'Entraînements publiés qui ne peuvent être comparés, et pourquoi.',
  'reason.no-model': 'la forme du modèle n’est dans aucune fiche',
  'reason.no-rate': 'une part de la crête est publiée, mais aucun débit',
  'reason.no-peak': 'la crête de cette variante de la puce n’est pas publiée',
  'reason.no-failure-rate': 'un temps de marche est publié, mais pas le nombre d’arrêts',
  'reason.no-restart': 'une borne du temps utile est publiée, mais pas la durée d’un arrêt',
  'reason.contested': 'des publications se contredisent à son sujet',
  'reason.refused': 'hors de ce à quoi le calculateur répond',
  data: 'La même chose en données',
  'about.data':
    'Chaque prédiction avec sa fourchette, sa mesure, son erreur et son rôle : {file}. Les pas mesurés avec leur répartition : {steps}.',
  'set.title': '{name} : exactitude',
  'set.description':
    '{name} : chacune des {count} mesures à côté de ce que les calculateurs en prédisent, avec fourchette, erreur et source.',
  'set.lead': '{count} mesures. Erreur moyenne sans signe : {errors}.',
  'set.leadOne': 'Une mesure. Erreur sans signe : {errors}.',
  'set.error': '{error} ({calculator})',
  'set.source': 'Mesuré par d’autres : ',
  'set.where': ' ({where})',
  'set.notation':
    'Une ligne porte le nom de son modèle et de sa répartition : TP pour le parallélisme de tenseurs, PP de pipeline, DP de données, CP de contexte, EP d’experts ; VP pour les tranches du modèle sur un étage du pipeline ; b pour le micro-lot, B pour le lot ; un nombre seul, pour les processeurs. Ce qui vaut 1, et ce que toutes les lignes partagent, est omis.',
  'set.back': 'Tous les ensembles, les objectifs et les autres modèles',
  'section.picture': 'Image',
  'section.rows': 'Toutes les lignes',
  'section.remarks': 'À propos des mesures',
  'table.rows': 'Prédit et mesuré : {name}',
  row: 'Mesure',
  measured: 'Mesuré',
  predicted: 'Prédit',
  band: 'Fourchette',
  signedError: 'Erreur',
  source: 'Source',
  allRole: 'toutes les prédictions ont le rôle « {role} » : {means}.',
  'figure.title': '{calculator} : prédit et mesuré, {name}',
  'figure.description':
    '{count} points sur deux axes logarithmiques, la mesure vers la droite et la prédiction vers le haut, de {from} à {to}. Les points sur la diagonale sont justes ; {within} se trouvent entre les pointillés, à 10 % de part et d’autre. Un trait vertical à travers un point est sa fourchette.',
  'figure.caption':
    '{calculator}. Points : ajustés sur cette mesure. Croix : non. Les traits verticaux sont des fourchettes ; les pointillés, 10 % d’écart.',
  'figure.x': 'Mesuré ({unit})',
  'figure.y': 'Prédit ({unit})',
  more: 'Si c’est exact, entraînement par entraînement',
};
