import type { Film } from '#film/film.ts'
import type { Cue, Score, Sound } from '#film/sound.ts'
import { type Clip, clipsInOrder, type Track } from '#film/timeline/track.ts'
import { airWords, effectWords, familyWord, moodWord } from './words.ts'

/** What a caption must tell of, because it is heard and not said. */
export type Heard = {
  id: string
  frame: number
  text: string // as it stands in the caption
  lasting: boolean // it goes on, so that its caption may come a little later
  weight: number // the heavier comes first where not all find room
}

export type SoundFilm = Pick<Film, 'scenes' | 'shots' | 'sounds'> & {
  score: Score
  picture: Track
  music: Track
  effects: Track[]
  ambience: Track[]
}

const shotAt = ({ picture, shots }: SoundFilm, frame: number) => {
  const clip = clipsInOrder(picture).find((each) => each.start <= frame && frame < each.start + each.frames)
  return clip?.source.kind === 'shot' ? shots[clip.source.shot] : undefined
}

const soundOf = (clip: Clip, sounds: Record<string, Sound>): Sound | undefined =>
  clip.source.kind === 'sound' ? sounds[clip.source.sound] : undefined

const effectsIn = (film: SoundFilm): Heard[] =>
  film.effects.flatMap(clipsInOrder).flatMap((clip): Heard[] => {
    const shot = shotAt(film, clip.start)
    const text = [shot?.shows ?? '', ...(shot?.actions ?? []).map((action) => action.text)].join(' ')
    const words = effectWords(soundOf(clip, film.sounds)?.spec.kind ?? '', text)
    return words === null
      ? []
      : [{ id: clip.id, frame: clip.start, text: `[${words}]`, lasting: false, weight: 3 }]
  })

const airsIn = (film: SoundFilm): Heard[] =>
  film.ambience.flatMap(clipsInOrder).flatMap((clip): Heard[] => {
    const spec = soundOf(clip, film.sounds)?.spec
    const words = airWords(spec?.kind ?? '', spec?.params.inside === 1)
    return words === null
      ? []
      : [{ id: clip.id, frame: clip.start, text: `[${words}]`, lasting: true, weight: 1 }]
  })

/** The instruments that are heard most. */
const leading = (cue: Cue): string => {
  const shares = new Map<string, number>()
  for (const part of cue.spec.parts.filter((each) => !each.drums)) {
    const loud = part.notes.reduce((sum, { beats, velocity }) => sum + beats * velocity, 0)
    const family = familyWord(part.program)
    shares.set(family, (shares.get(family) ?? 0) + loud * 10 ** (part.gain / 20))
  }
  return [...shares].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'music'
}

const musicIn = (film: SoundFilm): Heard[] =>
  clipsInOrder(film.music).flatMap((clip): Heard[] => {
    const cue = clip.source.kind === 'cue' ? film.score.cues[clip.source.cue] : undefined
    if (cue === undefined) return []
    const scene = film.scenes[shotAt(film, clip.start)?.scene ?? '']
    const mood = scene === undefined ? 'quiet' : moodWord(scene.emotion)
    return [{ id: clip.id, frame: clip.start, text: `♪ ${mood} ${leading(cue)} ♪`, lasting: true, weight: 2 }]
  })

const again = 8 // seconds within which the same sound is not told twice

/** Everything that is heard and not said, in order of time. */
export const heardIn = (film: SoundFilm, fps: number): Heard[] => {
  const last = new Map<string, number>()
  return [...effectsIn(film), ...airsIn(film), ...musicIn(film)]
    .sort((a, b) => a.frame - b.frame || b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .filter(({ text, frame, lasting }) => {
      const before = last.get(text)
      last.set(text, frame)
      return before === undefined || frame - before > again * fps * (lasting ? 2 : 1)
    })
}
