import type { Brief } from '#film/brief.ts'
import type { Credits } from '#film/file.ts'
import { inOrder, shotsInOrder } from '#film/film.ts'
import type { Scene } from '#film/scene.ts'
import { breakdown } from '#film/screenplay/breakdown.ts'
import type { Shot } from '#film/shot.ts'
import type { Take } from '#film/sound.ts'
import { layOut } from '#film/timeline/layout.ts'
import { fpsOf, framesToHold, toFrames } from '#film/timeline/time.ts'
import { Clip, endOf, type Track, type TrackKind } from '#film/timeline/track.ts'
import type { Transition } from '#film/transition.ts'
import { labelsOf } from '../captions/names.ts'
import { captionsOf } from '../captions/time.ts'
import { readTogether } from '../captions/together.ts'
import { type CutPlan, planCut } from './plan.ts'
import { linesByShot } from './script.ts'
import { creditsSeconds, titleSeconds, titleShot } from './titles.ts'

export type Input = {
  brief: Brief
  scenes: Record<string, Scene>
  shots: Record<string, Shot>
  screenplay: string
  takes: Record<string, Take>
  credits: Credits
  transitions?: Record<string, Transition>
}
export type CutTracks = Record<
  'tracks.picture' | 'tracks.titles' | 'tracks.captions' | 'tracks.dialogue' | 'tracks.dialogue-2',
  Track
>

export const trackOf = (
  kind: TrackKind,
  name: string,
  order: number,
  clips: Clip[],
  id: string = kind,
): Track => ({
  ...{ id, kind, name, order, mute: false },
  clips: Object.fromEntries(clips.map((clip) => [clip.id, clip])),
})

const gather = (input: Input) => {
  const { brief, credits } = input
  const { rate } = brief
  const scenes = inOrder(input.scenes)
  const known = new Set(scenes.map((scene) => scene.id))
  const shots = shotsInOrder(input).filter((shot) => known.has(shot.scene))
  const filmed = new Set(shots.map((shot) => shot.scene))
  const texts = new Map(breakdown(input.screenplay).map((text) => [text.id, text]))
  const lines = scenes
    .filter((scene) => filmed.has(scene.id))
    .flatMap((scene) => texts.get(scene.id)?.elements ?? [])
    .flatMap((element) => (element.kind === 'line' ? [element.line] : []))
  const total = brief.seconds === null ? null : toFrames(brief.seconds, rate)
  const credit = framesToHold(creditsSeconds(credits, brief.seconds), rate)
  return { rate, shots, total, credit, lines: linesByShot(shots, lines) }
}

const pictureOf = (input: Input, gathered: ReturnType<typeof gather>, plan: CutPlan): Clip[] => {
  const { rate, shots, credit } = gathered
  const frames = (seconds: number) => framesToHold(seconds, rate)
  const clips: Clip[] = []
  const laid = layOut(shots.map((shot, i) => ({ shot, frames: plan.lengths[i] ?? 1 })))
  for (const [i, { shot, start, frames: length }] of laid.entries()) {
    const before = laid[i - 1]
    const clip = Clip.parse({ id: shot.id, start, frames: length, source: { kind: 'shot', shot: shot.id } })
    const opens = before?.shot.scene !== shot.scene
    const asked = opens ? input.transitions?.[shot.scene] : undefined
    if (before === undefined) clip.transitionIn = { kind: 'fade', frames: Math.min(frames(0.5), length) }
    else if (asked && asked.kind !== null) {
      const { kind } = asked
      // Never longer than half of either shot, so that both are also seen alone.
      const shorter = Math.floor(Math.min(before.frames, length) / 2)
      const over = Math.min(frames(asked.seconds), shorter)
      if (over > 0) clip.transitionIn = { kind, frames: over }
      const last = clips.at(-1)
      if (kind === 'fade' && last !== undefined) last.fadeOut = over
    }
    clips.push(clip)
  }
  const last = clips.at(-1)
  if (last !== undefined) last.fadeOut = Math.min(frames(0.5), Math.floor(last.frames / 2))
  const source = { kind: 'credits' as const }
  const transitionIn = { kind: 'fade' as const, frames: Math.min(frames(0.4), credit) }
  const start = last === undefined ? 0 : endOf(last)
  return [...clips, Clip.parse({ id: 'credits', start, frames: credit, source, transitionIn })]
}

/** The whole cut: picture, titles, captions and dialogue. */
export const cutOf = (input: Input): { tracks: CutTracks; plan: CutPlan } => {
  const gathered = gather(input)
  const { rate, shots, total, credit, lines } = gathered
  const { credits, takes } = input
  const opening = titleShot(shots)
  const titleFrames = framesToHold(titleSeconds(credits), rate)
  const lead = framesToHold(0.4, rate)
  const target = total === null ? null : total - credit
  const labels = labelsOf(shots, lines)
  const plan = planCut({
    ...{ shots, lines, takes, rate, target, labels },
    ...{ titleFrames: lead + titleFrames + lead, titleShot: opening?.id ?? null },
  })
  const picture = pictureOf(input, gathered, plan)
  const filmEnd = picture.at(-1)?.start ?? 0 // the credits' start
  const titleStart = (picture.find((clip) => clip.id === opening?.id)?.start ?? 0) + lead
  const shown = Math.min(titleFrames, filmEnd - titleStart)
  const fade = Math.min(framesToHold(0.35, rate), Math.floor(shown / 3))
  const title = { kind: 'title' as const, text: credits.title, subtitle: credits.subtitle }
  const titles =
    shown < 1
      ? []
      : [
          Clip.parse({
            id: 'title',
            start: titleStart,
            frames: shown,
            source: title,
            fadeIn: fade,
            fadeOut: fade,
          }),
        ]
  const dialogue = plan.placed.flatMap(({ line, start, frames }) =>
    takes[line.id] === undefined
      ? []
      : [Clip.parse({ id: line.id, start, frames, source: { kind: 'line', line: line.id } })],
  )
  // Who speaks at the same time as another is heard from a second track.
  const second = new Map(
    plan.placed.flatMap(({ line, start }, i) => {
      const before = plan.placed[i - 1]
      const over = line.dual && before !== undefined && start < before.start + before.frames
      return over ? [[line.id, before.line.id] as const] : []
    }),
  )
  const speeches = plan.placed.map(({ line, start, frames }) => {
    const words = takes[line.id]?.words ?? []
    const label = labels.get(line.id) ?? null
    return { line: line.id, speaker: line.character, text: line.text, label, start, frames, words }
  })
  const cuts = picture.map((clip) => clip.start)
  const children = input.brief.genre === 'family'
  const inTurn = captionsOf(speeches, rate, filmEnd, cuts, children)
  const captions = readTogether(inTurn, second, speeches, fpsOf(rate)).map((caption) => {
    const { line, speaker, start, frames, rows, label } = caption
    const source = { kind: 'caption' as const, lines: rows, speaker, line, label }
    return Clip.parse({ id: `${line}-c${caption.number}`, start, frames, source })
  })
  const tracks = {
    'tracks.picture': trackOf('picture', 'Picture', 0, picture),
    'tracks.titles': trackOf('titles', 'Titles', 1, titles),
    'tracks.captions': trackOf('captions', 'Captions', 2, captions),
    'tracks.dialogue': trackOf(
      'dialogue',
      'Dialogue',
      3,
      dialogue.filter(({ id }) => !second.has(id)),
    ),
    'tracks.dialogue-2': trackOf(
      'dialogue',
      'Dialogue 2',
      3.5,
      dialogue.filter(({ id }) => second.has(id)),
      'dialogue-2',
    ),
  }
  return { tracks, plan }
}
