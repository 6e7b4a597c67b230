import { join } from 'node:path'
import { createViteServer } from 'vitest/node'

const root = join(import.meta.dirname, '../../..')
const html = `<!doctype html><meta charset="utf-8"><title>Timeline</title><script type="module" src="/scripts/bench/timeline/page.ts"></script>`

/** The page of the benchmark, made of the project's own files as they are. @returns its address, and what closes it */
export const benchSite = async (cacheDir: string): Promise<{ url: string; close: () => Promise<void> }> => {
  const server = await createViteServer({
    ...{ root, cacheDir, configFile: false, logLevel: 'error', appType: 'custom', publicDir: false },
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    optimizeDeps: { entries: ['scripts/bench/timeline/page.ts'] },
    plugins: [
      {
        name: 'page',
        configureServer: ({ middlewares }) => {
          middlewares.use((request, response, next) => {
            if (request.url !== '/') return next()
            response.setHeader('content-type', 'text/html').end(html)
          })
        },
      },
    ],
  })
  await server.listen()
  const at = server.httpServer?.address()
  if (at === null || typeof at !== 'object') throw new Error('The page of the benchmark has no address.')
  return { url: `http://127.0.0.1:${at.port}/`, close: () => server.close() }
}
