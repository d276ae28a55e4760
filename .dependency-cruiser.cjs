// The plan of the house. A room lists whom it may call on; everything else is refused.
const COMMANDS = '^domain/[^/]+/[a-z-]*commands\\.ts$'; // act
const QUERIES = '^domain/[^/]+/[a-z-]*queries\\.ts$'; // look
const JOBS = '^domain/[^/]+/[a-z-]*jobs\\.ts$'; // go out and come back
const MODEL = '^domain/extraction/model\\.json$';
const NOUNS = '^domain/[^/]+/(?!.*(?:queries|commands|jobs)\\.ts)[^/]+\\.ts$'; // think
const FRAME = '^domain/(command|errors|input|input-words|seals|tallies|tally-(rows|lists|spells|counters|words))\\.ts$';
const WORDS = '^words/(say|again|remembered)\\.ts$'; // speak, and remember what costs much to make for a language: every room may, to whoever listens
const ENV = '^env\\.ts$';
const RECORD = '^record/[^/]+\\.json$';

const rooms = {
  nouns: { path: NOUNS, may: [NOUNS, MODEL, '^domain/errors\\.ts$'], packages: ['zod', 'yaml', 'linkedom', '@mozilla/readability', 'opencc-js', 'd3-array', 'htmlparser2', 'pdfjs-dist'] },
  queries: { path: QUERIES, may: [NOUNS, QUERIES, FRAME, '^db/'], packages: ['zod', 'drizzle-orm'] },
  commands: { path: COMMANDS, may: [NOUNS, QUERIES, COMMANDS, FRAME, '^db/'], packages: ['zod', 'drizzle-orm'] },
  jobs: { path: JOBS, may: [NOUNS, QUERIES, COMMANDS, JOBS, FRAME, RECORD, '^net/', '^db/connection\\.ts$'], packages: ['zod', 'better-auth'] },
  frame: { path: FRAME, may: [FRAME, NOUNS, '^db/', '^domain/(auth|audit|predictions|scoring)/[a-z-]*queries\\.ts$'], packages: ['zod', 'uuid', 'drizzle-orm'] },
  db: { path: '^db/', may: [ENV, NOUNS, '^db/'], packages: ['drizzle-orm', 'better-sqlite3', 'pg', '@better-auth/drizzle-adapter'] },
  net: { path: '^net/', may: [ENV, NOUNS, '^net/', '^domain/errors\\.ts$'], packages: ['zod', 'ipaddr\\.js', 'ai', '@ai-sdk/[a-z-]+'] },
  ui: { path: '^ui/', may: [NOUNS, '^ui/'], packages: ['react', 'react-dom', 'next', 'd3-scale', 'd3-shape'] },
  app: { path: '^app/', may: [ENV, '^words/browser-table\\.ts$', NOUNS, QUERIES, COMMANDS, JOBS, FRAME, '^ui/', '^app/', '^net/client-address\\.ts$', '^db/(connection|sign-in)\\.ts$'], packages: ['react', 'next', 'zod', 'better-auth', '@resvg/resvg-js'] },
  front: { path: '^front/', may: ['^front/', '^words/speech\\.ts$'], packages: [] },
  words: { path: '^words/', may: ['^words/'], packages: ['opencc-js'] },
  evaluation: { path: '^evaluation/', may: [NOUNS, '^evaluation/'], packages: [] },
  bench: { path: '^bench/', may: [NOUNS, QUERIES, COMMANDS, FRAME, '^db/', '^evaluation/', '^bench/'], packages: ['drizzle-orm'] },
  cli: { path: '^cli/', may: [ENV, NOUNS, QUERIES, COMMANDS, JOBS, FRAME, '^cli/', '^db/'], packages: ['zod'] },
};

// The road through the house. A stage may look back along it, never ahead.
const stages = ['auth', 'audit', 'articles', 'extraction', 'candidates', 'intake', 'predictions', 'resolutions', 'scoring', 'leaderboard', 'exchange', 'trail'];

const homes = ['^(app|bench|cli|db|e2e|evaluation|front|net|record|ui|words)/', '^domain/[a-z]+\\.test\\.ts$', FRAME, `^domain/(${stages.join('|')})/[^/]+$`, '^[^/]+$'];
// Tests, and the test kits that only tests import, may reach anywhere.
const test = ['\\.test\\.tsx?$', '/testing\\.ts$'];
const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];
const each = (rule) => Object.entries(rooms).map(([name, room]) => ({ severity: 'error', ...rule(name, room) }));

module.exports = {
  forbidden: [
    ...each((name, room) => ({ name: `${name}-keeps-to-its-room`,
      from: { path: room.path, pathNot: test }, to: { dependencyTypesNot: [...npm, 'core'], pathNot: [WORDS, ...room.may] } })),
    ...each((name, room) => ({ name: `${name}-brings-its-own-tools`,
      from: { path: room.path, pathNot: test }, to: { dependencyTypes: npm, pathNot: room.packages.map((p) => `(^|node_modules/)(@types/)?${p}(/|$)`) } })),
    ...stages.map((stage, i) => ({ name: `${stage}-never-looks-ahead`, severity: 'error',
      from: { path: `^domain/${stage}/`, pathNot: test }, to: { path: `^domain/(?!${stages.slice(0, i + 1).join('|')})[^/]+/` } })),
    { name: 'nouns-touch-nothing', severity: 'error', from: { path: NOUNS, pathNot: test }, to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' } },
    { name: 'only-db-speaks-a-dialect', severity: 'error', from: { pathNot: '^(db/|[^/]+$)' }, to: { path: 'node_modules/(better-sqlite3|pg|drizzle-orm/(sqlite|pg|better-sqlite3|node-postgres|pglite)[^/]*)(/|$)' } },
    { name: 'doors-are-nobodys-tool', severity: 'error', from: { pathNot: '^(app|cli|e2e)/|^server\\.ts$' }, to: { path: '^(app|cli)/' } },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-homeless-files', severity: 'error', from: { pathNot: [...homes, 'node_modules'] }, to: {} },
    { name: 'no-homeless-files', severity: 'error', from: { orphan: true, pathNot: homes }, to: {} },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  required: [
    { name: 'every-command-stands-in-the-frame', severity: 'error', module: { path: COMMANDS }, to: { path: '^domain/command\\.ts$' } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|tools|scripts)/' },
  },
};
