import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '#agents/craft/voice/actors.ts'
import { castVoices, difference, type Role } from '#agents/craft/voice/choose.ts'
import type { AgentContext } from '#agents/define.ts'
import { instantTools } from '#agents/runtime/instant.ts'
import { random } from '#film/random.ts'
import { voiceCasting } from './voice-casting.ts'

const role = (id: string, rest: Partial<Role> = {}): Role => ({
  id,
  name: id,
  role: 'support',
  kind: 'human',
  age: 'adult',
  sex: 'male',
  temper: { energy: 0.5, warmth: 0.5 },
  ...rest,
})

const context: AgentContext = {
  random: random('casting'),
  tools: instantTools,
  signal: new AbortController().signal,
  progress: () => {},
}

/** A provider's few voices, two of each sex. */
const hired = (['female', 'male'] as const).flatMap((sex, s) =>
  ['one', 'two'].map((which, i): Actor => {
    const [name, pitch] = [`${sex} ${which}`, (s === 0 ? 185 : 100) + i * 20]
    const voice = { engine: 'them', voice: name, shift: 1, pitch, stretch: 1, actor: name }
    return {
      name,
      label: 'voice',
      sex,
      ages: [i === 0 ? 'adult' : 'elder'],
      kind: 'human',
      energy: 0.5,
      warmth: 0.5,
      voice,
    }
  }),
)

describe('voice-casting', () => {
  it('gives four men of one age in one scene four voices that are told apart', () => {
    const roles = ['ann', 'ben', 'cal', 'dan'].map((id) => role(id))
    const voices = Object.values(castVoices(roles, [roles.map((r) => r.id)])).map((c) => c.voice)
    voices.forEach((a, i) => {
      for (const b of voices.slice(i + 1)) expect(difference(a, b)).toBeGreaterThan(0.75)
    })
  })

  it('casts by age, sex and kind', () => {
    const cast = castVoices(
      [
        role('gran', { sex: 'female', age: 'elder' }),
        role('unit', { kind: 'robot' }),
        role('kid', { age: 'child' }),
        role('narrator', { role: 'narrator' }),
      ],
      [['gran', 'unit', 'kid', 'narrator']],
    )
    expect(cast.gran?.label).toBe('elder woman')
    expect(cast.unit?.voice.voice).toBe('kal16')
    expect(cast.kid?.label).toBe('boy')
    expect(cast.narrator?.label).toBe('calm, low man')
  })

  it('does not depend on the order of the table', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 12 }),
        (ids) => {
          const roles = ids.map((id) => role(id))
          expect(castVoices([...roles].reverse(), [ids])).toEqual(castVoices(roles, [ids]))
        },
      ),
      { numRuns: 20 },
    )
  })

  it('gives a character the same voice in every film, whoever else is in it', () => {
    const mara = role('mara', { role: 'lead', sex: 'female' })
    const others = ['tom', 'nell', 'gus', 'ivy', 'rex'].map((id, i) =>
      role(id, { sex: i % 2 === 0 ? 'male' : 'female', role: i === 0 ? 'opponent' : 'support' }),
    )
    const alone = castVoices([mara], [['mara']]).mara
    for (let i = 1; i <= others.length; i++) {
      const film = [...others.slice(0, i), mara]
      expect(castVoices(film, [film.map(({ id }) => id)]).mara).toEqual(alone)
    }
    for (const other of others) {
      const own = castVoices([other], [])[other.id]?.voice
      const met = castVoices([mara, other], [['mara', other.id]])[other.id]?.voice
      if (own === undefined || alone === undefined) throw new Error('Nobody was cast.')
      // Only who would sound like the leading part they meet speaks otherwise.
      if (difference(own, alone.voice) > 1.2) expect(met).toEqual(own)
      else expect(met).not.toEqual(own)
    }
  })

  it('casts a French film with French voices', async () => {
    const input = voiceCasting.reads.parse(voiceCasting.example)
    const { casting } = await voiceCasting.embedded({ ...input, brief: { language: 'fr' } }, context)
    const voices = Object.values(casting).map(({ voice }) => voice)
    expect(voices.map(({ engine, voice }) => [engine, voice])).toEqual(voices.map(() => ['espeak-ng', 'fr']))
    expect(new Set(voices.map(({ pitch, shift }) => `${pitch} ${shift}`)).size).toBe(voices.length)
  })

  it('casts from the voices of a provider by age and sex, nobody in a scene like another, in every film the same', async () => {
    const input = voiceCasting.reads.parse(voiceCasting.example)
    const tools = { ...instantTools, company: async () => hired }
    const { casting } = await voiceCasting.embedded(input, { ...context, tools })
    expect(Object.values(casting).every(({ voice }) => voice.engine === 'them')).toBe(true)
    expect(casting.tom?.label).toBe('male one, voice')
    const men = ['ann', 'ben', 'cal', 'dan', 'eli'].map((id) => role(id))
    const cast = castVoices(men, [men.map(({ id }) => id)], 'en', hired)
    const voices = Object.values(cast).map(({ voice }) => voice)
    voices.forEach((a, i) => {
      for (const b of voices.slice(i + 1)) expect(difference(a, b)).toBeGreaterThan(0.3)
    })
    expect(
      castVoices([role('gran', { sex: 'female', age: 'elder' })], [], 'en', hired).gran?.voice.voice,
    ).toBe('female two')
    const alone = castVoices([role('ann', { role: 'lead' })], [], 'en', hired).ann
    expect(
      castVoices([role('ann', { role: 'lead' }), ...men.slice(1)], [men.map(({ id }) => id)], 'en', hired)
        .ann,
    ).toEqual(alone)
  })

  it('hears where a name is from', () => {
    const cast = castVoices([role('hamish', { name: 'Hamish' })], [])
    expect(cast.hamish?.voice.voice).toBe('awb')
  })

  it('casts whoever speaks without being in the cast, and nobody in an empty film', async () => {
    const input = voiceCasting.reads.parse(voiceCasting.example)
    const { casting } = await voiceCasting.embedded({ ...input, cast: {} }, context)
    expect(Object.keys(casting).sort()).toEqual(['mara', 'nell', 'tom'])
    expect(await voiceCasting.embedded({ brief: {}, cast: {}, scenes: {}, screenplay: '' }, context)).toEqual(
      {
        casting: {},
      },
    )
  })

  it('moves its measure', async () => {
    const input = voiceCasting.reads.parse(voiceCasting.example)
    const on = voiceCasting.measure.of(
      input,
      voiceCasting.writes.parse(await voiceCasting.embedded(input, context)),
    )
    const off = voiceCasting.measure.of(
      input,
      voiceCasting.writes.parse(await voiceCasting.off(input, context)),
    )
    expect(on).toBeGreaterThan(off + 0.7)
  })
})
