import {
  reading,
  wording,
  type Disclosure,
  type SiteRecord,
  type SourcedQuantity,
  type SourcedText,
} from '../record.ts';

/** How a value became known, said around the value. */
const as =
  (disclosure: Disclosure) =>
  <T extends SourcedQuantity | SourcedText>(value: T) => ({ ...value, disclosure });
const disclosed = as('disclosed');
const reported = as('reported');
const estimated = as('estimated');

export const projectRainier: SiteRecord = {
  id: 'project-rainier',
  name: 'Project Rainier',
  summary: 'The cluster of Trainium2 UltraServers that AWS built for Anthropic, most of it near New Carlisle, Indiana.',
  values: {
    announced: disclosed(wording('2024-12-03', { source: 'anthropic-trainium2-2024' })),
    activated: disclosed(
      wording('2025-10-29', { printed: 'Last updated: October 29, 2025', source: 'about-amazon-rainier' }),
    ),
    constructionStart: reported(
      wording('2024-09', { printed: 'Groundbreaking 2024-09-01', source: 'compute-institute-rainier' }),
    ),
    energised: reported(
      wording('2025-10-01', {
        printed: 'Energization achieved on 2025-10-01',
        source: 'compute-institute-rainier',
        note: 'A rating site.',
      }),
    ),
    chips: disclosed(
      reading('count', 500_000, '', {
        printed: 'nearly half a million Trainium2 chips',
        source: 'about-amazon-rainier',
        note: 'Nearly, on the day of activation.',
        dissent: [
          {
            value: 200_000,
            printed: 'cluster with 200k+ Trainium2 chips for Anthropic',
            source: 'semianalysis-trainium2',
            kind: 'estimate',
            note: 'At the announcement.',
          },
          {
            value: 400_000,
            printed: 'approximately 400,000 Trainium2 chips',
            source: 'semianalysis-trainium2',
            kind: 'estimate',
            note: 'The same article as cited later.',
          },
          {
            value: 1_000_000,
            printed: 'running on 1 million of Amazon custom Trainium 2',
            source: 'semafor-rainier',
            note: 'What Anthropic was to use everywhere by the end of 2025.',
          },
        ],
        why: 'The number AWS gave when it switched the cluster on. Higher ones are of later days or of all that Anthropic uses, lower ones of analysts before.',
      }),
    ),
    chipsAtAnnouncement: disclosed(
      wording('hundreds of thousands of Trainium2', {
        printed: 'hundreds of thousands of Trainium2 chips',
        source: 'anthropic-trainium2-2024',
      }),
    ),
    chipsFebruary2026: disclosed(
      reading('count', 500_000, '', {
        printed: '500,000+ Trainium2 chips',
        source: 'amazon-8k-2026-02',
        note: 'More than. No later count of the cluster was found.',
      }),
    ),
    chipsAnthropicExpected: disclosed(
      reading('count', 1_000_000, '', {
        printed: 'more than 1 million Trainium2 chips by the end',
        source: 'about-amazon-rainier',
        note: 'More than, by the end of 2025, directly and through Bedrock: not the same thing as the cluster.',
      }),
    ),
    chipsAnthropicUse: disclosed(
      reading('count', 1_000_000, '', {
        printed: 'over one million Trainium2 chips',
        source: 'anthropic-amazon-compute',
        note: 'Over, in April 2026, everywhere on AWS.',
      }),
    ),
    chipsFleet: disclosed(
      reading('count', 1_400_000, '', {
        printed: '1.4 million Trainium2 chips landed',
        source: 'amazon-8k-2026-02',
        note: 'Trainium2 in all of AWS. In March 2026 TechCrunch gave the same number for all three generations together.',
      }),
    ),
    chipsPerUltraServer: disclosed(
      reading('count', 64, '', { printed: 'across all 64 chips', source: 'about-amazon-rainier' }),
    ),
    serversPerUltraServer: disclosed(
      reading('count', 4, '', { printed: 'combines four physical Trainium2 servers', source: 'about-amazon-rainier' }),
    ),
    ultraServers: disclosed(
      wording('tens of thousands', {
        printed: 'tens of thousands of these UltraServers',
        source: 'about-amazon-rainier',
        note: 'Half a million chips make fewer than 8,000.',
      }),
    ),
    network: disclosed(
      wording('NeuronLink inside an UltraServer, EFA between UltraServers and buildings', {
        printed: 'Identifiable by their distinctive blue cables',
        source: 'about-amazon-rainier',
        note: 'Blue cables inside, yellow ones between.',
      }),
    ),
    computeOverEarlier: disclosed(
      reading('ratio', 5, '×', {
        printed: 'more than five times the computing power (in exaflops)',
        source: 'anthropic-trainium2-2024',
        note: 'More than, against the cluster that trained the Claude of that day, whose size was not given.',
      }),
    ),
    sizeOverEarlierPlatform: reported(
      reading('ratio', 1.7, '×', {
        printed: '70% larger than any other AI computing platform',
        source: 'theaipost-rainier',
        note: 'Of AWS before.',
      }),
    ),
    exaflops: reported(
      reading('computeRate', 1300, 'EFLOPS', {
        printed: 'potential 1,300 exaflops',
        source: 'semafor-rainier',
        note: 'An engineer of AWS; number format and chip count were not given.',
      }),
    ),
    h100Equivalents: estimated(
      reading('count', 686_000, '', {
        printed: '686k H100-eq',
        source: 'epoch-data-centers-2026-05',
        note: 'New Carlisle alone, May 2026.',
      }),
    ),
    capitalCost: estimated(
      reading('money', 34.9, 'BUSD', {
        printed: '$34.9B',
        source: 'epoch-data-centers-2026-05',
        note: 'Dollars of 2025, computers included.',
      }),
    ),
    use: disclosed(
      wording('training and inference of Claude', {
        printed: 'training and running inference',
        source: 'weekly-roundup-rainier',
      }),
    ),
    useByHour: reported(
      wording('most chips serve by day and train in the evening', {
        printed: 'The majority of chips are used for inference',
        source: 'semafor-rainier',
      }),
    ),
    states: reported(
      wording('Pennsylvania, Indiana and Mississippi', {
        printed: 'Pennsylvania, Indiana, and Mississippi',
        source: 'semafor-rainier',
        note: 'From an unnamed source; a dossier of September 2026 found nothing that ties the site in Mississippi to the cluster.',
      }),
    ),
    firstInvestment: disclosed(
      reading('money', 11, 'BUSD', {
        printed: '11 billion data center campus near South Bend',
        source: 'ibj-indiana',
        note: 'April 2024, St. Joseph County; about 1,000 jobs.',
      }),
    ),
    secondInvestment: disclosed(
      reading('money', 15, 'BUSD', {
        printed: 'invest $15 billion in Northern Indiana',
        source: 'about-amazon-indiana',
        note: 'November 2025; the region and not this campus alone.',
      }),
    ),
    regionalCapacity: disclosed(
      reading('power', 2.4, 'GW', {
        printed: '2.4GW across Northern Indiana',
        source: 'about-amazon-indiana',
        note: 'New capacity in the region, often mistaken for the power of the cluster.',
      }),
    ),
    land: reported(
      reading('area', 1200, 'acres', { printed: 'sprawling 1,200-acre facility', source: 'ticker-report-rainier' }),
    ),
    buildingsPlanned: reported(
      reading('count', 30, '', {
        printed: 'thirty datacenters at 200,000 square feet apiece',
        source: 'register-rainier-excerpt',
        dissent: [
          { value: 38, unit: '', printed: '11 of 38 buildings mostly constructed', source: 'iusb-preface-rainier' },
        ],
        why: 'Thirty is what an engineer of AWS told The Register; 38 is one local report.',
      }),
    ),
    buildingsFirstPhase: reported(
      reading('count', 18, '', { printed: 'construct the 18 buildings', source: 'indiana-digest-rainier' }),
    ),
    buildingsActive2025: reported(
      reading('count', 7, '', {
        printed: 'seven reported as active',
        source: 'particle-rainier',
        note: 'October 2025.',
      }),
    ),
    buildings: reported(
      reading('count', 18, '', {
        printed: '~18 reported operational as of mid-2026',
        source: 'data-centre-dossier',
        note: 'About.',
      }),
    ),
    buildingArea: reported(
      reading('area', 200_000, 'sq ft', {
        printed: '200,000 square feet apiece',
        source: 'register-rainier-excerpt',
        dissent: [
          {
            value: 220_000,
            printed: 'on average 220,0000 square feet',
            source: 'indiana-digest-rainier',
            note: 'With a typing error; 220,000 is meant.',
          },
        ],
        why: 'The figure of an engineer of AWS; the other is misprinted.',
      }),
    ),
    powerPlanned: reported(
      reading('power', 2.2, 'GW', {
        printed: 'upwards of 2.2 gigawatts of power',
        source: 'register-rainier-excerpt',
        dissent: [
          { value: 2.25, unit: 'GW', printed: '~2.25 GW grid draw planned', source: 'claude-footprint-report' },
          {
            value: 1.229,
            unit: 'GW',
            printed: 'Anthropic-Amazon New Carlisle (1.229 GW)',
            source: 'epoch-data-centers-2026-05',
            note: 'The build-out that Epoch can see.',
          },
        ],
        why: 'The plan as first reported; the satellite estimate sees only what is being built.',
      }),
    ),
    powerFiled: disclosed(
      reading('power', 2.25, 'GW', {
        printed: '2,250-megawatt capacity',
        source: 'govtech-indiana',
        note: 'Capacity of the campus when built, from filings of Amazon with the Indiana Utility Regulatory Commission as the press quotes them.',
      }),
    ),
    loadFactorFiled: disclosed(
      reading('share', 90, '%', {
        printed: 'could have a 90% load factor',
        source: 'govtech-indiana',
        note: 'Could have, from the same filings: mean draw over capacity.',
      }),
    ),
    powerCluster: reported(
      reading('power', 1, 'GW', {
        printed: 'requiring roughly a gigawatt of power',
        source: 'semafor-rainier',
        note: 'Roughly; an engineer of AWS on the whole cluster.',
      }),
    ),
    powerItNow: estimated(
      reading('power', 910, 'MW', {
        printed: 'about 910 MW of current IT power',
        source: 'epoch-data-centers-2026-09',
        note: 'Computers alone at New Carlisle, from satellite pictures; March to September 2026.',
      }),
    ),
    powerFacility: estimated(
      reading('power', 1092, 'MW', {
        printed: '686 | 1,092 | $34.9',
        source: 'epoch-data-centers-2026-05',
        note: 'With cooling and losses, May 2026.',
      }),
    ),
    powerTracked: estimated(
      reading('power', 1.229, 'GW', {
        printed: 'Anthropic-Amazon New Carlisle (1.229 GW)',
        source: 'epoch-data-centers-2026-05',
        note: 'When everything that can be seen is built.',
      }),
    ),
    powerUltraServer: estimated(
      reading('power', 48, 'kW', {
        printed: '48 kW for a 64-chip Trn2 UltraServer',
        source: 'semianalysis-trainium2',
        kind: 'estimate',
      }),
    ),
    powerAnthropicEnd2026: disclosed(
      reading('power', 1, 'GW', {
        printed: 'nearly 1GW of Trainium2 and Trainium3',
        source: 'anthropic-amazon-compute',
        note: 'Nearly, by the end of 2026, at all sites.',
      }),
    ),
    powerAnthropicAgreed: disclosed(
      reading('power', 5, 'GW', {
        printed: 'up to five gigawatts (GW)',
        source: 'amazon-8k-2026-04',
        note: 'Up to, of new capacity from Trainium2 to Trainium4 and Graviton.',
      }),
    ),
    spendAnthropic: disclosed(
      reading('money', 100, 'BUSD', {
        printed: 'more than $100.0 billion over 10.0 years',
        source: 'amazon-10q-2026-07',
        note: 'More than, over ten years.',
      }),
    ),
    investedAmazon: disclosed(
      reading('money', 8, 'BUSD', {
        printed: 'bringing its total investment to $8 billion',
        source: 'about-amazon-anthropic-investment',
        note: 'Up to November 2024.',
      }),
    ),
    investedAmazon2026: disclosed(
      reading('money', 5, 'BUSD', {
        printed: 'Amazon is investing $5 billion today',
        source: 'anthropic-amazon-compute',
      }),
    ),
    investedAmazonLater: disclosed(
      reading('money', 20, 'BUSD', {
        printed: 'up to an additional $20 billion',
        source: 'anthropic-amazon-compute',
        note: 'Up to, tied to milestones.',
      }),
    ),
    pueFleet: disclosed(
      reading('ratio', 1.14, '×', {
        printed: 'average global PUE of 1.14',
        source: 'amazon-sustainability-cloud',
        note: 'All of AWS in 2025.',
      }),
    ),
    pueFleet2024: disclosed(
      reading('ratio', 1.15, '×', {
        printed: 'compared to 1.15 reported in 2024',
        source: 'amazon-sustainability-cloud',
        note: 'All of AWS. Reports that give the campus 1.15 repeat this figure.',
      }),
    ),
    pueFleet2023: reported(
      reading('ratio', 1.15, '×', {
        printed: 'global PUE of 1.15 across its data centers',
        source: 'dcd-aws-pue',
        note: 'All of AWS in 2023.',
      }),
    ),
    pueBest: disclosed(
      reading('ratio', 1.04, '×', {
        printed: 'best performing site was in Europe 1.04',
        source: 'aws-sustainability-2024',
        note: 'In 2024.',
      }),
    ),
    pueBestAmericas: disclosed(
      reading('ratio', 1.05, '×', {
        printed: 'Americas, our best performing site had 1.05',
        source: 'aws-sustainability-2024',
        note: 'In 2024.',
      }),
    ),
    pueBestAsia: disclosed(
      reading('ratio', 1.07, '×', {
        printed: 'in Asia Pacific it was 1.07',
        source: 'aws-sustainability-2024',
        note: 'In 2024.',
      }),
    ),
    pueIndustryCloud: reported(
      reading('ratio', 1.25, '×', {
        printed: 'public cloud industry average of 1.25',
        source: 'amazon-sustainability-cloud',
        note: 'By IDC, as Amazon quotes it.',
      }),
    ),
    pueIndustryOnPremises: reported(
      reading('ratio', 1.63, '×', {
        printed: '1.63 for on-premises',
        source: 'amazon-sustainability-cloud',
        note: 'By IDC, as Amazon quotes it.',
      }),
    ),
    pueNewDesigns: disclosed(
      reading('ratio', 1.08, '×', { printed: 'bring its PUE to 1.08', source: 'dcd-aws-pue', note: 'Expected.' }),
    ),
    wueFleet: disclosed(
      reading('waterIntensity', 0.12, 'L/kWh', {
        printed: 'just 0.12 liters of water per kilowatt-hour',
        source: 'human-progress-water',
        note: 'All of AWS in 2025.',
      }),
    ),
    wueFleet2024: disclosed(
      reading('waterIntensity', 0.15, 'L/kWh', {
        printed: '0.15 liters of water per kilowatt-hour',
        source: 'ieee-spectrum-water',
        note: 'All of AWS in 2024, often attached to the campus.',
      }),
    ),
    wueIndustry: reported(
      reading('waterIntensity', 0.84, 'L/kWh', {
        printed: 'industry average of 0.84 L/kWh',
        source: 'human-progress-water',
        note: 'As Amazon quotes it.',
      }),
    ),
    waterShareOfYear: disclosed(
      reading('share', 2, '%', {
        printed: 'use water for 2% of the year',
        source: 'wvpe-rainier',
        note: 'Share of the year in which cooling uses water.',
      }),
    ),
    waterPress: reported(
      reading('waterFlow', 300, 'Mgal/year', {
        printed: '300 million gallons of water per year',
        source: 'reddit-cnbc-rainier',
        note: 'Read as US gallons. What the site really uses is under a non-disclosure agreement.',
      }),
    ),
    dischargePermit: disclosed(
      reading('waterFlow', 1.58, 'Mgal/day', {
        printed: 'Phase 1 discharge permit <=1.58 MGD',
        source: 'claude-footprint-report',
        note: 'First phase: a ceiling and no measurement.',
      }),
    ),
    cooling: estimated(
      wording('outside air without chillers; evaporation in warm months only', {
        printed: 'direct air cooling (no external chiller loops)',
        source: 'epoch-data-centers-2026-05',
      }),
    ),
    airPermit: disclosed(
      wording('operating', {
        printed: 'operating status Operating',
        source: 'epa-new-carlisle',
        note: 'Two permitted addresses.',
      }),
    ),
    gridCarbon: reported(
      reading('carbonIntensity', 413, 'g/kWh', {
        printed: 'eGRID RFCW 413',
        source: 'claude-footprint-report',
        note: 'Grams of CO₂; eGRID region RFCW, 2023. What AWS buys elsewhere against it is not counted.',
      }),
    ),
    mississippi: estimated(
      reading('power', 284, 'MW', {
        printed: 'Amazon Madison Mega Site (284 MW)',
        source: 'epoch-data-centers-2026-09',
        note: 'Computers at another site of Amazon in 2026; that it belongs to the cluster is speculation.',
      }),
    ),
    mississippiTracked: estimated(
      reading('power', 0.819, 'GW', {
        printed: 'Amazon Madison Mega Site (0.819 GW)',
        source: 'epoch-data-centers-2026-05',
        note: 'The same site when everything that can be seen is built.',
      }),
    ),
  },
  notPublished: [
    'which share of the cluster one job can use',
    'power of a Trainium2 chip',
    'how the chips are split between training and inference',
    'PUE of the campus',
    'WUE of the campus',
    'energy and water as measured',
    'number of UltraServers',
    'chip count of the cluster after February 2026',
    'carbon of the campus',
    'floor that a rack takes',
    'size of the earlier cluster that “five times” compares with',
  ],
  lookedFor: '2026-11-28',
};
