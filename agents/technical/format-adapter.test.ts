import { describe, expect, it } from 'vitest'
import { formats } from '#film/format.ts'
import { random } from '#film/random.ts'
import { project } from '../craft/camera/frame.ts'
import { watchedIn } from '../craft/camera/plan.ts'
import { scopesOf, shootAll } from '../craft/camera/shots.ts'
import type { AgentContext } from '../define.ts'
import { instantTools } from '../runtime/instant.ts'
import { formatAdapter as agent } from './format-adapter.ts'

const parsed = agent.reads.parse(agent.example)
const input = { ...parsed, cameras: shootAll(parsed) }
const context: AgentContext = {
  ...{ random: random(1), signal: new AbortController().signal, progress: () => {} },
  tools: instantTools,
}

describe('format-adapter', () => {
  it('plans every shot for each format but the film’s own', async () => {
    const { reframes } = agent.writes.parse(await agent.embedded(input, context))
    expect(Object.keys(reframes).sort()).toEqual(Object.keys(input.cameras).sort())
    for (const plans of Object.values(reframes))
      expect(Object.keys(plans).sort()).toEqual(['1:1', '2.39:1', '9:16'])
  })

  it('keeps in a tall picture whom a crop of the wide one would lose', async () => {
    const { reframes } = agent.writes.parse(await agent.embedded(input, context))
    const aspect = formats['9:16']
    const lost = (plans: (shot: string) => (typeof input.cameras)[string] | undefined) =>
      scopesOf({ ...input, brief: { ...input.brief, size: { width: 404, height: 720 } } })
        .flat()
        .filter((scope) => {
          const plan = plans(scope.shot.id)
          const [look] = plan?.keys ?? []
          const [first] = scope.bodies(0).filter(({ id }) => id === watchedIn(scope)[0])
          if (!plan || !look || !first) return false
          return Math.abs(project(first.eyes, look, plan.lens, aspect).x) > 0.93
        }).length
    expect(lost((shot) => reframes[shot]?.['9:16'])).toBe(0)
    expect(lost((shot) => input.cameras[shot])).toBeGreaterThan(0)
  })

  it('keeps more of the subjects than a crop', async () => {
    const on = agent.writes.parse(await agent.embedded(input, context))
    const off = agent.writes.parse(await agent.off(input, context))
    expect(agent.measure.of(input, on)).toBeGreaterThan(agent.measure.of(input, off) + 0.1)
  })
})
