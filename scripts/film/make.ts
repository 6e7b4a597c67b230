import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { AppError } from '#film/errors.ts'
import { emptyFilm, type Film } from '#film/film.ts'
import { writeCcc, writeCdl } from '#film/interchange/cdl.ts'
import { writeCube } from '#film/interchange/cube.ts'
import { writeSrt } from '#film/interchange/srt.ts'
import { captionsIn, textOf } from '#film/interchange/texts.ts'
import { writeTtml } from '#film/interchange/ttml.ts'
import { writeVtt } from '#film/interchange/vtt.ts'
import { linesOf } from '#film/screenplay/breakdown.ts'
import { makeFilm } from '#server/make/film.ts'
import { textModel } from '#server/providers/text/index.ts'
import { translateCues } from '#server/providers/text/translate.ts'
import { measureBackend } from '#server/render/picture/backend.ts'
import { closeBrowser } from '#server/render/picture/browser.ts'
import { assetPath } from '#server/storage/store.ts'
import type { Ask } from './ask.ts'
import { board } from './board.ts'
import { writeModels } from './models.ts'
import { writeScore } from './score.ts'

/** What the checks of the file and of its captions found. */
const allFindings = (film: Film) => [
  ...Object.values(film.findings),
  ...Object.values(film.access?.findings ?? {}),
]

const report = (
  film: Film,
  file: string,
  made: { tasks: { made: number; cached: number }; stages: Record<string, number> },
) => {
  const measured = film.file?.inspection
  return {
    file,
    frames: measured?.frames ?? 0,
    fps: measured?.fps ?? 0,
    seconds: measured?.videoSeconds ?? 0,
    scenes: Object.keys(film.scenes).length,
    shots: Object.keys(film.shots).length,
    lines: linesOf(film.screenplay).filter(({ scene }) => scene in film.scenes).length,
    lufs: measured?.lufs ?? null,
    tasks: made.tasks,
    fallbacks: Object.values(film.fallbacks),
    findings: allFindings(film),
    stages: made.stages,
  }
}

/** The grades for another room: one list for all scenes and a lookup table for each, in a folder beside the film. */
const deliverGrades = async (film: Film, folder: string): Promise<void> => {
  const scenes = Object.entries(film.grades)
  if (scenes.length === 0) return
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'scenes.ccc'), writeCcc(film.grades))
  await writeFile(join(folder, 'scenes.cdl'), writeCdl(film.grades))
  for (const [id, grade] of scenes) await writeFile(join(folder, `${id}.cube`), writeCube(id, grade))
}

/** What is read or heard instead of the picture and the sound: captions in each format, the audio description. */
const deliverAccess = async (film: Film, base: string): Promise<void> => {
  const files = { vtt: 'vtt', srt: 'srt', ttml: 'ttml', descriptions: 'descriptions.vtt' } as const
  for (const [kind, name] of Object.entries(files)) {
    const text = textOf(film, kind as keyof typeof files)
    if (text !== null) await writeFile(`${base}.${name}`, text)
  }
  const described = film.access?.mix?.asset
  if (described) await copyFile(assetPath(described), `${base}.described.wav`)
}

/** The parts of the sound that were asked for. */
const deliverStems = async ({ brief, mix }: Film, folder: string): Promise<void> => {
  const stems = brief.stems ? Object.entries(mix?.stems ?? {}) : []
  if (stems.length > 0) await mkdir(folder, { recursive: true })
  for (const [name, asset] of stems) await copyFile(assetPath(asset), join(folder, `${name}.wav`))
}

/** The captions in other languages, beside the film. @returns what to tell of each */
const deliverTranslations = async (film: Film, base: string, codes: string[], signal: AbortSignal) => {
  const cues = captionsIn(film)
  const told: string[] = []
  for (const code of cues.length === 0 ? [] : codes) {
    const language = new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code
    try {
      const mine = await translateCues(textModel(), cues, language, signal)
      await writeFile(`${base}.${code}.vtt`, writeVtt(mine))
      await writeFile(`${base}.${code}.srt`, writeSrt(mine))
      await writeFile(`${base}.${code}.ttml`, writeTtml(mine, code))
      told.push(`${language} captions: ${base}.${code}.vtt`)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      told.push(`no ${language} captions: ${error.message}`)
    }
  }
  return told
}

/** Puts the film, and its captions, description and grades beside it, where the person wants them. */
const deliver = async (film: Film, out: string | null): Promise<string> => {
  if (!film.file) throw new AppError('internal', 'The film has no file. Run again; what was made is kept.')
  const name = film.exports?.deliverables.find(({ kind }) => kind === 'mp4')?.name ?? 'film.mp4'
  const file = out ?? resolve(process.env.INIT_CWD ?? '.', 'films', name)
  await mkdir(dirname(file), { recursive: true })
  await copyFile(assetPath(film.file.asset), file)
  await deliverAccess(film, file.replace(/\.mp4$/i, ''))
  await deliverStems(film, file.replace(/\.mp4$/i, '.stems'))
  await deliverGrades(film, file.replace(/\.mp4$/i, '.grades'))
  return file
}

/** Makes the film and tells of it. @returns the exit status: 0 made, 2 made but it does not pass its checks */
export const make = async ({ brief, out, json, models, score, music, translate }: Ask): Promise<number> => {
  const stop = new AbortController()
  const cancel = () =>
    stop.abort(new AppError('cancelled', 'Cancelled. What was made is kept; run again to go on.'))
  process.once('SIGINT', cancel)
  process.once('SIGTERM', cancel)
  const told = board()
  try {
    const drawnBy = await measureBackend()
    if (drawnBy) told.say(drawnBy)
    const made = await makeFilm({
      film: { ...emptyFilm('film', brief), scoreNotes: music === null ? {} : { film: music } },
      runId: 'cli',
      signal: stop.signal,
      ...told,
    })
    const file = await deliver(made.film, out)
    const base = file.replace(/\.mp4$/i, '')
    for (const said of await deliverTranslations(made.film, base, translate, stop.signal)) told.say(said)
    if (models) {
      const folder = file.replace(/\.mp4$/i, '-models')
      told.say(`${await writeModels(made.film, folder)} models: ${folder}`)
    }
    if (score) {
      const folder = file.replace(/\.mp4$/i, '-score')
      told.say(`${await writeScore(made.film, folder)} files of music: ${folder}`)
    }
    const findings = allFindings(made.film)
    for (const { severity, message, timecode } of findings)
      told.say(`${severity}${timecode ? ` at ${timecode}` : ''}: ${message}`)
    for (const { agent, reason } of Object.values(made.film.fallbacks))
      told.say(`fallback: ${agent} decided without the model (${reason})`)
    const failed = findings.some(({ severity }) => severity === 'error')
    told.say(failed ? `FAILED its checks: ${file}` : `Made: ${file}`)
    process.stdout.write(json ? `${JSON.stringify(report(made.film, file, made))}\n` : `${file}\n`)
    return failed ? 2 : 0
  } finally {
    await closeBrowser()
  }
}
