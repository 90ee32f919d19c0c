import type { goodput as english } from '../en/goodput.ts';

export const goodput: { readonly [K in keyof typeof english]: string } = {
  title: 'Temps utile',
  lead: 'Ce que les pannes coûtent à un entraînement : combien de fois il s’arrête, quand le sauvegarder, combien d’unités de rechange garder, et quelle part du temps (goodput) reste au travail. Par la formule et, à côté, par simulation.',

  'group.job': 'Le travail',
  'group.failures': 'Ce qui tombe en panne',
  'group.checkpoint': 'Sauvegardes',
  'group.restart': 'Reprise',
  'group.spares': 'Unités de rechange',
  'group.losses': 'Autres pertes et simulation',

  'field.hardware': 'Matériel',
  'help.hardware': 'Il dit quelles puces partagent une instance et un UltraServer, et donc tombent en panne ensemble.',
  'option.hardware.custom': 'Votre propre matériel',
  'preset.own': 'Le vôtre',
  'field.chips': 'Puces du travail',
  'help.chips': 'Toutes celles qui avancent du même pas : si l’une s’arrête, toutes s’arrêtent.',
  'field.ideal': 'Durée sans panne',
  'help.ideal': 'Le temps que prendrait le travail si rien ne tombait jamais en panne.',
  'field.chipsPerInstance': 'Puces d’une instance',
  'help.chipsPerInstance': 'Vide : le nombre publié.',
  'field.chipsPerUltraServer': 'Puces d’un UltraServer',
  'help.chipsPerUltraServer':
    'Ou d’une baie. Vide : le nombre publié ; aucun là où les instances ne sont pas reliées ainsi.',

  'field.rates': 'Taux de panne de',
  'help.rates':
    'Un entraînement ou un parc publié. Personne n’a publié de taux de panne de Trainium : avec l’un de ceux-ci, le résultat est une illustration.',
  'option.rates.own': 'Vos propres taux',
  'preset.published': 'Publiés',
  'field.chipMtbf': 'Une puce, une panne tous les',
  'help.chipMtbf':
    'Temps moyen entre deux pannes d’une puce, hors erreurs silencieuses. Vide : ce qui a été relevé là-bas.',
  'field.instanceMtbf': 'Une instance, tous les',
  'help.instanceMtbf':
    'Les pannes de l’hôte, de son alimentation ou de ses cartes réseau, qui arrêtent toutes ses puces. Vide : ce qui a été relevé là-bas.',
  'field.ultraserverMtbf': 'Un UltraServer, tous les',
  'help.ultraserverMtbf': 'Les pannes de ce que ses instances partagent. Personne ne le publie. Vide : aucune.',
  'field.sharedMtbf': 'Réseau et logiciels, tous les',
  'help.sharedMtbf': 'Par puce ; des arrêts qui ne cassent rien. Vide : ce qui a été relevé là-bas.',
  'field.silentMtbf': 'Une erreur silencieuse, tous les',
  'help.silentMtbf':
    'Par puce : elle calcule faux et personne ne le remarque aussitôt. Vide : ce qui a été relevé là-bas.',
  'field.detection': 'Erreur silencieuse remarquée après',
  'help.detection': 'Tout le travail fait depuis l’erreur est jeté.',
  'field.rateLow': 'Taux de panne, bas',
  'help.rateLow':
    'En multiple du taux central. Vide : le plus bas des taux publiés, ou pas de fourchette pour les vôtres.',
  'field.rateHigh': 'Taux de panne, haut',
  'help.rateHigh':
    'En multiple du taux central. Vide : le plus haut des taux publiés, ou pas de fourchette pour les vôtres.',

  'field.model': 'Modèle',
  'help.model': 'Ses paramètres décident de la taille d’une sauvegarde.',
  'option.model.count': 'Un nombre de paramètres',
  'option.model.size': 'Une taille de sauvegarde',
  'preset.dense': 'Modèles denses',
  'preset.moe': 'Mélanges d’experts',
  'field.parameters': 'Paramètres',
  'help.parameters': 'Tous, experts compris.',
  'field.size': 'Taille de la sauvegarde',
  'help.size': 'D’une copie entière, tous fragments réunis.',
  'field.bytesPerParameter': 'Octets gardés par paramètre',
  'help.bytesPerParameter':
    'Poids en BF16 (2), poids maîtres en FP32 (4) et les deux moments d’Adam en FP32 (8). Les gradients ne sont pas gardés.',
  'field.mode': 'Sauvegarde',
  'help.mode':
    'En arrière-plan, le travail ne s’interrompt que pour copier son état ; la copie compte une fois entièrement écrite.',
  'option.mode.async': 'en arrière-plan (asynchrone)',
  'option.mode.blocking': 'pendant que le travail attend',
  'field.pause': 'Pause pour copier l’état',
  'help.pause': 'La partie bloquante d’une sauvegarde asynchrone.',
  'field.interval': 'Sauvegarder tous les',
  'help.interval':
    'Travail entre deux sauvegardes. Vide : l’intervalle de Daly, ou aussi souvent que le stockage peut écrire.',
  'field.storage': 'Stockage, pour une instance',
  'help.storage': 'Débit soutenu auquel une instance écrit et lit.',
  'field.storageTotal': 'Stockage, en tout',
  'help.storageTotal': 'Ce que le système de fichiers absorbe, quel que soit le nombre d’instances qui écrivent.',
  'field.writers': 'Qui écrit',
  'help.writers': 'Des fragments répartis sur tous les rangs de données, ou sur ceux d’une seule réplique.',
  'option.writers.all': 'toutes les instances, un fragment chacune',
  'option.writers.replica': 'une réplique du modèle',
  'field.replicas': 'Répliques',
  'help.replicas': 'Copies du modèle en parallélisme de données, dont une seule écrit.',

  'field.detect': 'Remarquer l’arrêt',
  'help.detect': 'Jusqu’à ce que le travail sache qu’il s’est arrêté, et pourquoi.',
  'field.spareKind': 'Les unités de rechange sont',
  'help.spareKind': 'Une unité prête est démarrée, testée et a les logiciels ; une unité froide reste à démarrer.',
  'option.spareKind.warm': 'prêtes',
  'option.spareKind.cold': 'froides',
  'field.warmSwap': 'Échange, unité prête',
  'help.warmSwap': 'Jusqu’à ce qu’une unité prête ait remplacé celle en panne.',
  'field.coldSwap': 'Échange, unité froide',
  'help.coldSwap': 'Jusqu’à ce qu’une unité froide soit démarrée, testée et en place.',
  'field.relaunch': 'Relancer',
  'help.relaunch':
    'Processus, collectives, graphes compilés tirés du cache. Si le cache ne les a pas, c’est bien plus long.',
  'field.read': 'Lire la sauvegarde',
  'help.read': 'Vide : sa taille divisée par le débit du stockage.',

  'field.exchange': 'Échangé ensemble',
  'help.exchange':
    'Dans un UltraServer, les liens relient les puces de toutes ses instances : il est d’ordinaire échangé en entier.',
  'option.exchange.largest': 'l’UltraServer, ou l’instance s’il n’y en a pas',
  'option.exchange.instance': 'l’instance',
  'field.repair': 'Une unité en panne revient après',
  'help.repair': 'Réparée, ou remplacée par le fournisseur.',
  'field.shortage': 'Elles peuvent manquer',
  'help.shortage': 'Part du temps où plus d’unités peuvent être en réparation qu’il n’y en a de rechange.',
  'field.spares': 'Unités de rechange',
  'help.spares':
    'Instances ou UltraServers, selon ce qui s’échange. Vide : le plus petit nombre qui manque assez rarement.',

  'field.planned': 'Arrêts prévus',
  'help.planned': 'Part du temps : maintenance, évaluation, changements de données.',
  'field.stragglers': 'Perdu à cause des plus lents',
  'help.stragglers': 'Part de la vitesse : toutes attendent la puce la plus lente.',
  'field.seed': 'Graine de la simulation',
  'help.seed': 'La même graine donne les mêmes nombres.',

  'output.goodput': 'Temps utile',
  'output.elapsed': 'Le travail prend',
  'output.largest': 'Plus grande perte',
  'output.simulated': 'Temps utile simulé',
  'output.error': 'Son erreur type',
  'output.difference': 'Simulé moins formule',
  'output.mtbf': 'Un arrêt tous les',
  'output.perDay': 'Arrêts par jour',
  'output.stops': 'Arrêts en tout',
  'output.interval': 'Travail entre deux sauvegardes',
  'output.checkpointSize': 'Sauvegarde',
  'output.writeTime': 'Écrite en',
  'output.restart': 'Durée d’une reprise',
  'output.spares': 'Unités de rechange',
  'output.spareChips': 'Puces de rechange',
  'output.shortageChance': 'Temps où il en manque',
  'output.paid': 'Part utile de ce qui est payé',
  'output.losses': 'Où passe le temps',
  'column.losses.loss': 'À quoi',
  'column.losses.exact': 'Part',
  'column.losses.first': 'Au premier ordre',
  'column.losses.time': 'Sur tout le travail',
  'loss.saving': 'pauses pour sauvegarder',
  'loss.lost': 'travail perdu et refait',
  'loss.restart': 'reprises',
  'loss.repair': 'attente d’une réparation',
  'loss.silent': 'travail après une erreur silencieuse',
  'loss.planned': 'arrêts prévus',
  'loss.stragglers': 'attente des plus lents',
  'loss.useful': 'travail gardé',
  'output.domains': 'Ce qui tombe en panne, et ce que cela entraîne',
  'column.domains.domain': 'Domaine',
  'column.domains.parts': 'Dans le travail',
  'column.domains.mtbf': 'Chacun, une panne tous les',
  'column.domains.perDay': 'Par jour, en tout',
  'column.domains.stopped': 'Puces arrêtées',
  'column.domains.exchanged': 'Puces échangées',
  'domain.chip': 'puce',
  'domain.instance': 'instance',
  'domain.ultraserver': 'UltraServer',
  'domain.shared': 'réseau et logiciels, par puce',
  'domain.silent': 'erreur silencieuse, par puce',
  'output.intervals': 'Quand sauvegarder',
  'column.intervals.rule': 'Selon',
  'column.intervals.interval': 'Travail entre deux sauvegardes',
  'column.intervals.goodput': 'Temps utile ainsi',
  'rule.used': 'comme ici',
  'rule.young': 'Young, premier ordre',
  'rule.daly': 'Daly, ordre plus élevé',
  'rule.best': 'optimum du modèle complet',
  'rule.availability': 'meilleure disponibilité',

  'check.illustration':
    'Illustration : aucun taux de panne de Trainium ni d’une autre puce d’AWS n’est publié. Les taux sont ceux de {run}, sur {chip} ; rien ne dit que {hardware} tombe en panne aussi souvent. Donnez vos propres taux là où vous les connaissez.',
  'check.other-chip':
    'Illustration : les taux sont ceux de {run}, sur {chip} ; rien ne dit que {hardware} tombe en panne aussi souvent.',
  'check.beyond-evidence':
    '{chips} puces, c’est plus que les {watched} sur lesquelles ces taux ont été relevés : que chaque puce tombe en panne aussi souvent dans un travail plus grand est supposé.',
  'check.ultraserver-unknown':
    'La fréquence des pannes de ce que partage tout un UltraServer ou toute une baie n’est pas publiée : elles sont omises tant que vous ne donnez pas de temps.',
  'check.range':
    'La fourchette couvre les entraînements et parcs publiés, toutes causes réunies : d’un arrêt tous les {low} à un tous les {high}. L’intervalle et les unités de rechange suivent le taux, sauf si vous les donnez.',
  'check.not-whole':
    'La dernière unité est en partie vide et s’achète entière (unités : {units} ; puces utilisées : {chips}).',
  'check.storage-bound':
    'Le stockage décide : l’écriture prend {write}, plus que l’intervalle de Daly, {daly}. Un stockage plus rapide ou davantage d’instances qui écrivent permettraient de sauvegarder plus souvent.',
  'check.own-interval': 'Sauvegarder tous les {interval} au lieu de tous les {best} coûte {lost} du temps.',
  'check.saving-too-long':
    'La pause de sauvegarde dure {pause}, au moins le double du temps entre deux arrêts ({mtbf}) : aucun intervalle n’y peut rien, et la règle de Daly s’arrête là.',
  'check.restart-too-long':
    'Une reprise dure {restart}, plus que les {mtbf} entre deux arrêts : la plupart des reprises échouent elles-mêmes. Raccourcissez-la avant toute autre chose.',
  'check.first-order': 'La formule du premier ordre dit {first} ; la formule complète, {exact}, est retenue.',
  'check.first-order-broken':
    'La formule du premier ordre ne vaut plus ici : ses pertes dépassent la totalité du temps. La formule complète donne {exact}.',
  'check.spares-short':
    '{spares} unités de rechange, c’est trop peu : il en faudrait {needed} pour tenir le manque admis. Une panne n’en trouve pas avec une probabilité de {chance}, et attend une réparation.',
  'check.no-spare':
    'Aucune unité de rechange n’est gardée : il y en a si rarement en réparation (en moyenne {inRepair}) que le manque admis, {shortage}, est tenu sans rechange. Chaque panne matérielle attend alors la fin de la réparation, {repair}. Un entraînement un peu plus grand garde une unité de rechange, et peut donc avoir un meilleur temps utile ; donnez un nombre d’unités pour comparer.',
  'check.agrees': 'Simulation sur {stops} arrêts : à {difference} de la formule, avec une erreur type de {error}.',
  'check.differs':
    'Simulation sur {stops} arrêts : à {difference} de la formule, plus de trois fois l’erreur type de {error}. Essayez une autre graine ; si l’écart demeure, la formule omet quelque chose, comme les arrêts survenus avant qu’une erreur silencieuse soit remarquée.',

  'check.nothing-kept':
    'Dans les {stops} arrêts de la simulation, aucune sauvegarde n’a compté : le temps utile est trop petit pour se voir ainsi.',

  'reason.unknown': 'Choisissez dans la liste.',
  'reason.instance-needed': 'Votre propre matériel demande le nombre de puces d’une instance.',
  'reason.ultraserver-not-whole': 'Un UltraServer est fait d’instances entières de {chips} puces.',
  'reason.rate-needed': 'Donnez au moins un temps entre deux pannes.',
  'reason.interval-below-write':
    'Le stockage met {write} à écrire une sauvegarde ; une nouvelle ne peut commencer avant que la précédente soit écrite.',
  'reason.more-in-repair-than-units':
    'À ces taux, {broken} unités seraient en réparation à la fois, plus que les {units} au travail. Il faut réparer plus vite, ou moins de pannes.',
  'reason.no-progress':
    'Avec un arrêt tous les {mtbf} et une reprise de {restart}, le travail n’avance pas. Prenez moins de puces, ou reprenez plus vite.',

  'axis.interval': 'Travail entre deux sauvegardes',
  'axis.waste': 'Temps perdu',
  'axis.chips': 'Puces',
  'axis.goodput': 'Temps utile',
  'series.exact': 'modèle complet',
  'series.first': 'premier ordre',
  'series.lived': 'simulation',
  'series.used': 'comme ici',
  'series.central': 'taux central',
  'series.rare': 'taux le plus bas',
  'series.often': 'taux le plus haut',
  'series.rainier': 'tout Rainier en un seul travail',
  'series.job': 'ce travail',
};
