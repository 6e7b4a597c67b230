import { describe, expect, it } from 'vitest'
import { effectsExample } from '../craft/effects/example.ts'
import { planEffects } from '../craft/effects/plan.ts'

const shots = Object.values(effectsExample.shots).sort((a, b) => a.order - b.order)
const first = shots[0]
const second = shots.find(({ id, scene }) => id !== first?.id && scene === first?.scene)
if (!first || !second) throw new Error('The example has two shots')
const withText = (change: Record<string, Partial<typeof first>>) =>
  planEffects({
    ...effectsExample,
    shots: Object.fromEntries(
      shots.map((shot) => [shot.id, { ...shot, shows: '', actions: [], ...change[shot.id] }]),
    ),
  })

describe('planEffects', () => {
  it('keeps a fire burning through its scene, in one place', () => {
    const effects = planEffects(effectsExample)
    const fires = shots
      .filter(({ scene }) => scene === first.scene)
      .map(({ id }) => effects[id]?.find(({ kind }) => kind === 'fire'))
    expect(fires.length).toBeGreaterThan(1)
    for (const fire of fires) expect(fire?.position).toEqual(fires[0]?.position)
  })

  it('shows nothing where nothing is said', () => {
    expect(withText({})).toEqual({})
  })

  it('puts the fire out when the text does', () => {
    const effects = withText({
      [first.id]: { shows: 'A campfire burns.' },
      [second.id]: { shows: 'She stamps out the fire.' },
    })
    expect(effects[first.id]?.[0]?.kind).toBe('fire')
    const last = effects[second.id]?.find(({ kind }) => kind === 'fire')
    expect(last && last.to < 60).toBe(true)
    const later = shots.filter(({ scene, order }) => scene === first.scene && order > second.order)
    for (const { id } of later) expect(effects[id] ?? []).toEqual([])
  })

  it('lets an explosion come when it is said to, and stay inside the shot', () => {
    const effects = withText({
      [first.id]: {
        actions: [
          { who: 'mara', action: 'recoil', target: null, from: 0.5, to: 0.8, text: 'The boat explodes.' },
        ],
      },
    })
    const [boom] = effects[first.id] ?? []
    expect(boom?.kind).toBe('explosion')
    expect(boom?.from).toBeGreaterThan(0)
    expect(boom && boom.to > boom.from).toBe(true)
  })
})
