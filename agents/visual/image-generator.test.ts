import { describe, expect, it } from 'vitest'
import { random } from '#film/random.ts'
import type { StageSpec } from '#film/stage.ts'
import { panelSize } from '../craft/panel/frame.ts'
import type { AgentContext } from '../define.ts'
import type { Tools } from '../runtime/tools.ts'
import { imageGenerator as agent } from './image-generator.ts'

const input = agent.reads.parse(agent.example)
const studio = () => {
  const drawn: { spec: StageSpec; frame: number; size: { width: number; height: number } }[] = []
  const still: Tools['still'] = async (spec, frame, size) => {
    drawn.push({ spec, frame, size })
    return { asset: `${drawn.length}.jpg` }
  }
  const tools = { still } as Tools // the only tool this agent has
  const context: AgentContext = {
    random: random(1),
    signal: new AbortController().signal,
    progress: () => {},
    tools,
  }
  return { drawn, context }
}

describe('image-generator', () => {
  it('asks for one panel a shot, in the shape of the film', async () => {
    const { drawn, context } = studio()
    const { panels } = agent.writes.parse(await agent.embedded(input, context))
    expect(Object.keys(panels).sort()).toEqual(Object.keys(input.shots).sort())
    for (const { spec, frame, size } of drawn) {
      expect(size).toEqual({ width: 480, height: 270 })
      expect(frame).toBeLessThan(spec.frames)
    }
    expect(panelSize({ width: 720, height: 1280 }).height % 2).toBe(0)
  })

  it('shows somebody who enters after he has come in', async () => {
    const { context } = studio()
    const { panels } = agent.writes.parse(await agent.embedded(input, context))
    expect(panels['s2-a2']?.frame).toBeGreaterThan(0)
  })

  it('leaves out what is not in the cut', async () => {
    const { drawn, context } = studio()
    await agent.embedded({ ...input, 'tracks.picture': { ...input['tracks.picture'], clips: {} } }, context)
    expect(drawn).toHaveLength(0)
  })

  it('earns its place', async () => {
    const on = agent.writes.parse(await agent.embedded(input, studio().context))
    const off = agent.writes.parse(await agent.off(input, studio().context))
    expect(agent.measure.of(input, on)).toBeGreaterThan(agent.measure.of(input, off))
    expect(agent.explain(on, input)).toMatch(/panels drawn/)
  })
})
