import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{agents,app,components,film,remotion,scripts,server}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/.next/**'],
    globalSetup: ['server/db/testing/global.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
  },
})
