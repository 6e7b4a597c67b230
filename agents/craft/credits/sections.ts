import type { Credits } from '#film/file.ts'
import type { Casting } from '#film/sound.ts'

type Section = Credits['sections'][number]

const titled = (words: string): string => words.replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase())

/** "MARA" → "Mara", "DR. O'NEIL" → "Dr. O'Neil"; a name that is not all capitals is left as it is. */
export const displayName = (name: string): string =>
  /\p{Ll}/u.test(name)
    ? name
    : name.toLowerCase().replace(/(?<=^|[\s.-]|\b[od]['’]|\bmc)\p{L}/gu, (letter) => letter.toUpperCase())

const voiceName = ({ voice }: Casting): string =>
  voice.engine === 'embedded' ? `Flite “${voice.voice}”` : `${voice.voice} (${voice.engine})`

export type Speaker = { id: string; name: string }

/** Who speaks, in the order in which they are first heard, and whose voice it is. */
export const castSection = (
  speakers: Speaker[],
  casting: Record<string, Casting>,
  by: ReadonlyMap<string, string>, // the model that spoke a character's lines, where it was not the cast voice's engine
): Section[] => {
  const entries = speakers.flatMap(({ id, name }) => {
    const cast = casting[id]
    return cast === undefined ? [] : [{ role: displayName(name), name: by.get(id) ?? voiceName(cast) }]
  })
  return entries.length === 0 ? [] : [{ heading: 'Voices', entries }]
}

const departments: Record<string, string> = {
  ...{ controller: 'Production', analysis: 'Direction', story: 'Story', visual: 'Pictures', audio: 'Sound' },
  ...{ quality: 'Quality', 'three-d': 'Stage', genre: 'Genre', technical: 'Camera', research: 'Research' },
  ...{ audience: 'Audience', post: 'Editing' },
}
const crewWidth = 30 // letters that are read at a glance beside a department

/** The agents by department; as many by name as a row holds. */
export const crewSection = (agents: string[]): Section[] => {
  const groups = new Map<string, string[]>()
  for (const id of agents) {
    const [group = '', agent = ''] = id.split('/')
    if (agent !== '') groups.set(group, [...(groups.get(group) ?? []), titled(agent.replace(/-/g, ' '))])
  }
  const entries = [...groups].map(([group, names]) => {
    const shown: string[] = []
    for (const name of names)
      if (shown.length === 0 || [...shown, name].join(', ').length <= crewWidth) shown.push(name)
    const more = names.length - shown.length
    return {
      role: departments[group] ?? titled(group),
      name: `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    }
  })
  return entries.length === 0 ? [] : [{ heading: 'Crew of agents', entries }]
}

/** What made the film, each with its licence (NOTICE). */
export const engineEntries = (used: {
  speech: string[]
  music: boolean
  sounds: boolean
}): Section['entries'] => {
  const speech = used.speech.map((engine) =>
    engine === 'embedded' ? 'Flite, Carnegie Mellon University' : engine,
  )
  return [
    ...(speech.length === 0 ? [] : [{ role: 'Speech', name: speech.join(', ') }]),
    ...(used.music
      ? [{ role: 'Music', name: 'MuseScore General Lite (MIT), SpessaSynth (Apache 2.0)' }]
      : []),
    ...(used.sounds ? [{ role: 'Sounds', name: 'own synthesis, CC0 recordings' }] : []),
    { role: 'Pictures', name: 'three.js (MIT), Remotion' },
    { role: 'Bodies', name: 'MakeHuman team (CC0)' },
    { role: 'Type', name: 'Fraunces, Inter (SIL OFL 1.1)' },
  ]
}

export const mark = 'Made with AI by Reelwright'
