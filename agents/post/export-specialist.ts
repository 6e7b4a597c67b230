import { z } from 'zod'
import { fileName } from '#agents/craft/credits/file-name.ts'
import { example as cutExample } from '#agents/craft/cut/example.ts'
import { defineAgent } from '#agents/define.ts'
import { Brief } from '#film/brief.ts'
import { Credits, type Deliverable, ExportPlan } from '#film/file.ts'
import { Film } from '#film/film.ts'
import { musicFiles } from '#film/interchange/music-files.ts'
import { plainGrade } from '#film/look.ts'
import type { Loudness } from '#film/loudness.ts'
import { stemNames } from '#film/sound.ts'
import { Track } from '#film/timeline/track.ts'

/** A cue as short as can be. */
const cue = {
  ...{ id: 'cue-s1', name: '1m1', key: 'D minor', asset: 'cue.wav', ms: 4000, why: 'For the example.' },
  spec: { bpm: 60, ms: 4000, parts: [], tail: 0 },
  stems: { strings: 'strings.wav' },
}

const suits: Record<Loudness, string> = {
  web: '−14 LUFS and stereo AAC at 192 kbit/s suit the web.',
  broadcast: '−23 LUFS (EBU R 128) and stereo AAC at 320 kbit/s suit broadcasting.',
  cinema:
    '−27 LUFS while somebody speaks, at most −2 dBTP, and stereo AAC at 320 kbit/s suit streaming of cinema.',
}

export const exportSpecialist = defineAgent({
  id: 'post/export-specialist',
  version: 5,
  does: 'Decides what is delivered: the film, its captions, screenplay, grades and music, how the sound is encoded and what they are called.',
  reads: z.object({
    brief: Brief,
    credits: Credits,
    screenplay: z.string(),
    grades: Film.shape.grades,
    score: Film.shape.score,
    'tracks.captions': Track,
  }),
  writes: z.object({ exports: ExportPlan }),
  example: {
    brief: cutExample.brief,
    credits: { title: 'The Ninth Year: Part 1/2', subtitle: '', sections: [], notices: [] },
    grades: { s1: { ...plainGrade, saturation: 0.9 } },
    score: { themes: {}, cues: { 'cue-s1': cue } },
    screenplay: 'INT. LAMP ROOM - NIGHT\n\nMARA\nNine years.\n',
    'tracks.captions': {
      ...{ id: 'captions', kind: 'captions', name: 'Captions', order: 2 },
      clips: {
        'l1-c1': {
          ...{ id: 'l1-c1', start: 24, frames: 24 },
          source: { kind: 'caption', lines: ['Nine years.'], speaker: 'mara', line: 's1-l1' },
        },
      },
    },
  },
  embedded: ({ brief, credits, screenplay, grades, score, 'tracks.captions': captions }) => {
    const name = fileName(credits.title)
    const captioned = brief.captions !== 'none' && Object.keys(captions.clips).length > 0
    const kinds: z.infer<typeof Deliverable>['kind'][] = [
      'mp4',
      ...(captioned ? (['vtt', 'srt', 'ttml'] as const) : []),
      ...(screenplay.trim() === '' ? [] : (['fountain'] as const)),
      ...(Object.keys(grades).length > 0 ? (['ccc'] as const) : []),
    ]
    const profile = brief.loudness ?? 'web'
    const why = suits[profile]
    const stems = brief.stems ? stemNames : []
    const described = [
      { kind: 'described' as const, name: `${name}.described.wav`, asset: null },
      { kind: 'descriptions' as const, name: `${name}.descriptions.vtt`, asset: null },
    ]
    const deliverables: z.input<typeof Deliverable>[] = [
      ...kinds.map((kind) => ({ kind, name: `${name}.${kind}`, asset: null })),
      ...(brief.describe ? described : []),
      ...stems.map((stem) => ({ kind: 'stem' as const, name: `${name}.${stem}.wav`, asset: null })),
      ...Object.keys(grades).map((scene) => ({
        ...{ kind: 'cube' as const, name: `${name}.${scene}.cube`, asset: null },
      })),
    ]
    for (const file of score === null ? [] : musicFiles(score))
      deliverables.push({ kind: file.kind, name: `${name}.${file.name}`, asset: null })
    return { exports: { audioKbps: profile === 'web' ? 192 : 320, profile, deliverables, why } }
  },
  off: () => ({
    exports: {
      ...{ audioKbps: 128, profile: 'web' as const, why: 'Plain settings.' },
      deliverables: [{ kind: 'mp4' as const, name: 'film.mp4', asset: null }],
    },
  }),
  explain: ({ exports }) => `${exports.deliverables.map(({ name }) => name).join(', ')}. ${exports.why}`,
  measure: {
    name: 'deliverables of ten kinds, under the film’s own safe name',
    of: ({ credits }, { exports }) =>
      new Set(
        exports.deliverables
          .filter(({ name, kind }) => name.startsWith(`${fileName(credits.title)}.`) && name.endsWith(kind))
          .map(({ kind }) => kind),
      ).size,
  },
})
