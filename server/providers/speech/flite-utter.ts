import { alignPhones } from './align.ts'
import { flite } from './flite.ts'
import { forEngine } from './phrases.ts'
import type { Utter } from './utter.ts'

/** Middle pitch in Hz and spread of each engine voice, as measured; `fixed` ones do not obey the engine's pitch setting. */
const VOICES: Record<string, { hz: number; spread: number; fixed: boolean }> = {
  rms: { hz: 106, spread: 0, fixed: true },
  slt: { hz: 174, spread: 28, fixed: false },
  awb: { hz: 128, spread: 26, fixed: false },
  kal16: { hz: 95, spread: 12, fixed: false },
}

/** How far the engine's own pitch is moved: beyond, its voice breaks, and the melody is moved by grains of sound instead. */
const FARTHEST = 1.1
const near = (hz: number, own: number): number => Math.min(own * FARTHEST, Math.max(own / FARTHEST, hz))

/** The phones of words said alone, asked of the quickest voice, all in one run, and remembered. */
const alone = new Map<string, string[]>()
const learn = async (words: readonly string[]): Promise<void> => {
  if (words.length === 0) return
  const { phones } = await flite(`${words.map((word) => `${word}.`).join('\n\n')}\n`, 'kal16')
  if (phones.length === words.length)
    words.forEach((word, i) => {
      alone.set(
        word,
        (phones[i] ?? []).flatMap(({ phone }) => (phone === 'pau' ? [] : [phone])),
      )
    })
  else if (words.length > 1)
    for (const word of words) await learn([word]) // one of them is more than one sentence
  else
    alone.set(
      words[0] ?? '',
      phones.flat().flatMap(({ phone }) => (phone === 'pau' ? [] : [phone])),
    )
}
const phonesOf = async (words: string[]): Promise<string[][]> => {
  const plain = words.map((word) => word.replace(/,/g, '').trim().toLowerCase())
  await learn([...new Set(plain)].filter((word) => word !== '' && !alone.has(word)))
  return plain.map((word) => alone.get(word) ?? [])
}

/** Says a phrase in English with Flite. */
export const fliteUtter: Utter = async (phrase, { spec, slower, hz }) => {
  const words = phrase.words.map(forEngine)
  const text = words.filter(Boolean).join(' ')
  if (text === '') return null
  const native = VOICES[spec.voice.voice] ?? { hz: 120, spread: 20, fixed: false }
  const { samples, rate, phones } = await flite(`${text}.\n`, spec.voice.voice, {
    duration_stretch: slower,
    ...(native.fixed
      ? {}
      : {
          int_f0_target_mean: near(hz, native.hz),
          int_f0_target_stddev: (native.spread * near(hz, native.hz)) / native.hz,
        }),
  })
  const heard = phones.flatMap((sentence, s) => {
    const before = phones.slice(0, s).reduce((sum, p) => sum + (p.at(-1)?.end ?? 0), 0)
    return sentence.map(({ phone, end }, i) => ({
      phone,
      from: before + (sentence[i - 1]?.end ?? 0),
      to: before + end,
    }))
  })
  // A voice of joined pieces tells the lengths that it meant; what it said is a little shorter.
  const meant = heard.at(-1)?.to ?? 0
  const scale = meant > 0 ? Math.min(1, samples.length / rate / meant) : 1
  const voiced = heard.filter(({ phone }) => phone !== 'pau')
  const owners = alignPhones(
    voiced.map(({ phone }) => phone),
    await phonesOf(words),
  )
  return {
    samples,
    rate,
    phones: voiced.map(({ phone, from, to }, i) => ({
      phone,
      from: from * scale,
      to: to * scale,
      word: owners[i] ?? 0,
    })),
  }
}
