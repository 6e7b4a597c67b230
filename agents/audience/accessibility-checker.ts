import { z } from 'zod'
import { withSounds } from '#agents/craft/access/captions.ts'
import { fitTellings, type ShownFilm, tellingsOf } from '#agents/craft/access/describe.ts'
import { example } from '#agents/craft/access/example.ts'
import { heardIn, type SoundFilm } from '#agents/craft/access/heard.ts'
import { describedMix, describerFor, describing } from '#agents/craft/access/narrate.ts'
import { captionViolations } from '#agents/craft/captions/rules.ts'
import { trackOf } from '#agents/craft/cut/tracks.ts'
import { ambienceIn, effectsIn, soundTracks } from '#agents/craft/foley/tracks.ts'
import { defineAgent } from '#agents/define.ts'
import type { Tools } from '#agents/runtime/tools.ts'
import { Access, type Narration } from '#film/access.ts'
import { Brief } from '#film/brief.ts'
import type { Finding } from '#film/file.ts'
import { Film } from '#film/film.ts'
import { Casting, Mix, Score } from '#film/sound.ts'
import { fpsOf, timecode } from '#film/timeline/time.ts'
import { type Clip, clipsInOrder, Track, trackEnd } from '#film/timeline/track.ts'

const id = 'audience/accessibility-checker'

const reads = z.object({
  brief: Brief,
  scenes: Film.shape.scenes,
  places: Film.shape.places,
  shots: Film.shape.shots,
  cast: Film.shape.cast,
  casting: z.record(z.string(), Casting),
  sounds: Film.shape.sounds,
  score: Score,
  mix: Mix,
  'tracks.picture': Track,
  'tracks.titles': Track,
  'tracks.captions': Track,
  'tracks.dialogue': Track,
  'tracks.music': Track,
  ...soundTracks,
})
type Input = z.output<typeof reads>

const soundsOf = (input: Input): SoundFilm => ({
  ...{ scenes: input.scenes, shots: input.shots, sounds: input.sounds, score: input.score },
  picture: input['tracks.picture'],
  music: input['tracks.music'],
  effects: effectsIn(input),
  ambience: ambienceIn(input),
})

const shownIn = (input: Input): ShownFilm => ({
  ...{ scenes: input.scenes, places: input.places, shots: input.shots, cast: input.cast },
  picture: input['tracks.picture'],
  titles: input['tracks.titles'],
})

const empty = (): Track => trackOf('captions', 'Audio description', 1, [])

/** Says each sentence once to know how long it takes, then keeps those that find room between the words. */
const described = async (input: Input, tools: Tools) => {
  const fps = fpsOf(input.brief.rate)
  const voice = describerFor(input.casting, (await tools.company('en')) ?? undefined)
  const tellings = tellingsOf(shownIn(input), fps)
  const said = await Promise.all(tellings.map(({ text }) => tools.speak(describing(text, voice))))
  const lengths = new Map(tellings.map((telling, i) => [telling.id, said[i]?.ms ?? 0]))
  const end = trackEnd(input['tracks.picture'])
  const clips = fitTellings(tellings, lengths, input['tracks.dialogue'], end, fps)
  const narration = Object.fromEntries(
    clips.flatMap((clip): [string, Narration][] => {
      const at = tellings.findIndex((telling) => clip.id === `described-${telling.id}`)
      const [telling, take] = [tellings[at], said[at]]
      return telling && take ? [[clip.id, { text: telling.text, asset: take.asset, ms: take.ms }]] : []
    }),
  )
  const descriptions = trackOf('captions', 'Audio description', 1, clips)
  return { descriptions, narration }
}

const findingsOf = (captions: Track, input: Input): Record<string, Finding> => {
  const { rate } = input.brief
  const faults = captionViolations(captions, rate, input['tracks.dialogue'].clips)
  return Object.fromEntries(
    faults.map(({ rule, message, frame }, i) => {
      const key = `access-caption-${rule}-${i + 1}`
      const said = `${message} Shorten the words, or give them more time.`
      const place = { frame, timecode: timecode(frame, rate) }
      return [
        key,
        { id: key, by: id, severity: 'warning' as const, code: `caption-${rule}`, message: said, ...place },
      ]
    }),
  )
}

const shotsIn = (track: Track): Clip[] => clipsInOrder(track).filter((clip) => clip.source.kind === 'shot')

export const accessibilityChecker = defineAgent({
  id,
  version: 2,
  does: 'Gives the film to who cannot hear or see it: captions of what sounds, a description of what is shown, and whether both keep the rules.',
  reads,
  writes: z.object({ access: Access }),
  example,
  embedded: async (input, { tools, progress }) => {
    const { rate, describe = false, genre } = input.brief
    const heard = heardIn(soundsOf(input), fpsOf(rate))
    const end = trackEnd(input['tracks.picture'])
    const { track } = withSounds(input['tracks.captions'], heard, rate, end, genre === 'family')
    const findings = findingsOf(track, input)
    if (!describe)
      return { access: { captions: track, descriptions: empty(), narration: {}, mix: null, findings } }
    progress(0.2, 'describing the picture')
    const { descriptions, narration } = await described(input, tools)
    progress(0.7, 'mixing the description')
    const mix = await describedMix(descriptions, narration, input.mix, rate, tools)
    return { access: { captions: track, descriptions, narration, mix, findings } }
  },
  off: (input) => ({
    access: {
      captions: input['tracks.captions'],
      descriptions: empty(),
      ...{ narration: {}, mix: null, findings: {} },
    },
  }),
  explain: ({ access }, input) => {
    const words = new Set(Object.keys(input['tracks.captions'].clips))
    const sounds = Object.keys(access.captions.clips).filter((clip) => !words.has(clip)).length
    const told = Object.keys(access.descriptions.clips).length
    const faults = Object.keys(access.findings).length
    const rules = faults === 0 ? 'every caption keeps the rules' : `${faults} captions break a rule`
    const spoken = input.brief.describe ? ` ${told} descriptions between the words.` : ''
    return `${words.size} captions of words and ${sounds} of sounds and music; ${rules}.${spoken}`
  },
  measure: {
    name: 'captions within the rules, telling sounds captioned, shots described',
    of: (input, { access }) => {
      const fps = fpsOf(input.brief.rate)
      const heard = heardIn(soundsOf(input), fps)
      const clips = clipsInOrder(access.captions)
      const faulty = new Set(
        captionViolations(access.captions, input.brief.rate, input['tracks.dialogue'].clips).map(
          ({ id }) => id,
        ),
      ).size
      const shown = clips.flatMap(({ source }) => (source.kind === 'caption' ? source.lines : []))
      const told = heard.filter(({ text }) => shown.includes(text)).length
      const shots = shotsIn(input['tracks.picture'])
      const seen = clipsInOrder(access.descriptions)
      const described = shots.filter((shot) =>
        seen.some((clip) => clip.start >= shot.start && clip.start < shot.start + shot.frames),
      ).length
      const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)
      return (
        share(clips.length - faulty, clips.length) +
        share(told, heard.length) +
        share(described, shots.length)
      )
    },
  },
})
