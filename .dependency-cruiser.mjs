/** Who may import whom. Each rule is named after what it keeps true; the layers are those of README.md. */

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    rule(
      'a module never needs itself to be understood',
      'Files that import each other in a circle can only be read, tested and moved together; types may, they are gone at run time.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'the silicon module runs anywhere',
      'Records, units and formulas are used by pages, islands, tests, the command line and other people’s programs: they take no package, no DOM, no framework.',
      { path: '^src/silicon/', pathNot: '^src/silicon/specs/schema\\.ts$' },
      { pathNot: '^src/silicon/' },
    ),
    rule(
      'records are checked where they are built, not where they are read',
      'The schema brings a validator; a page that imported it would send the validator to every reader.',
      { path: '^src/', pathNot: '^src/pages/' },
      { path: '^src/silicon/specs/schema\\.ts$' },
    ),
    rule(
      'units know nothing but units',
      'Everything stands on units; if they stood on anything, it would be on everything.',
      { path: '^src/silicon/units/' },
      { pathNot: '^src/silicon/units/' },
    ),
    rule(
      'a formula holds no fact',
      'A formula that imports a record can no longer be asked about any other chip.',
      { path: '^src/silicon/scaling/' },
      { path: '^src/silicon/specs/' },
    ),
    rule(
      'a record holds no formula',
      'A record says what was published; what follows from it is computed where the reader can see the steps.',
      { path: '^src/silicon/specs/' },
      { path: '^src/silicon/scaling/' },
    ),
    rule(
      'the catalogue is the only door to the records',
      'Whoever reads a record file directly misses the checks that the catalogue makes on all of them.',
      { path: '^src/', pathNot: '^src/silicon/' },
      { path: '^src/silicon/specs/', pathNot: '^src/silicon/specs/(catalogue|disputes|record)\\.ts$' },
    ),
    rule(
      'a definition is a formula with a form, not a picture',
      'The command line, the JSON schema and the tests run definitions where there is neither Preact nor a page: units, formulas, define.ts, the shape of hardware, the inputs that several share and the files beside it are all that one may need.',
      { path: '^src/calculators/([^/]+)/[^/]+\\.ts$', pathNot: '/(facts|worker)\\.ts$' },
      {
        pathNot: [
          '^src/silicon/(units|scaling)/',
          '^src/calculators/(define|found|hardware|architecture|layout-fields|device|runtime|typed)\\.ts$',
          '^src/calculators/step/[^/]+\\.ts$',
          '^src/calculators/$1/(?!facts)[^/]+\\.ts$',
        ],
      },
    ),
    rule(
      'quotes and addresses stay on the server',
      'An island that reaches a record, through however many files, ships every source to the browser; facts come to it as props.',
      { path: '^src/(ui/|calculators/.*(\\.tsx|/worker\\.ts)$)' },
      { path: '^src/silicon/specs/', reachable: true },
    ),
    rule(
      'facts come from one file of a calculator',
      'facts.ts is what a mount reads records through; elsewhere a calculator would smuggle them into the browser.',
      { path: '^src/calculators/', pathNot: '/(facts|hardware-facts|[a-z-]+-facts)\\.ts$' },
      { path: '^src/silicon/specs/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'a reader downloads Preact and our own code',
      'Every other package is weight on every page; a calculator that needs one is a reason to talk first.',
      { path: '^src/(ui|calculators|i18n)/' },
      { path: 'node_modules/', pathNot: 'node_modules/(preact|@preact)/' },
    ),
    rule(
      'a validator belongs to the build',
      'zod is larger than a page may be: it checks records while the site is built, and neither a reader nor the command line waits for it.',
      { path: '^src/(ui/|calculators/|i18n/|silicon/index\\.ts|cli\\.ts)' },
      { path: 'node_modules/(zod|astro)/|^src/silicon/specs/schema\\.ts$', reachable: true },
    ),
    rule(
      'the parts of a form know no particular calculator',
      'A part that knows one calculator will soon be copied for the next.',
      { path: '^src/ui/' },
      { path: '^src/calculators/[^/]+/' },
    ),
    rule(
      'pages are outermost',
      'What pages are made of must be testable without a page.',
      { path: '^src/(calculators|ui|i18n)/' },
      { path: '^src/(site|pages)/' },
    ),
    rule(
      'texts are only texts',
      'A translator should not need to know what a chip is made of; only the type of a locale is shared.',
      { path: '^src/i18n/' },
      { path: '^src/(?!i18n/)', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'a folder says what is in it',
      'What has no better name than utils, lib or helpers belongs beside the one who needs it, or to a layer.',
      {},
      { path: '/(utils|lib|helpers)/', pathNot: 'node_modules/' },
    ),
    rule(
      'what ships is listed',
      'A package that is only there because another one brought it disappears with that one’s next version.',
      { path: '^src/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    // Types count as imports: a layer that knows another's types knows the layer.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.astro$|\\.css$|^astro:|^virtual:' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
  },
};
