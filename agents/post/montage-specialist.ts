import { z } from 'zod'
import { example } from '#agents/craft/cut/example.ts'
import { cutMeasure } from '#agents/craft/cut/measure.ts'
import { plainCut } from '#agents/craft/cut/plain.ts'
import { cutOf } from '#agents/craft/cut/tracks.ts'
import { defineAgent } from '#agents/define.ts'
import { Brief } from '#film/brief.ts'
import { Credits } from '#film/file.ts'
import { Film } from '#film/film.ts'
import { timecode, toFrames } from '#film/timeline/time.ts'
import { clipsInOrder, endOf, heardTogether, Track, trackEnd } from '#film/timeline/track.ts'

export const montageSpecialist = defineAgent({
  id: 'post/montage-specialist',
  version: 4,
  does: 'Cuts the film: order and length of shots, split edits, titles, captions, where each line falls.',
  reads: z.object({
    brief: Brief,
    scenes: Film.shape.scenes,
    shots: Film.shape.shots,
    screenplay: z.string(),
    takes: Film.shape.takes,
    credits: Credits,
    transitions: Film.shape.transitions,
  }),
  writes: z.object({
    'tracks.picture': Track,
    'tracks.titles': Track,
    'tracks.captions': Track,
    'tracks.dialogue': Track,
    'tracks.dialogue-2': Track,
  }),
  example,
  embedded: (input, { progress }) => {
    progress(0, 'laying out the shots')
    return cutOf(input).tracks
  },
  off: (input) => plainCut(input),
  explain: (output, { brief }) => {
    const picture = output['tracks.picture']
    const length = trackEnd(picture)
    const shots = clipsInOrder(picture).filter((clip) => clip.source.kind === 'shot')
    const cuts = new Set(shots.map(endOf))
    const lines = clipsInOrder(heardTogether(output['tracks.dialogue'], output['tracks.dialogue-2']))
    const split = lines.filter((line) =>
      [...cuts].some((cut) => line.start < cut && cut < endOf(line)),
    ).length
    const what = `${shots.length} shots and ${lines.length} lines in ${timecode(length, brief.rate)}, ${split} of them over a cut.`
    if (brief.seconds === null) return what
    const over = length - toFrames(brief.seconds, brief.rate)
    return over > 0
      ? `${what} That is ${(over / (brief.rate.num / brief.rate.den)).toFixed(1)} s more than asked for: the words and shots need the time, and no word is cut.`
      : what
  },
  measure: { name: 'exact length, no gap, every line whole, readable captions', of: cutMeasure },
})
