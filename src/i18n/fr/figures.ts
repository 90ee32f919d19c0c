import type { figures as english } from '../en/figures.ts';

export const figures: { readonly [K in keyof typeof english]: string } = {
  'package.title': '{chip} : ce que contient le boîtier',
  'package.desc':
    'Un boîtier avec deux puces de calcul côte à côte. Chaque puce porte quatre NeuronCores. Quatre piles de mémoire à haut débit les entourent, deux sur chaque bord extérieur. Les liaisons vers d’autres puces sortent à gauche et à droite.',
  'package.caption':
    'Dessiné d’après les nombres de la fiche, sans échelle. AWS n’a publié aucune photographie cotée de la puce.',
  'package.die': 'puce de calcul',
  'package.core': 'cœur',
  'package.hbm': 'HBM',
  'package.links': 'liaisons internes',
  'package.dma': '{count} moteurs DMA',
  'core.title': '{core} : quatre moteurs autour de deux mémoires',
  'core.desc':
    'Les données viennent de la HBM par les moteurs DMA et entrent dans SBUF, la grande mémoire interne. Le moteur tensoriel lit SBUF et accumule dans PSUM. Les moteurs vectoriel, scalaire et GpSimd lisent et écrivent les deux mémoires.',
  'core.caption': 'Le moteur tensoriel fait le travail matriciel ; les trois autres font tout ce qui l’entoure.',
  'core.tensor': 'Moteur tensoriel',
  'core.vector': 'Moteur vectoriel',
  'core.scalar': 'Moteur scalaire',
  'core.gpsimd': 'Moteur GpSimd',
  'core.array': '{rows} × {columns} cellules multiplication-addition à {clock}',
  'core.clock': 'à {clock}',
  'core.dma': '{count} moteurs DMA',
  'ladder.title': 'L’échelle, d’un cœur à un UltraServer',
  'ladder.desc':
    'Cinq échelons. Chacun nomme l’unité, le nombre d’unités inférieures qu’elle contient, sa crête dense et sa HBM.',
  'ladder.caption':
    'Chaque total est la valeur publiée de la puce, multipliée ou divisée ; les totaux arrondis des fabricants sont sur les pages de référence.',
  'ladder.physical': 'cœur physique',
  'ladder.logical': 'cœur logique',
  'ladder.chip': 'puce',
  'ladder.instance': 'instance',
  'ladder.ultraserver': 'UltraServer',
  'ladder.holds': '{count} × {unit}',
  'ladder.one': 'un des {count} de la puce',
  'ladder.shares': 'deux partagent un banc de HBM',
  'topology.title': 'Un tore 4 × 4 et un commutateur',
  'topology.desc':
    'À gauche : seize puces en grille ; chacune est reliée à quatre voisines, et les extrémités de chaque ligne et de chaque colonne se rejoignent, si bien que chaque ligne et chaque colonne est un anneau. Un anneau est mis en évidence. À droite : seize puces, chacune reliée à un commutateur central ; deux puces quelconques sont à un saut par le commutateur.',
  'topology.caption':
    'Sur le tore, un message vers une puce lointaine en traverse d’autres ; par un commutateur, toutes les puces sont à égale distance. Trainium2 câble une instance de la première façon, les UltraServers Trainium3 de la seconde.',
  'topology.torus': 'Tore : chaque ligne, chaque colonne est un anneau',
  'topology.switch': 'Commutateur : toutes vers toutes',
  'topology.hub': 'NeuronSwitch',
  'ultraserver.title': 'Un UltraServer Trn2 : quatre tores reliés par des anneaux de quatre',
  'ultraserver.desc':
    'Quatre instances côte à côte, chacune une grille de 4 × 4 puces. Les puces de même place dans chaque instance forment un anneau de quatre ; l’un d’eux est dessiné.',
  'ultraserver.caption':
    'Dans une instance, une puce dispose de {inside} sur NeuronLink, et de {across} entre instances, les deux sens additionnés.',
  'ultraserver.instance': 'instance {n}',
  'graviton.title': 'Graviton par génération : cœurs, débit d’un cœur et débit du socket',
  'graviton.desc':
    'Quatre rectangles sur une même ligne, un par génération dont le débit mémoire est connu. La largeur est le nombre de cœurs, la hauteur le débit de chacun, l’aire le débit du socket. Le dernier est le plus large et de plus grande aire, mais moins haut que le précédent.',
  'graviton.caption':
    'Largeur : cœurs d’un socket. Hauteur : débit mémoire d’un cœur. Aire : débit mémoire du socket. Le trait pointillé marque la hauteur de la génération précédente.',
  'graviton.cores': '{cores} cœurs',
  'graviton.each': 'par cœur',
  'dies.title': 'Puces, cœurs et canaux mémoire de chaque Graviton',
  'dies.desc':
    'Quatre processeurs côte à côte. Un carré est un cœur ; les carrés d’une même puce sont dans un même cadre. Dessous pendent les canaux mémoire, chacun long comme il est rapide.',
  'dies.caption':
    'Un carré est un cœur, une barre un canal mémoire, longue comme son débit : le tout à une même échelle. En gris, les puces sans cœur. Les places ne sont pas celles du silicium ; la taille des puces des deux derniers n’est pas publiée.',
  'dies.cores': '{cores} cœurs',
  'dies.one': 'une puce',
  'dies.several': '{dies} puces',
  'dies.undivided': '{dies} puces, partage non dit',
  'vcpu.title': 'Ce que sont les vCPU d’une 4xlarge : des cœurs sur Graviton et AMD, des fils d’exécution sur Intel',
  'vcpu.desc':
    'Trois rangées de petits carrés, un par vCPU, dans des cadres, un par cœur physique. Sur Graviton et AMD, chaque cadre contient un carré ; sur Intel, deux.',
  'vcpu.caption':
    'Un cadre est un cœur physique, un carré un vCPU. Prix à la demande d’une même région, d’un même jour.',
  'vcpu.cores': '{vcpu} vCPU sont {cores} cœurs',
  'vcpu.threads': '{vcpu} vCPU sont deux fils d’exécution de chacun des {cores} cœurs',
  'vcpu.price': '{price}, soit {each} par cœur',
  'rainier.title': 'Project Rainier, un point par UltraServer',
  'rainier.desc':
    'Un champ de points. Chaque point est un UltraServer de {chips} puces ; le champ en contient {count}, assez pour {total} puces. Un point est agrandi à côté.',
  'rainier.caption': '{total} puces ÷ {chips} par UltraServer = {count} UltraServers. AWS n’a pas publié leur nombre.',
  'rainier.one': 'un UltraServer : {chips} puces',
  'lanes.title': 'L’histoire en quatre couloirs : publié, rapporté, estimé, inconnu',
  'lanes.desc':
    'Le temps va de gauche à droite. Les entreprises ont dit elles-mêmes {disclosed} événements ; {reported} sont rapportés, {estimated} sont estimés ; {unknown} lignes brisées vont d’une annonce au jour où quelque chose a été cherché en vain pour la dernière fois. La liste ci-dessous dit tout cela.',
  'lanes.caption':
    'Une marque est un événement : un cercle quand l’entreprise a parlé, un carré quand c’est la presse, un losange quand quelqu’un a estimé. Les marques pleines concernent Project Rainier ou Anthropic. Une ligne brisée est une chose non publiée, de l’annonce au jour où on l’a cherchée pour la dernière fois. Les années d’avant 2023 sont dessinées plus étroites.',
  'lanes.disclosed': 'publié',
  'lanes.reported': 'rapporté',
  'lanes.estimated': 'estimé',
  'lanes.unknown': 'inconnu',
  'lanes.announced': 'Rainier annoncé',
  'lanes.activated': 'Rainier en service',
  'lanes.annapurna': 'Annapurna acheté',
  'lanes.groundbreaking': 'premiers travaux',
  'lanes.planned': '{count} bâtiments prévus',
  'lanes.operating': 'environ {count} en marche',
  'lanes.firstEstimates': 'premières estimations',
  'campus.title': 'Le campus près de New Carlisle, bâtiment par bâtiment',
  'campus.desc':
    '{planned} rectangles en rangées. {active} sont pleins, les bâtiments actifs en octobre 2025 ; d’autres, jusqu’à {operating}, sont teintés, ceux que l’on dit en marche au milieu de 2026 ; le reste, en traits, est prévu. Un cadre brisé autour d’eux figure le terrain, {land}.',
  'campus.caption':
    'Schéma : seuls les nombres viennent de sources. La place de chaque bâtiment, leur ordre et la taille dessinée ne veulent rien dire. Chacun comprend le précédent ; tous sont rapportés, aucun n’est publié par AWS.',
  'campus.active': '{count} actifs, octobre 2025',
  'campus.operating': 'environ {count} en marche, mi-2026',
  'campus.planned': '{count} prévus',
  'campus.land': 'terrain : {land}',
  'network.title': 'Le réseau : NeuronLink dans un UltraServer, EFA entre UltraServers et entre bâtiments',
  'network.desc':
    'Deux bâtiments. Dans chacun, des UltraServers de quatre serveurs, dont les puces sont jointes par de courts câbles NeuronLink. Des traits plus fins, EFA, mènent de chaque UltraServer à un réseau qui couvre le bâtiment, et de là à l’autre bâtiment.',
  'network.caption':
    'Schéma. AWS distingue les câbles par leur couleur, bleus à l’intérieur, jaunes entre eux. Sur NeuronLink, une puce a {inside} dans son serveur et {across} vers les autres serveurs, les deux sens additionnés ; sur EFA, elle a {efa}, dans un sens. Combien de commutateurs les séparent, et de combien le passage entre bâtiments est plus étroit, AWS ne l’a pas publié.',
  'network.building': 'bâtiment',
  'network.ultraserver': 'UltraServer : {servers} serveurs, {chips} puces',
  'network.inside': 'NeuronLink',
  'network.efa': 'EFA',
  'network.fabric': 'réseau EFA',
};
