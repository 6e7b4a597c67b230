import { defineConfig } from '@playwright/test'
import { ensureBrowser } from './scripts/lib/browser.mjs'

const port = Number(process.env.E2E_PORT || 4310)

/** The genuine studio with a home of its own, started as a person starts it, driven by a genuine browser. */
export default defineConfig({
  testDir: 'e2e',
  workers: 1, // one studio, one story: each test goes on from where the last one ended
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.CI ? [['list'], ['html', { open: 'never' }]] : 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: await ensureBrowser(),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--autoplay-policy=no-user-gesture-required',
      ],
    },
  },
  webServer: {
    command: 'node e2e/serve.mjs',
    url: `http://localhost:${port}/sign-in`,
    env: { PORT: String(port), NEXTAUTH_URL: `http://localhost:${port}` },
    timeout: 600_000, // it may have to build first
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'pipe',
  },
})
