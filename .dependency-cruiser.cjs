/** The layers and who may import whom; tests/architecture plants a violation to prove that this bites. */
const layer = (name, from, notTo, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: notTo },
})

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'domain-is-pure',
      comment: 'The domain imports nothing but itself: no package, no Node, no other layer.',
      severity: 'error',
      from: { path: '^src/domain' },
      to: { pathNot: '^src/domain' },
    },
    {
      name: 'shared-knows-domain-and-zod',
      severity: 'error',
      from: { path: '^src/shared' },
      to: { pathNot: '^(src/(shared|domain)|node_modules/zod)' },
    },
    layer('main-stays-in-main', '^src/main', '^src/(preload|renderer)', 'Main never imports the window.'),
    layer('renderer-stays-in-renderer', '^src/renderer', '^src/(main|preload)', 'The window never imports main.'),
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^src/renderer' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'preload-is-tiny',
      severity: 'error',
      from: { path: '^src/preload' },
      to: { pathNot: '^(src/preload|src/shared/ipc/channels|node_modules/electron)' },
    },
    {
      name: 'only-the-shell-knows-electron',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/(main/shell|main/index\\.ts|preload)' },
      to: { path: '^(node_modules/)?electron($|/)' },
    },
    {
      name: 'services-do-not-know-the-shell',
      severity: 'error',
      from: { path: '^src/main/(services|storage|excel|documents)' },
      to: { path: '^src/main/(shell|index|cli)' },
    },
    {
      name: 'drafts-feed-nothing',
      comment:
        'A draft (bản nháp) is read by its own services and calls only: no list, frozen ranking or paper comes from it.',
      severity: 'error',
      from: {
        path: '^src/(domain|main)/',
        pathNot:
          '^src/(domain/(what-if/|office/records)|main/(services/what-if|desktop-api/(what-if-calls|desktop-api)))',
      },
      to: { path: '^src/(domain/what-if/|main/(services/what-if|desktop-api/what-if-calls))' },
    },
    {
      name: 'no-feature-imports-another',
      severity: 'error',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    },
    {
      name: 'components-know-no-feature',
      comment:
        'What several features show stands beside them: components in general, explanation for “Vì sao điểm này?”.',
      severity: 'error',
      from: { path: '^src/renderer/(components|explanation|meeting)' },
      to: { path: '^src/renderer/features' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
