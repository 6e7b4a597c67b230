import { AppError } from '#film/errors.ts'
import type { Film } from '#film/film.ts'
import { writeCcc } from '#film/interchange/cdl.ts'
import { writeCube } from '#film/interchange/cube.ts'
import { musicFiles } from '#film/interchange/music-files.ts'
import { textOf, translatedText } from '#film/interchange/texts.ts'
import { filmAsset } from '#server/services/films/asset.ts'
import { getFilm } from '#server/services/films/get.ts'
import { createContext } from '../context.ts'
import { answer } from './answer.ts'
import { saveAs } from './save-as.ts'
import { sendFile } from './send-file.ts'

const written = (film: Film, kind: Parameters<typeof textOf>[1]): string => {
  const text = textOf(film, kind)
  if (text !== null) return text
  throw new AppError(
    'not-found',
    kind === 'descriptions'
      ? 'This film has no audio description. Ask for one when you make it.'
      : 'This film has no captions yet. They come with the cut: wait for the run.',
  )
}

/** `fr.vtt`: the captions in another language; `with-fr.vtt`: both at the same time. */
const translatedOf = (film: Film, kind: string): { text: string; type: string } | null => {
  const [, both, language = '', format] = /^(with-)?([a-z]{2,3}(?:-\w+)*)\.(vtt|srt|ttml)$/.exec(kind) ?? []
  if (format !== 'vtt' && format !== 'srt' && format !== 'ttml') return null
  const text = translatedText(film, language, format, both !== undefined)
  return text === null ? null : { text, type: texts[format]?.type ?? 'text/plain' }
}

/** `<scene>.cube`: the lookup table of one scene. */
const tableOf = (film: Film, kind: string): string | null => {
  const scene = /^(.+)\.cube$/.exec(kind)?.[1]
  const grade = scene === undefined ? undefined : film.grades[scene]
  return grade === undefined ? null : writeCube(`${scene}`, grade)
}

const texts: Record<string, { type: string; of: (film: Film) => string }> = {
  vtt: { type: 'text/vtt', of: (film) => written(film, 'vtt') },
  srt: { type: 'application/x-subrip', of: (film) => written(film, 'srt') },
  ttml: { type: 'application/ttml+xml', of: (film) => written(film, 'ttml') },
  'descriptions.vtt': { type: 'text/vtt', of: (film) => written(film, 'descriptions') },
  fountain: { type: 'text/plain', of: (film) => film.screenplay },
  ccc: { type: 'application/xml', of: (film) => writeCcc(film.grades) },
}

/** A deliverable of a film under the film's name. */
export const download = (req: Request, at: { film: string; kind: string }): Promise<Response> =>
  answer(async () => {
    const { db, user } = await createContext()
    if (user === null) throw new AppError('forbidden', 'Sign in first.')
    const { film, title } = await getFilm({ db, user, projectId: at.film })
    const text = texts[at.kind]
    if (text !== undefined)
      return new Response(text.of(film), {
        headers: { 'content-type': `${text.type}; charset=utf-8`, ...saveAs(title, at.kind) },
      })
    const translated = translatedOf(film, at.kind)
    if (translated !== null)
      return new Response(translated.text, {
        headers: { 'content-type': `${translated.type}; charset=utf-8`, ...saveAs(title, at.kind) },
      })
    const table = tableOf(film, at.kind)
    if (table !== null)
      return new Response(table, {
        headers: { 'content-type': 'text/plain; charset=utf-8', ...saveAs(title, at.kind) },
      })
    const music =
      film.score === null ? undefined : musicFiles(film.score).find(({ name }) => name === at.kind)
    if (music !== undefined && 'write' in music) {
      const file = music.write()
      return new Response(typeof file === 'string' ? file : new Uint8Array(file), {
        headers: { 'content-type': music.type, ...saveAs(title, at.kind) },
      })
    }
    if (music !== undefined && 'asset' in music)
      return sendFile(
        req,
        await filmAsset({ db, user, projectId: at.film, asset: music.asset }),
        saveAs(title, at.kind),
      )
    const described = film.access?.mix?.asset
    if (at.kind === 'described.wav' && described)
      return sendFile(
        req,
        await filmAsset({ db, user, projectId: at.film, asset: described }),
        saveAs(title, at.kind),
      )
    const stem = /^([a-z-]+)\.wav$/.exec(at.kind)?.[1]
    const part = stem === undefined ? undefined : film.mix?.stems[stem]
    if (part !== undefined)
      return sendFile(
        req,
        await filmAsset({ db, user, projectId: at.film, asset: part }),
        saveAs(title, at.kind),
      )
    if (at.kind !== 'mp4')
      throw new AppError(
        'not-found',
        `There is no "${at.kind}" of a film; there are mp4, vtt, srt, ttml, <language>.vtt, .srt and .ttml and with-<language>.vtt where captions were translated, descriptions.vtt, described.wav, fountain, ccc, <scene>.cube, of the sound dialogue.wav, music.wav, effects.wav, ambience.wav and, where asked for, m-and-e.wav and surround.wav, and of each cue <cue>.musicxml, <cue>.mid, <cue>.wav and <cue>.<section>.wav.`,
      )
    if (film.file === null)
      throw new AppError('not-found', 'This film has no file yet. It comes at the end of the run.')
    const path = await filmAsset({ db, user, projectId: at.film, asset: film.file.asset })
    return sendFile(req, path, saveAs(title, 'mp4'))
  })
