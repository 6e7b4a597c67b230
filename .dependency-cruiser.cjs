// Who may import whom. ARCHITECTURE.md says why; this file makes it so.
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  comment: `${name}: see ARCHITECTURE.md, "Who may import whom".`,
  from: { path: from, pathNot: '\\.test\\.tsx?$|/testing(/|\\.ts$)' },
  to: {
    path: '^(agents|app|components|film|prisma|remotion|scripts|server)/',
    pathNot: allowed,
    dependencyTypesNot: ['type-only'],
  },
})

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only('film-is-pure', '^film/', '^film/'),
    {
      name: 'film-needs-only-zod',
      severity: 'error',
      from: { path: '^film/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/zod/' },
    },
    only('agents-know-film', '^agents/', '^(agents|film)/'),
    {
      name: 'agents-never-import-each-other',
      severity: 'error',
      from: { path: '^agents/(?!runtime|craft)([^/]+)/(?!index)([^/]+)\\.ts$', pathNot: '\\.test\\.ts$' },
      to: { path: '^agents/(?!runtime|craft)[^/]+/', pathNot: '^agents/define\\.ts$' },
    },
    only('remotion-shows-film', '^remotion/', '^(remotion|film)/'),
    only('server-never-sees-the-page', '^server/', '^(server|film|agents|remotion|prisma)/'),
    only(
      'services',
      '^server/services/',
      '^(server/(services|storage|providers|render|make|db)|film|agents|remotion|prisma)/',
    ),
    only(
      'jobs',
      '^server/jobs/',
      '^(server/(db|jobs|make|services|render|storage|providers)|film|agents|remotion)/',
    ),
    only('api', '^server/api/', '^(server/(api|services|jobs|auth|db)|film|agents)/'),
    // components/api/client.ts takes the router's type; the parser sees no difference between a type and a value; Biome does.
    only(
      'components-know-film-and-remotion',
      '^components/(?!api/client\\.ts)',
      '^(components|film|remotion)/',
    ),
    only('app-is-routes', '^app/', '^(app|components|film|server/(api|jobs|auth|storage|services))/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|\\.next|prisma/generated)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
