import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { random } from '#film/random.ts'
import { crewList } from './craft/crew.ts'
import type { Agent, AgentContext } from './define.ts'
import { agents } from './registry.ts'
import { instantTools as tools } from './runtime/instant.ts'

const here = import.meta.dirname
const groups = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['runtime', 'craft'].includes(entry.name))
  .map((entry) => entry.name)
const files = groups.flatMap((group) =>
  readdirSync(path.join(here, group))
    .filter(
      (file) => file.endsWith('.ts') && file !== 'index.ts' && !/\.(test|example|fixture)\.ts$/.test(file),
    )
    .map((file) => `${group}/${file.slice(0, -3)}`),
)

const context = (agent: Agent): AgentContext => ({
  random: random(`7/${agent.id}`),
  tools,
  signal: new AbortController().signal,
  progress: () => {},
})

test('every file is an agent that is registered under its path, and the controller knows it', () => {
  expect(agents.map(({ id }) => id).toSorted()).toEqual(files.toSorted())
  expect(crewList.map(({ id }) => id).toSorted()).toEqual(files.toSorted())
})

describe.each(agents.map((agent) => [agent.id, agent] as const))('%s', (_id, agent) => {
  const input = agent.reads.parse(agent.example)

  test('decides for its example, says why, and the same seed decides the same', async () => {
    const first = agent.writes.parse(await agent.embedded(input, context(agent)))
    const again = agent.writes.parse(await agent.embedded(input, context(agent)))
    expect(again).toEqual(first)
    expect(agent.explain(first, input).length).toBeGreaterThan(10)
    expect(agent.does.length).toBeGreaterThan(20)
  })

  test('earns its place: its measure falls when it is switched off', async () => {
    const on = agent.measure.of(input, agent.writes.parse(await agent.embedded(input, context(agent))))
    const off = agent.measure.of(input, agent.writes.parse(await agent.off(input, context(agent))))
    expect(on).toBeGreaterThan(off)
  })
})
