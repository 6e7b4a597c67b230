import type { MixSpec } from '#film/sound.ts'
import { CONTROL, powersOf } from '#server/render/sound/control.ts'
import { samplesOf } from '#server/render/sound/wav.ts'

type Stems = Record<'dialogue' | 'music' | 'effects' | 'ambience', readonly Float32Array[]>

const AUDIBLE = 10 ** (-28 / 10)
const decibels = (power: number) => 10 * Math.log10(Math.max(1e-12, power))

/** dB of each line over music and ambience while it is spoken, from the finished stems: what the mixer says, measured again. */
export const linesOverBed = (spec: MixSpec, stems: Stems): number[] => {
  const length = stems.dialogue[0]?.length ?? 0
  const weighted = (name: keyof Stems) => powersOf(stems[name], 0, length, 'weighted')
  const [voice, music, ambience] = [weighted('dialogue'), weighted('music'), weighted('ambience')]
  return spec.clips
    .filter(({ bus }) => bus === 'dialogue')
    .map(({ at, ms }) => {
      const first = Math.floor(samplesOf(at) / CONTROL)
      const steps = Array.from({ length: Math.floor(samplesOf(ms) / CONTROL) }, (_, i) => first + i)
      const top = steps.reduce((most, k) => Math.max(most, voice[k] ?? 0), 0)
      const spoken = steps.filter((k) => (voice[k] ?? 0) > top * AUDIBLE)
      const sum = (powers: Float64Array) => spoken.reduce((all, k) => all + (powers[k] ?? 0), 0)
      return Math.min(60, decibels(sum(voice)) - decibels(sum(music) + sum(ambience)))
    })
}
