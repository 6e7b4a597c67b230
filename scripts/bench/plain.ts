import { join } from 'node:path'
import { renderMedia, selectComposition } from '@remotion/renderer'
import type { Film } from '#film/film.ts'
import { planSegments } from '#remotion/segment-plan.ts'
import { browserOptions } from '#server/render/picture/browser.ts'
import { pageDir } from '#server/render/picture/bundle.ts'
import { homeDir } from '#server/storage/home.ts'

/** The same picture the plain way: one renderMedia over the whole film, with a browser of its own and its best settings here. */
export const plainRemotion = async (film: Film): Promise<void> => {
  const inputProps = { segments: planSegments(film) }
  const serveUrl = await pageDir()
  const composition = await selectComposition({ ...browserOptions(), serveUrl, id: 'film', inputProps })
  await renderMedia({
    ...browserOptions(),
    ...{ composition, serveUrl, inputProps, codec: 'h264', muted: true, concurrency: 2 },
    ...{ imageFormat: 'jpeg', x264Preset: 'veryfast', crf: film.quality?.crf ?? 18 },
    outputLocation: join(homeDir(), 'plain.mp4'),
  })
}
