/** What each event of the records says, in French, by its id: the compiler names each one that is missing. */
import type { EventId } from '../../silicon/specs/catalogue.ts';

export const events: { readonly [K in EventId]: string } = {
  'annapurna-acquired':
    'Amazon achète Annapurna Labs, le concepteur israélien de toutes les puces de ce site. La presse parle de 350 millions de dollars ; Amazon ne l’a jamais confirmé.',
  'nitro-first-silicon': 'Nitro est le premier produit en silicium d’Annapurna qu’AWS montre à ses clients.',
  'graviton1-launch':
    'AWS annonce Graviton et ouvre le jour même les instances A1 : seize cœurs Arm, pour un travail qui se répartit.',
  'graviton2-announced': 'AWS annonce Graviton2, avec quatre fois plus de cœurs et une vraie mémoire de serveur.',
  'm6g-available': 'M6g, première instance Graviton2, apparaît dans l’interface d’EC2.',
  'c6g-r6g-available': 'C6g et R6g suivent : Graviton2 couvre les trois grandes familles.',
  't4g-available': 'T4g porte Graviton2 dans les petites tailles à crédits.',
  'p4d-available': 'P4d met huit A100 de 40 Go dans une instance EC2.',
  'trainium1-announced': 'AWS annonce sa première puce d’entraînement.',
  'c6gn-available': 'C6gn associe Graviton2 à un réseau qui atteint 100 Gbit/s.',
  'x2gd-available': 'X2gd donne à Graviton2 jusqu’à un tébioctet de mémoire.',
  'trn1-preview': 'Les instances Trn1, avec Trainium, sont présentées en préversion.',
  'graviton3-announced': 'AWS annonce Graviton3 : sept puces dans un boîtier, DDR5, vecteurs plus larges et BF16.',
  'c7g-available': 'C7g, première instance Graviton3, apparaît dans l’interface d’EC2.',
  'trn1-available': 'Trn1 est ouvert à tous.',
  'inf2-announced': 'Les instances Inferentia2 sont annoncées, avec le cœur que Trainium utilise aussi.',
  'amazon-anthropic-first': 'Amazon convient d’investir jusqu’à 4 milliards de dollars dans Anthropic.',
  'neuron-inf2': 'Le SDK Neuron 2.8.0 prend Inf2 en charge.',
  'm7g-r7g-available': 'M7g et R7g portent Graviton3 aux usages généraux et aux charges gourmandes en mémoire.',
  'graviton3e-available': 'C7gn et Hpc7g apparaissent, avec Graviton3E et 200 Gbit/s de réseau.',
  'p5-available': 'P5 apporte huit H100 à EC2.',
  'c7gd-available': 'C7gd, M7gd et R7gd donnent à Graviton3 ses propres disques.',
  'trainium2-announced':
    'AWS annonce Trainium2, qui doit entraîner jusqu’à quatre fois plus vite que le premier, et parle de grappes de 100 000 puces et 65 exaflops.',
  'graviton4-announced': 'AWS annonce Graviton4, avec 96 cœurs et douze canaux de mémoire.',
  'indiana-campus-announced':
    'Amazon annonce un campus de 11 milliards de dollars dans le comté de St. Joseph, en Indiana, avec environ 1 000 emplois. Personne ne l’appelle encore Rainier.',
  'r8g-available': 'R8g, première instance Graviton4, est ouverte à tous ; deux sockets font 192 processeurs virtuels.',
  'rainier-groundbreaking': 'Les travaux commencent dans les champs, près de New Carlisle, en Indiana.',
  'p5e-available': 'P5e apporte le H200 à EC2.',
  'x8g-available': 'X8g figure ce jour-là dans la liste des prix : Graviton4, avec seize gibioctets pour chaque cœur.',
  'm8g-c8g-available':
    'M8g et C8g figurent ce jour-là dans la liste des prix : Graviton4 pour les usages généraux et le calcul.',
  'amazon-anthropic-second': 'Amazon investit encore 4 milliards de dollars dans Anthropic, soit 8 milliards en tout.',
  'network-10p10u':
    'AWS montre 10p10u, le réseau de ses grappes d’IA : des dizaines de pétabits par seconde, en moins de dix microsecondes.',
  'nova-announced':
    'Amazon présente ses modèles Nova, vendus au jeton sur Bedrock. Leur taille et les puces qui les ont entraînés restent inconnues.',
  'p5en-available': 'P5en est ouverte : c’est la seconde instance à H200.',
  'trn2-available': 'Les instances Trn2, à seize Trainium2, sont ouvertes à tous.',
  'trn2-ultraserver': 'AWS présente l’UltraServer Trn2 : quatre serveurs et 64 puces sur un même réseau NeuronLink.',
  'trainium3-preview':
    'AWS présente Trainium3, sa première puce en 3 nm, pour la fin de 2025, dans des UltraServers quatre fois plus rapides.',
  'rainier-announced':
    'Anthropic et AWS annoncent Project Rainier : des centaines de milliers de Trainium2, plus de cinq fois les exaflops qui ont entraîné le Claude du moment.',
  'claude-on-trainium2': 'Anthropic propose Claude 3.5 Haiku sur Trainium2.',
  'rainier-first-estimates': 'Des analystes donnent à la grappe plus de 200 000 puces, et à un UltraServer 48 kW.',
  'i8g-available': 'I8g, Graviton4 avec stockage local, figure ce jour-là dans la liste des prix.',
  'neuron-trn2': 'Le SDK Neuron 2.21 prend Trn2 en charge.',
  'rainier-in-filing': 'Un document boursier d’Amazon nomme la grappe, avec des centaines de milliers de Trainium2.',
  'rainier-next-claude':
    'Semafor rapporte qu’Anthropic a accepté d’entraîner sur Rainier la prochaine version de Claude.',
  'rainier-wetlands-hearing':
    'L’Indiana entend le public sur un projet d’Amazon qui comblerait à New Carlisle une dizaine d’acres (4 hectares) de zones humides et plus de 5 000 pieds (1,5 km) de cours d’eau.',
  'p6-b200-available': 'P6-B200 apporte Blackwell à EC2.',
  'gpu-price-cut':
    'AWS baisse le prix à la demande de ses instances GPU plus anciennes : p5 de 44 %, p4d et p4de d’un tiers, p5en d’un quart.',
  'rainier-seven-buildings':
    'Le New York Times, cité par un lecteur, compte sept bâtiments là où poussait du maïs, une trentaine de prévus et 2,2 gigawatts.',
  'rainier-thirty-buildings':
    'Un ingénieur d’AWS parle de trente bâtiments de 200 000 pieds carrés (18 600 m²) en Indiana ; la puissance prévue serait de 2,2 gigawatts.',
  'p6e-gb200-available':
    'Les UltraServers P6e-GB200 réunissent dans un domaine NVLink 72 GPU et des processeurs Grace.',
  'rainier-wetlands-again':
    'Amazon a retiré sa demande pour les zones humides et doit en déposer une autre : une entreprise en a dégradé près d’un acre (0,4 hectare) sans autorisation.',
  'rainier-energised': 'Le campus de New Carlisle est dit sous tension.',
  'rainier-activated':
    'AWS met Project Rainier en service avec près de 500 000 Trainium2, et s’attend à ce qu’Anthropic en utilise plus d’un million dans tout AWS à la fin de l’année. Elle serait de 70 % plus grande que toute plateforme d’IA d’AWS avant elle.',
  'rainier-three-states':
    'Semafor rapporte environ un gigawatt, 1 300 exaflops possibles et des sites dans trois États ; la plupart des puces serviraient le jour et entraîneraient le soir.',
  'rainier-in-results':
    'Les résultats d’Amazon répètent près de 500 000 puces. En douze mois, AWS a ajouté plus de 3,8 gigawatts, et sa puissance doit doubler d’ici à la fin de 2027.',
  'indiana-second-plan':
    'Amazon prévoit 15 milliards de dollars et 2,4 gigawatts de plus dans le nord de l’Indiana. C’est un plan pour la région, que l’on prend souvent pour la grappe.',
  'p6-b300-available': 'P6-B300 apporte Blackwell Ultra à EC2.',
  'rainier-training-and-inference':
    'AWS dit que la grappe entraîne Claude et le sert aussi. Aucun partage n’est donné.',
  'epoch-first-count':
    'Epoch AI ouvre sa liste des plus grands sites et s’attend à ce que New Carlisle passe le premier le gigawatt, en janvier 2026.',
  'anthropic-kernels':
    'Anthropic dit que ses noyaux occupent le moteur tensoriel à 60 % sur Trainium2 et à plus de 90 % sur Trainium3.',
  'trn3-available': 'Les UltraServers Trn3, jusqu’à 144 Trainium3, sont ouverts à tous.',
  'trainium4-announced':
    'AWS annonce Trainium4 par des rapports seulement : six fois le calcul FP4, quatre fois le débit de la mémoire, deux fois sa capacité, avec NVLink Fusion.',
  'million-trainium': 'Sur scène, AWS compte plus d’un million de puces Trainium déployées.',
  'p6e-gb300-available': 'Les UltraServers P6e-GB300 sont ouverts à tous, à un prix qui n’est pas public.',
  'graviton5-preview':
    'AWS présente Graviton5 et ses 192 cœurs dans un socket ; depuis trois ans, plus de la moitié de sa nouvelle capacité de processeurs est en Graviton.',
  'neuron-trn3': 'Le SDK Neuron 2.27.0 prend Trn3 en charge.',
  'rainier-over-half-million':
    'Amazon compte plus de 500 000 Trainium2 dans Rainier, et 1,4 million livrés en tout. Aucun compte plus récent de la grappe n’est public.',
  'aws-power-2025':
    'AWS a ajouté 3,9 gigawatts en 2025, et ses propres puces rapportent plus de 10 milliards de dollars en rythme annuel.',
  'neuron-trn3-gen1': 'Le SDK Neuron 2.28.0 prend en charge le premier UltraServer Trn3.',
  'openai-trainium':
    'OpenAI s’engage à utiliser environ deux gigawatts de Trainium3 et de Trainium4 chez AWS, pour 100 milliards de dollars en huit ans ; Amazon investit jusqu’à 50 milliards de dollars dans OpenAI.',
  'trainium-lab-tour':
    'TechCrunch rapporte 1,4 million de Trainium des trois générations, le nombre qu’Amazon donnait pour le seul Trainium2.',
  'neuron-trn3-gen2': 'Le SDK Neuron 2.29.0 apporte les configurations du second UltraServer Trn3.',
  'anthropic-million-chips':
    'Anthropic utilise plus d’un million de Trainium2, et s’attend à près d’un gigawatt de Trainium2 et de Trainium3 à la fin de l’année.',
  'anthropic-five-gigawatts':
    'Anthropic s’assure jusqu’à cinq gigawatts de capacité nouvelle sur des puces d’AWS, et s’engage à dépenser plus de 100 milliards de dollars en dix ans.',
  'amazon-anthropic-third':
    'Amazon investit 5 milliards de dollars de plus dans Anthropic, et plus tard jusqu’à 20 milliards si des étapes sont franchies.',
  'meta-graviton': 'Meta doit déployer Graviton, en commençant par des dizaines de millions de cœurs.',
  'anthropic-in-8k': 'Les résultats d’Amazon répètent jusqu’à cinq gigawatts pour Anthropic.',
  'custom-silicon-20-billion':
    'Les puces d’Amazon dépassent 20 milliards de dollars en rythme annuel ; les engagements pour Trainium dépassent 225 milliards.',
  'packaging-split-report':
    'Selon un article, le prochain Trainium pourrait être mis en boîtier par TSMC et par Intel. Ce n’est pas confirmé.',
  'epoch-largest-site':
    'Epoch AI estime New Carlisle à 1 092 mégawatts, 686 000 équivalents de H100 et 34,9 milliards de dollars : le plus grand site de sa liste.',
  'rainier-eighteen-buildings': 'Au milieu de l’année, environ dix-huit bâtiments fonctionneraient à New Carlisle.',
  'm9g-available': 'M9g et M9gd, avec Graviton5, sont ouvertes à tous ; plus de 120 000 clients utilisent Graviton.',
  'indiana-contract-approved':
    'L’Indiana approuve le contrat par lequel NiSource doit fournir Amazon : 2,8 gigawatts dans le nord de l’État en 2032. Cette puissance est celle de la région et non du seul campus.',
  'c9g-available': 'C9g et C9gd suivent, avec de la DDR5-8800 et jusqu’à 100 Gbit/s.',
  'capacity-blocks-dearer':
    'Les Capacity Blocks des familles P augmentent de 20 % ; l’UltraServer GB200 garde son prix.',
  'graviton5-measured':
    'Un essai indépendant trouve Graviton5 en avance sur ses voisins x86 pour la latence de la mémoire, et en retard pour les défauts de cache en vol sur un cœur.',
  'anthropic-in-10q':
    'Le rapport trimestriel d’Amazon chiffre l’engagement à plus de 100,0 milliards de dollars en 10,0 ans.',
  'neuron-newest': 'Le SDK Neuron 2.32.0 est le plus récent qui ait été lu.',
  nvhbm: 'NVIDIA décrit une mémoire sur mesure pour NVLink Fusion, le réseau que Trainium4 doit utiliser.',
  'r9g-available': 'R9g et R9gd complètent les familles Graviton5.',
  'epoch-second-site':
    'Epoch AI estime à 910 mégawatts les ordinateurs de New Carlisle, désormais deuxième derrière Colossus 2.',
};
