import { z } from 'zod'
import { fileName } from '#agents/craft/credits/file-name.ts'
import { example as cutExample } from '#agents/craft/cut/example.ts'
import { defineAgent } from '#agents/define.ts'
import { Brief } from '#film/brief.ts'
import { Credits, type Deliverable, ExportPlan } from '#film/file.ts'
import { Film } from '#film/film.ts'
import { plainGrade } from '#film/look.ts'
import { Track } from '#film/timeline/track.ts'

export const exportSpecialist = defineAgent({
  id: 'post/export-specialist',
  version: 4,
  does: 'Decides what is delivered: the film, its captions, screenplay and grades, how the sound is encoded and what they are called.',
  reads: z.object({
    brief: Brief,
    credits: Credits,
    screenplay: z.string(),
    grades: Film.shape.grades,
    'tracks.captions': Track,
  }),
  writes: z.object({ exports: ExportPlan }),
  example: {
    brief: cutExample.brief,
    credits: { title: 'The Ninth Year: Part 1/2', subtitle: '', sections: [], notices: [] },
    grades: { s1: { ...plainGrade, saturation: 0.9 } },
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
  embedded: ({ brief, credits, screenplay, grades, 'tracks.captions': captions }) => {
    const name = fileName(credits.title)
    const captioned = brief.captions !== 'none' && Object.keys(captions.clips).length > 0
    const kinds: z.infer<typeof Deliverable>['kind'][] = [
      'mp4',
      ...(captioned ? (['vtt', 'srt', 'ttml'] as const) : []),
      ...(screenplay.trim() === '' ? [] : (['fountain'] as const)),
      ...(Object.keys(grades).length > 0 ? (['ccc'] as const) : []),
    ]
    const why = '−14 LUFS and stereo AAC at 192 kbit/s suit the web.'
    const described = [
      { kind: 'described' as const, name: `${name}.described.wav`, asset: null },
      { kind: 'descriptions' as const, name: `${name}.descriptions.vtt`, asset: null },
    ]
    const deliverables = [
      ...kinds.map((kind) => ({ kind, name: `${name}.${kind}`, asset: null })),
      ...(brief.describe ? described : []),
      ...Object.keys(grades).map((scene) => ({
        ...{ kind: 'cube' as const, name: `${name}.${scene}.cube`, asset: null },
      })),
    ]
    return { exports: { audioKbps: 192, profile: 'web' as const, deliverables, why } }
  },
  off: () => ({
    exports: {
      ...{ audioKbps: 128, profile: 'web' as const, why: 'Plain settings.' },
      deliverables: [{ kind: 'mp4' as const, name: 'film.mp4', asset: null }],
    },
  }),
  explain: ({ exports }) => `${exports.deliverables.map(({ name }) => name).join(', ')}. ${exports.why}`,
  measure: {
    name: 'deliverables of seven kinds, under the film’s own safe name',
    of: ({ credits }, { exports }) =>
      new Set(
        exports.deliverables
          .filter(({ name, kind }) => name.startsWith(`${fileName(credits.title)}.`) && name.endsWith(kind))
          .map(({ kind }) => kind),
      ).size,
  },
})
