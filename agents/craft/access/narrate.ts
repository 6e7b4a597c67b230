import type { Tools } from '#agents/runtime/tools.ts'
import type { Narration } from '#film/access.ts'
import { type Casting, type Mix, MixClip, SpeechSpec, type Voice } from '#film/sound.ts'
import { type Rate, toSeconds } from '#film/timeline/time.ts'
import { type Clip, clipsInOrder, type Track } from '#film/timeline/track.ts'
import { spokenText } from '../speech/spoken.ts'
import { type Actor, company } from '../voice/actors.ts'
import { difference } from '../voice/choose.ts'

/** Somebody whom the film has not: the calm voice that is furthest from everyone in it. */
export const describerFor = (casting: Record<string, Casting>, actors: readonly Actor[] = company): Voice => {
  const cast = Object.values(casting).map(({ voice }) => voice)
  const calm = actors.filter(
    ({ kind, ages, energy }) => kind === 'human' && ages.includes('adult') && energy <= 0.6,
  )
  const away = (voice: Voice) => Math.min(9, ...cast.map((other) => difference(voice, other)))
  const [best] = calm.map(({ voice }) => voice).sort((a, b) => away(b) - away(a))
  return best ?? { engine: 'embedded', voice: 'rms', shift: 1, pitch: 100, stretch: 1 }
}

const brisk = 1.12 // times the voice's own pace: describers speak 160 to 180 words a minute

export const describing = (text: string, voice: Voice): SpeechSpec =>
  SpeechSpec.parse({ text: spokenText(text).text, voice, pace: brisk, pitch: 1, range: 0.8, level: 0 })

/** The film's sound with the descriptions in it; they duck its beds as its own words do. */
export const describedMix = async (
  descriptions: Track,
  narration: Record<string, Narration>,
  mix: Mix,
  rate: Rate,
  tools: Tools,
) => {
  const spoken = clipsInOrder(descriptions).flatMap((clip: Clip) => {
    const said = narration[clip.id]
    if (said === undefined) return []
    const at = Math.round(toSeconds(clip.start, rate) * 1000)
    const place = { bus: 'dialogue', asset: said.asset, at, offset: 0, ms: said.ms }
    return [MixClip.parse({ ...place, gain: 0, pan: 0, fadeIn: 0, fadeOut: 0, room: 0 })]
  })
  const { asset, lufs, truePeak, speechOverBed } = await tools.mix({
    ...mix.spec,
    clips: [...mix.spec.clips, ...spoken],
  })
  return { asset, lufs, truePeak, speechOverBed }
}
