import type { DownloadOptions } from '#server/storage/download.ts'

/** Downloads with its progress on stderr; Ctrl-C stops it where it can go on later. */
export const bring = async (
  what: string,
  install: (options: DownloadOptions) => Promise<void>,
): Promise<void> => {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  let last = -1
  const onProgress = (done: number, total: number) => {
    const percent = Math.floor((done / total) * 100)
    if (percent > last) process.stderr.write(`\r${what}: ${percent} %`)
    last = percent
  }
  await install({ signal: stop.signal, onProgress })
  process.stderr.write('\n')
}
