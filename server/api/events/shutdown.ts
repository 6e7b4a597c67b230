const shared: { reelwrightShutdown?: AbortController } = globalThis as {
  reelwrightShutdown?: AbortController
}

/** Aborted when the process is asked to end, so that open streams do not hold it back. */
export const shutdown = (): AbortSignal => {
  if (shared.reelwrightShutdown === undefined) {
    const controller = new AbortController()
    shared.reelwrightShutdown = controller
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => controller.abort())
  }
  return shared.reelwrightShutdown.signal
}
