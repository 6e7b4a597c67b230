import { z } from 'zod'
import { spokenIn } from '#agents/craft/speech/ask.ts'
import { company } from '#agents/craft/voice/actors.ts'
import { castVoices, difference, type Role } from '#agents/craft/voice/choose.ts'
import { defineAgent } from '#agents/define.ts'
import { Brief } from '#film/brief.ts'
import { Character } from '#film/cast.ts'
import { Scene } from '#film/scene.ts'
import { linesOf } from '#film/screenplay/breakdown.ts'
import { Casting } from '#film/sound.ts'

/** Who speaks in which scene, in the order of the screenplay. */
const speakers = (screenplay: string): Map<string, string[]> => {
  const scenes = new Map<string, string[]>()
  for (const line of linesOf(screenplay))
    scenes.set(line.scene, [...new Set([...(scenes.get(line.scene) ?? []), line.character])])
  return scenes
}

/** Everybody in the cast, and whoever speaks without being in it (a voice on the radio). */
const rolesOf = (cast: Record<string, Character>, screenplay: string): Role[] => {
  const strangers = new Map(
    linesOf(screenplay)
      .filter((line) => cast[line.character] === undefined)
      .map((line) => [line.character, line.name]),
  )
  return [
    ...Object.values(cast),
    ...[...strangers].map(
      ([id, name]): Role => ({
        id,
        name,
        role: id === 'narrator' ? 'narrator' : 'minor',
        kind: 'human',
        age: 'adult',
        sex: 'other',
        temper: { energy: 0.5, warmth: 0.5 },
      }),
    ),
  ]
}

const closest = (screenplay: string, casting: Record<string, Casting>): number => {
  const gaps = [...speakers(screenplay).values()].flatMap((who) =>
    who.flatMap((a, i) =>
      who.slice(i + 1).flatMap((b) => {
        const [one, other] = [casting[a]?.voice, casting[b]?.voice]
        return one === undefined || other === undefined ? [] : [difference(one, other)]
      }),
    ),
  )
  return gaps.length === 0 ? 0 : Math.min(...gaps)
}

const character = (id: string, name: string, rest: Partial<Character>): z.input<typeof Character> => ({
  id,
  name,
  role: 'lead',
  age: 'adult',
  sex: 'female',
  temper: { energy: 0.5, warmth: 0.6 },
  want: 'to know what happened to her brother',
  need: 'to let him go',
  flaw: 'she will not ask for help',
  arc: 'from waiting to leaving',
  habit: 'winds a watch that does not run',
  appearance: {
    build: 'average',
    skin: '#c99b7a',
    hair: { style: 'bun', colour: '#3a2a22' },
    costume: { garment: 'coat', main: '#2f4858', second: '#d8b26e' },
    accessories: ['scarf'],
    words: 'a weathered coat and a scarf',
  },
  speech: { manner: 'plain', favourites: ['tide'], avoids: [] },
  ...rest,
})

export const voiceCasting = defineAgent({
  id: 'audio/voice-casting',
  version: 7,
  does: 'Gives each character a voice that fits age, sex and temper, and that nobody else in the scene has.',
  reads: z.object({
    brief: Brief.pick({ language: true }),
    cast: z.record(z.string(), Character),
    scenes: z.record(z.string(), Scene),
    screenplay: z.string(),
  }),
  writes: z.object({ casting: z.record(z.string(), Casting) }),
  example: {
    cast: {
      mara: character('mara', 'Mara', {}),
      tom: character('tom', 'Tom', { sex: 'male', role: 'opponent' }),
      nell: character('nell', 'Nell', { role: 'support' }),
    },
    scenes: {},
    brief: {},
    screenplay:
      'INT. LAMP ROOM - NIGHT\n\nMARA\nYou came back.\n\nTOM\nI never left.\n\nNELL\nNobody leaves this island.\n',
  },
  embedded: async ({ brief, cast, scenes, screenplay }, { tools }) => {
    const roles = rolesOf(cast, screenplay)
    const spoken = speakers(screenplay)
    const together = [...spoken.values(), ...Object.values(scenes).map((scene) => scene.who)]
    const language = spokenIn({ brief, screenplay })
    return { casting: castVoices(roles, together, language, await tools.company(language)) }
  },
  off: ({ cast, screenplay }) => {
    const voice = company[0]?.voice ?? { engine: 'embedded', voice: 'rms', shift: 1, pitch: 110, stretch: 1 }
    return {
      casting: Object.fromEntries(
        rolesOf(cast, screenplay).map((role) => [
          role.id,
          { voice, label: 'one voice for all', why: 'Casting is switched off.' },
        ]),
      ),
    }
  },
  explain: ({ casting }) => {
    const voices = Object.values(casting)
    if (voices.length === 0) return 'Nobody speaks, so nobody is cast.'
    return voices.length <= 4
      ? voices.map((v) => v.why).join(' ')
      : `${voices.length} voices: ${[...new Set(voices.map((v) => v.label))].join(', ')}.`
  },
  measure: {
    name: 'distance between the two most alike voices that speak in one scene',
    of: ({ screenplay }, { casting }) => closest(screenplay, casting),
  },
})
