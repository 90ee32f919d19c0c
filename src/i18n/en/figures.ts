/** Texts drawn in figures, and the words that describe them to a reader who does not see them. */
export const figures = {
  'package.title': '{chip}: what is in the package',
  'package.desc':
    'A package with two compute dies side by side. Each die holds four NeuronCores. Four stacks of high-bandwidth memory stand around them, two at each outer edge. Links to other chips leave at the left and right.',
  'package.caption':
    'Drawn from the counts in the record, not to scale. AWS has published no die photograph with dimensions.',
  'package.die': 'compute die',
  'package.core': 'core',
  'package.hbm': 'HBM',
  'package.links': 'scale-up links',
  'package.dma': '{count} DMA engines',
  'core.title': '{core}: four engines around two memories',
  'core.desc':
    'Data comes from HBM through DMA engines into SBUF, the large on-chip memory. The tensor engine reads from SBUF and accumulates into PSUM. The vector, scalar and GpSimd engines read and write both memories.',
  'core.caption': 'The tensor engine does the matrix work; the other three do everything around it.',
  'core.tensor': 'Tensor engine',
  'core.vector': 'Vector engine',
  'core.scalar': 'Scalar engine',
  'core.gpsimd': 'GpSimd engine',
  'core.array': '{rows} × {columns} multiply-add cells at {clock}',
  'core.clock': 'at {clock}',
  'core.dma': '{count} DMA engines',
  'ladder.title': 'The ladder from one core to an UltraServer',
  'ladder.desc':
    'Five steps. Each step names the unit, how many of the unit below it holds, its dense peak and its HBM.',
  'ladder.caption':
    'Every total here is the chip’s published figure multiplied or divided; the makers’ own rounded totals are on the reference pages.',
  'ladder.physical': 'physical core',
  'ladder.logical': 'logical core',
  'ladder.chip': 'chip',
  'ladder.instance': 'instance',
  'ladder.ultraserver': 'UltraServer',
  'ladder.holds': '{count} × {unit}',
  'ladder.one': 'one of {count} on the chip',
  'ladder.shares': 'two share one HBM bank',
  'topology.title': 'A 4 × 4 torus and a switch',
  'topology.desc':
    'Left: sixteen chips in a grid; each is wired to four neighbours, and the ends of every row and column are joined, so each row and column is a ring. One ring is highlighted. Right: sixteen chips, each wired to a switch in the middle, so that any pair is one hop through the switch apart.',
  'topology.caption':
    'On the torus a message to a far chip passes through others; through a switch every chip is as near as any other. Trainium2 wires an instance as the first, Trainium3 UltraServers as the second.',
  'topology.torus': 'Torus: each row and column is a ring',
  'topology.switch': 'Switch: all to all',
  'topology.hub': 'NeuronSwitch',
  'ultraserver.title': 'A Trn2 UltraServer: four tori joined by rings of four',
  'ultraserver.desc':
    'Four instances side by side, each a 4 × 4 grid of chips. Chips in the same place in each instance are joined in a ring of four; one such ring is drawn.',
  'ultraserver.caption':
    'Inside an instance a chip has {inside} on NeuronLink, across instances {across}, both directions added.',
  'ultraserver.instance': 'instance {n}',
  'graviton.title': 'Graviton by generation: cores, bandwidth of a core, and of the socket',
  'graviton.desc':
    'Four rectangles on one line, one for each generation of which the memory bandwidth is known. The width is the number of cores, the height the bandwidth of each, the area the bandwidth of the socket. The last is the widest and has the largest area, but is lower than the one before it.',
  'graviton.caption':
    'Width: cores of a socket. Height: memory bandwidth of a core. Area: memory bandwidth of the socket. The dashed line is the height of the generation before.',
  'graviton.cores': '{cores} cores',
  'graviton.each': 'a core',
  'dies.title': 'Dies, cores and memory channels of each Graviton',
  'dies.desc':
    'Four processors side by side. One square is a core; squares of one die stand in one frame. Below each hang its memory channels, each as long as it is fast.',
  'dies.caption':
    'One square is a core, one bar a memory channel, as long as its bandwidth: all to one scale. Grey: dies without cores. Positions are not those on the silicon; die sizes of the last two are not published.',
  'dies.cores': '{cores} cores',
  'dies.one': 'one die',
  'dies.several': '{dies} dies',
  'dies.undivided': '{dies} dies, division not said',
  'vcpu.title': 'What the vCPUs of a 4xlarge are: cores on Graviton and AMD, threads on Intel',
  'vcpu.desc':
    'Three rows of small squares, one a vCPU, inside frames, one a physical core. On Graviton and AMD every frame holds one square, on Intel two.',
  'vcpu.caption': 'A frame is a physical core, a square in it a vCPU. Prices on demand of one region and day.',
  'vcpu.cores': '{vcpu} vCPUs are {cores} cores',
  'vcpu.threads': '{vcpu} vCPUs are two threads each of {cores} cores',
  'vcpu.price': '{price}, {each} for a core',
  'rainier.title': 'Project Rainier, one dot an UltraServer',
  'rainier.desc':
    'A field of dots. Each dot is an UltraServer of {chips} chips; the field holds {count} of them, enough for {total} chips. One dot is enlarged beside the field.',
  'rainier.caption':
    '{total} chips ÷ {chips} in an UltraServer = {count} UltraServers. AWS has not published how many there are.',
  'rainier.one': 'one UltraServer: {chips} chips',
  'lanes.title': 'The story in four lanes: disclosed, reported, estimated, unknown',
  'lanes.desc':
    'Time runs from left to right. Of {disclosed} events the companies spoke themselves, {reported} were reported, {estimated} are estimates; {unknown} broken lines run from an announcement to the day on which something was last looked for in vain. The list below says all of it.',
  'lanes.caption':
    'A mark is an event: a circle where the company spoke, a square where the press did, a diamond where somebody estimated. Filled marks concern Project Rainier or Anthropic. A broken line is something not published, from the announcement to the day on which it was last looked for. The years before 2023 are drawn narrower.',
  'lanes.disclosed': 'disclosed',
  'lanes.reported': 'reported',
  'lanes.estimated': 'estimated',
  'lanes.unknown': 'unknown',
  'lanes.announced': 'Rainier announced',
  'lanes.activated': 'Rainier on',
  'lanes.annapurna': 'Annapurna bought',
  'lanes.groundbreaking': 'ground broken',
  'lanes.planned': '{count} buildings planned',
  'lanes.operating': 'about {count} at work',
  'lanes.firstEstimates': 'first estimates',
  'campus.title': 'The campus near New Carlisle, building by building',
  'campus.desc':
    '{planned} rectangles in rows. {active} are filled, the buildings active in October 2025; more, up to {operating}, are tinted, those reported at work in the middle of 2026; the others are outlines, planned. A broken frame around them stands for the land, {land}.',
  'campus.caption':
    'Schematic: only the counts come from sources. Where each building stands, which came first and how large each is drawn mean nothing. Each count includes the one before; all are reported, none is disclosed.',
  'campus.active': '{count} active, October 2025',
  'campus.operating': 'about {count} at work, mid-2026',
  'campus.planned': '{count} planned',
  'campus.land': 'land: {land}',
  'network.title': 'The network: NeuronLink inside an UltraServer, EFA between UltraServers and buildings',
  'network.desc':
    'Two buildings. In each stand UltraServers of four servers, whose chips are joined by short NeuronLink cables. Thinner lines, EFA, lead from each UltraServer to a fabric that spans the building, and from there to the other building.',
  'network.caption':
    'Schematic. AWS tells the cables apart by colour, blue inside and yellow between. On NeuronLink a chip has {inside} in its server and {across} to the other servers, both ways added; on EFA it has {efa}, one way. How many switches lie between, and how much narrower the way between buildings is, AWS has not published.',
  'network.building': 'building',
  'network.ultraserver': 'UltraServer: {servers} servers, {chips} chips',
  'network.inside': 'NeuronLink',
  'network.efa': 'EFA',
  'network.fabric': 'EFA fabric',
} as const;
