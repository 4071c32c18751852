// The layers of ARCHITECTURE.md: a room imports only from rooms below it, and nothing goes round in circles.
const ROOMS = ['domain', 'anonymity', 'documents', 'store', 'services', 'api', 'main', 'preload', 'renderer', 'cli'];
const ALLOWED = {
  domain: [],
  anonymity: ['domain'],
  documents: ['domain', 'anonymity'],
  store: ['domain', 'anonymity', 'documents'],
  services: ['domain', 'anonymity', 'documents', 'store'],
  api: ['domain', 'anonymity'],
  main: ['domain', 'anonymity', 'documents', 'store', 'services', 'api'],
  preload: ['domain', 'api'],
  renderer: ['domain', 'anonymity', 'api'],
  cli: ['domain', 'anonymity', 'documents', 'store', 'services'],
};

const layers = ROOMS.map((room) => ({
  name: `layer-${room}`,
  comment: `${room} may import from: ${['itself', ...ALLOWED[room]].join(', ')}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...ALLOWED[room]].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...layers,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'electron-in-the-shell-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main|preload)/' },
      to: { path: '^(electron|node_modules/electron)($|/)' },
    },
    {
      name: 'pure-rooms-know-no-node',
      comment: 'domain and anonymity run in a browser worker as well; api and renderer run in the page',
      severity: 'error',
      from: { path: '^src/(domain|anonymity|api|renderer)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'sql-in-the-store-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: { path: '(^|node_modules/)better-sqlite3' },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|tools)/' },
    },
    { name: 'resolvable', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css', '.d.ts'],
    },
  },
};
