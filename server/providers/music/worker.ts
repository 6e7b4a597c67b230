import { parentPort } from 'node:worker_threads'
import type { CueSpec } from '#film/sound.ts'
import { render } from './render.ts'

// A player in a thread of its own, so that nobody waits while it plays.
parentPort?.on('message', async ({ id, spec }: { id: number; spec: CueSpec }) => {
  try {
    const rendered = await render(spec)
    const buffers = [rendered.wav, ...Object.values(rendered.stems)].map(
      ({ buffer }) => buffer as ArrayBuffer,
    )
    parentPort?.postMessage({ id, rendered }, buffers)
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
