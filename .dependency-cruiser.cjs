// The arrows of docs/architecture.md. A room may import what stands below it, and nothing else.
const rooms = {
  domain: [],
  locale: ['domain'],
  tables: ['domain', 'locale'],
  files: ['domain', 'locale', 'tables'],
  hubspot: ['domain', 'locale', 'tables', 'files'],
  google: ['domain'],
  functions: ['domain', 'locale', 'tables', 'files'],
  store: ['domain', 'google'],
  sheets: ['domain', 'locale', 'tables', 'google', 'store'],
  jobs: ['domain', 'locale', 'tables', 'files', 'functions', 'hubspot', 'google', 'store', 'sheets'],
  panel: ['domain', 'locale', 'tables', 'files', 'functions', 'hubspot', 'google', 'store', 'sheets', 'jobs'],
};

const roomRules = Object.entries(rooms).map(([room, below]) => ({
  name: `${room}-imports-only-what-stands-below`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: '^(src|sidebar|table-file|workbench|test|bench|tools)/',
    pathNot: `^src/(${[room, ...below].join('|')})/`,
  },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'what-the-document-remembers-has-one-home',
      comment:
        'Everybody else asks src/store/document-state.ts, which checks what it reads and keeps to the limits.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(store|google)/' },
      to: { path: '^src/google/document-memory\\.ts$' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'sidebar-imports-only-the-contract',
      comment: 'A panel runs in the browser: of the add-on it knows the types of the contract alone.',
      severity: 'error',
      from: { path: '^sidebar/' },
      to: { path: '^(src|workbench|test)/', pathNot: '^src/panel/contract\\.ts$' },
    },
    {
      name: 'sidebar-takes-types-alone',
      severity: 'error',
      from: { path: '^sidebar/' },
      to: { path: '^src/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workbench-loads-dist-never-src',
      severity: 'error',
      from: { path: '^workbench/' },
      to: { path: '^(src|sidebar)/' },
    },
    {
      name: 'table-file-imports-nothing',
      comment: 'The panel and desk both read files with it, in a browser and in Node.',
      severity: 'error',
      from: { path: '^table-file/' },
      to: { path: '^(src|sidebar|workbench|test|bench|tools)/' },
    },
    {
      name: 'shipped-code-uses-dependencies-alone',
      severity: 'error',
      from: { path: '^(src|sidebar|table-file)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '@types/google-apps-script' },
    },
    {
      name: 'domain-uses-date-fns-alone',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: 'node_modules', pathNot: 'node_modules/(date-fns|@date-fns)/' },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(@odoo/|panels-in-one-page$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
