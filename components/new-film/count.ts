import { AppError } from '#film/errors.ts'
import { breakdown } from '#film/screenplay/breakdown.ts'
import { checkScreenplay } from '#film/screenplay/check.ts'

export type Count =
  | { ok: true; scenes: number; lines: number; speakers: string[]; headings: string[] }
  | { ok: false; message: string }

/** What is in a pasted screenplay, or what is wrong with it. */
export const countOf = (text: string): Count => {
  try {
    checkScreenplay(text)
  } catch (error) {
    if (error instanceof AppError) return { ok: false, message: error.message }
    throw error
  }
  const scenes = breakdown(text)
  const lines = scenes.flatMap((scene) =>
    scene.elements.flatMap((element) => (element.kind === 'line' ? [element.line] : [])),
  )
  return {
    ok: true,
    scenes: scenes.length,
    lines: lines.length,
    speakers: [...new Map(lines.map((line) => [line.character, line.name])).values()],
    headings: scenes.map((scene) => scene.heading),
  }
}

const some = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`
export const countWords = (count: Extract<Count, { ok: true }>): string =>
  [some(count.scenes, 'scene'), some(count.lines, 'line'), some(count.speakers.length, 'speaker')].join(' · ')
