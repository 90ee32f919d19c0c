/** The words that the records of sites hold in English, in French, by record and by name of the value: a test names each one that is missing. */
interface ValueWords {
  /** The value itself, where it is a text. */
  readonly text?: string;
  readonly note?: string;
}
interface SiteWords {
  readonly summary: string;
  readonly values: Readonly<Record<string, ValueWords>>;
}

export const sites: Readonly<Record<string, SiteWords>> = {
  'project-rainier': {
    summary:
      'La grappe d’UltraServers Trainium2 qu’AWS a construite pour Anthropic, en majeure partie près de New Carlisle, en Indiana.',
    values: {
      energised: { note: 'Un site de notation.' },
      chips: { note: 'Près de ce nombre, le jour de la mise en service.' },
      chipsAtAnnouncement: { text: 'des centaines de milliers de Trainium2' },
      chipsFebruary2026: { note: 'Plus que cela. Aucun compte plus récent de la grappe n’a été trouvé.' },
      chipsAnthropicExpected: {
        note: 'Plus que cela, à la fin de 2025, directement et par Bedrock : ce n’est pas la grappe.',
      },
      chipsAnthropicUse: { note: 'Plus que cela, en avril 2026, partout dans AWS.' },
      chipsFleet: {
        note: 'Trainium2 dans tout AWS. En mars 2026, TechCrunch donnait le même nombre pour les trois générations ensemble.',
      },
      ultraServers: { text: 'des dizaines de milliers', note: 'Un demi-million de puces en fait moins de 8 000.' },
      network: {
        text: 'NeuronLink dans un UltraServer, EFA entre UltraServers et entre bâtiments',
        note: 'Câbles bleus à l’intérieur, jaunes entre eux.',
      },
      computeOverEarlier: {
        note: 'Plus que cela, face à la grappe qui avait entraîné le Claude du moment, dont la taille n’était pas donnée.',
      },
      sizeOverEarlierPlatform: { note: 'D’AWS jusque-là.' },
      exaflops: {
        note: 'Un ingénieur d’AWS ; ni le format de nombres ni le nombre de puces n’étaient donnés.',
      },
      h100Equivalents: { note: 'New Carlisle seul, mai 2026.' },
      capitalCost: { note: 'Dollars de 2025, ordinateurs compris.' },
      use: { text: 'entraînement et inférence de Claude' },
      useByHour: { text: 'la plupart des puces servent le jour et entraînent le soir' },
      states: {
        text: 'Pennsylvanie, Indiana et Mississippi',
        note: 'D’une source anonyme ; un dossier de septembre 2026 n’a rien trouvé qui lie le site du Mississippi à la grappe.',
      },
      firstInvestment: { note: 'Avril 2024, comté de St. Joseph ; environ 1 000 emplois.' },
      secondInvestment: { note: 'Novembre 2025 ; la région et non ce seul campus.' },
      regionalCapacity: {
        note: 'Capacité nouvelle dans la région, que l’on prend souvent pour la puissance de la grappe.',
      },
      buildingsActive2025: { note: 'Octobre 2025.' },
      buildings: { note: 'Environ.' },
      powerFiled: {
        note: 'Capacité du campus une fois construit, d’après les dossiers déposés par Amazon auprès de l’Indiana Utility Regulatory Commission et cités par la presse.',
      },
      loadFactorFiled: { note: 'Possible, d’après les mêmes dossiers : puissance moyenne sur capacité.' },
      powerCluster: { note: 'À peu près ; un ingénieur d’AWS, à propos de toute la grappe.' },
      powerItNow: {
        note: 'Les ordinateurs seuls à New Carlisle, d’après des images de satellite ; de mars à septembre 2026.',
      },
      powerFacility: { note: 'Refroidissement et pertes compris, mai 2026.' },
      powerTracked: { note: 'Quand tout ce que l’on voit sera construit.' },
      powerAnthropicEnd2026: { note: 'Près de cela, à la fin de 2026, sur tous les sites.' },
      powerAnthropicAgreed: {
        note: 'Jusqu’à cela, de capacité nouvelle, de Trainium2 à Trainium4 et Graviton.',
      },
      spendAnthropic: { note: 'Plus que cela, en dix ans.' },
      investedAmazon: { note: 'Jusqu’en novembre 2024.' },
      investedAmazonLater: { note: 'Jusqu’à cela, selon des étapes.' },
      pueFleet: { note: 'Tout AWS en 2025 ; 1,15 en 2024 et en 2023.' },
      pueFleet2024: { note: 'Tout AWS. Les rapports qui donnent 1,15 au campus répètent ce chiffre.' },
      pueFleet2023: { note: 'Tout AWS en 2023.' },
      pueBestAmericas: { note: 'En 2024.' },
      pueBestAsia: { note: 'En 2024.' },
      pueIndustryCloud: { note: 'Selon IDC, cité par Amazon.' },
      pueIndustryOnPremises: { note: 'Selon IDC, cité par Amazon.' },
      wueIndustry: { note: 'Cité par Amazon.' },
      pueBest: { note: 'En 2024 ; le meilleur des Amériques avait 1,05.' },
      pueNewDesigns: { note: 'Attendu.' },
      wueFleet: { note: 'Tout AWS en 2025.' },
      wueFleet2024: { note: 'Tout AWS en 2024, souvent attribué au campus.' },
      waterShareOfYear: { note: 'Part de l’année où le refroidissement emploie de l’eau.' },
      waterPress: {
        note: 'Lu en gallons américains. Ce que le site emploie vraiment est couvert par un accord de confidentialité.',
      },
      dischargePermit: { note: 'Première phase : un plafond et non une mesure.' },
      cooling: { text: 'air extérieur sans groupes froids ; évaporation pendant les seuls mois chauds' },
      airPermit: { text: 'en exploitation', note: 'Deux adresses autorisées.' },
      gridCarbon: { note: 'Région RFCW d’eGRID, 2023.' },
      mississippiTracked: { note: 'Le même site quand tout ce que l’on voit sera construit.' },
      mississippi: {
        note: 'Les ordinateurs d’un autre site d’Amazon en 2026 ; qu’il fasse partie de la grappe n’est qu’une supposition.',
      },
    },
  },
};
