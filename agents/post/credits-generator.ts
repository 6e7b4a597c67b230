import { z } from 'zod'
import { castSection, crewSection, engineEntries, mark } from '#agents/craft/credits/sections.ts'
import { defineAgent } from '#agents/define.ts'
import { Brief } from '#film/brief.ts'
import { Credits } from '#film/file.ts'
import { Film } from '#film/film.ts'
import { Narrative } from '#film/plot.ts'
import { linesOf } from '#film/screenplay/breakdown.ts'
import { parse } from '#film/screenplay/parse.ts'
import { plain } from '#film/screenplay/plain.ts'

/** Who wrote the screenplay, by its title page. */
const authorOf = (screenplay: string): string => {
  const page = parse(screenplay).elements[0]
  if (page?.kind !== 'title-page') return ''
  const entry = page.entries.find(({ key }) => /^(?:authors?|writers?|written by)$/i.test(key))
  return plain((entry?.values ?? []).join(', '))
}

const reads = z.object({
  brief: Brief,
  plan: Film.shape.plan,
  narrative: Narrative,
  scenes: Film.shape.scenes,
  screenplay: z.string(),
  casting: Film.shape.casting,
  takes: Film.shape.takes,
})

/** The voices that are heard in the scenes of this film, in order. */
const speakersOf = ({ screenplay, scenes }: Pick<z.infer<typeof reads>, 'screenplay' | 'scenes'>) => {
  const heard = linesOf(screenplay).filter((line) => scenes[line.scene] !== undefined)
  return [...new Map(heard.map((line) => [line.character, { id: line.character, name: line.name }])).values()]
}

export const creditsGenerator = defineAgent({
  id: 'post/credits-generator',
  version: 4,
  does: 'Writes the opening title and the end credits: voices, crew, engines, licences, and that the film was made with AI.',
  reads,
  writes: z.object({ credits: Credits }),
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
    plan: {
      agents: ['analysis/analysis', 'story/plot-generator', 'story/dialogue-writer', 'audio/music-composer'],
      ...{ skipped: [], questions: [], why: 'the whole film' },
    },
    narrative: { title: 'The Ninth Year', logline: '', theme: 'hope', motif: null, narration: [] },
    scenes: {
      s1: {
        ...{
          id: 's1',
          order: 1,
          heading: 'INT. LAMP ROOM - NIGHT',
          place: 'lamp-room',
          time: 'night',
          weather: 'wind',
        },
        ...{ who: ['mara'], beats: [], purpose: 'Mara reads', conflict: 'to open it or not', seconds: 20 },
        emotion: { valence: -0.2, arousal: 0.4 },
      },
    },
    screenplay: 'INT. LAMP ROOM - NIGHT\n\nMARA\nNine years.\n\nFINN (V.O.)\nI am still here.\n',
    takes: {},
    casting: {
      mara: {
        voice: { engine: 'embedded', voice: 'slt', shift: 1, pitch: 190, stretch: 1.03 },
        ...{ label: 'heroine', why: 'warm and clear' },
      },
      finn: {
        voice: { engine: 'embedded', voice: 'rms', shift: 1.06, pitch: 118, stretch: 1 },
        ...{ label: 'hero', why: 'lower than hers' },
      },
    },
  },
  embedded: (input) => {
    const { brief, narrative, plan, casting, screenplay } = input
    const speakers = speakersOf(input)
    const by = new Map(
      linesOf(screenplay).flatMap(({ id, character }) => {
        const model = input.takes[id]?.by
        return model === undefined ? [] : [[character, model] as const]
      }),
    )
    const speech = [...new Set(speakers.flatMap(({ id }) => by.get(id) ?? casting[id]?.voice.engine ?? []))]
    const ran = (agent: string) => plan === null || plan.agents.includes(agent)
    const author = brief.source.kind === 'screenplay' ? authorOf(screenplay) : ''
    const used = { speech, music: ran('audio/music-composer'), sounds: ran('audio/sound-effect-generator') }
    return {
      credits: {
        title: brief.title ?? narrative.title,
        subtitle: author === '' ? '' : `Written by ${author}`,
        sections: [
          ...castSection(speakers, casting, by),
          ...crewSection(plan?.agents ?? []),
          { heading: 'Made with', entries: engineEntries(used) },
        ],
        notices: [mark],
      },
    }
  },
  off: ({ narrative }) => ({ credits: { title: narrative.title, subtitle: '', sections: [], notices: [] } }),
  explain: ({ credits }) => {
    const voices = credits.sections.find((section) => section.heading === 'Voices')?.entries.length ?? 0
    return `“${credits.title}”, ${voices} ${voices === 1 ? 'voice' : 'voices'} and every engine credited with its licence.`
  },
  measure: {
    name: 'share of what was used that is credited',
    of: (input, { credits }) => {
      const said = [
        ...credits.sections.flatMap(({ entries }) => entries.map(({ role, name }) => `${role} ${name}`)),
        ...credits.notices,
      ].join('\n')
      const due = [
        ...speakersOf(input)
          .filter(({ id }) => input.casting[id])
          .map(({ name }) => name),
        'Remotion',
        'OFL',
        mark,
      ]
      return due.filter((name) => said.toLowerCase().includes(name.toLowerCase())).length / due.length
    },
  },
})
