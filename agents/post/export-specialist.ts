import { z } from 'zod'
import { fileName } from '#agents/craft/credits/file-name.ts'
import { defineAgent } from '#agents/define.ts'
import { Brief } from '#film/brief.ts'
import { Credits, type Deliverable, ExportPlan } from '#film/file.ts'
import { Track } from '#film/timeline/track.ts'

export const exportSpecialist = defineAgent({
  id: 'post/export-specialist',
  version: 1,
  does: 'Decides what is delivered: the film, its captions and its screenplay, how they are encoded and named.',
  reads: z.object({ brief: Brief, credits: Credits, screenplay: z.string(), 'tracks.captions': Track }),
  writes: z.object({ exports: ExportPlan }),
  example: {
    brief: {
      source: { kind: 'idea', text: 'A lighthouse keeper finds a message in a bottle from her lost brother' },
      ...{
        title: null,
        seconds: 45,
        genre: 'drama',
        size: { width: 1280, height: 720 },
        rate: { num: 24, den: 1 },
      },
      ...{ seed: 7, scenes: null },
    },
    credits: { title: 'The Ninth Year: Part 1/2', subtitle: '', sections: [], notices: [] },
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
  embedded: ({ brief, credits, screenplay, 'tracks.captions': captions }) => {
    const name = fileName(credits.title)
    const pixels = brief.size.width * brief.size.height
    // Fewer pixels show each fault larger, so a small picture is encoded finer.
    const crf = pixels > 1920 * 1080 ? 21 : pixels > 1280 * 720 ? 20 : pixels > 640 * 360 ? 19 : 18
    const kinds: z.infer<typeof Deliverable>['kind'][] = [
      'mp4',
      ...(Object.keys(captions.clips).length > 0 ? (['vtt', 'srt'] as const) : []),
      ...(screenplay.trim() === '' ? [] : (['fountain'] as const)),
    ]
    const why = `CRF ${crf} suits ${brief.size.width}×${brief.size.height}; −14 LUFS and stereo AAC at 192 kbit/s suit the web.`
    const deliverables = kinds.map((kind) => ({ kind, name: `${name}.${kind}`, asset: null }))
    return { exports: { crf, audioKbps: 192, profile: 'web' as const, deliverables, why } }
  },
  off: () => ({
    exports: {
      ...{ crf: 23, audioKbps: 128, profile: 'web' as const, why: 'Plain settings.' },
      deliverables: [{ kind: 'mp4' as const, name: 'film.mp4', asset: null }],
    },
  }),
  explain: ({ exports }) => `${exports.deliverables.map(({ name }) => name).join(', ')}. ${exports.why}`,
  measure: {
    name: 'deliverables of four, under the film’s own safe name',
    of: ({ credits }, { exports }) =>
      exports.deliverables.filter(({ name, kind }) => name === `${fileName(credits.title)}.${kind}`).length,
  },
})
