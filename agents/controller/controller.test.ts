import { expect, test } from 'vitest'
import { Brief } from '#film/brief.ts'
import { controller } from './controller.ts'

const brief = (source: Brief['source'], seconds: number | null = null) =>
  Brief.parse({
    source,
    seconds,
    genre: null,
    size: { width: 640, height: 360 },
    rate: { num: 24, den: 1 },
    seed: 1,
  })

const plan = (asked: Brief) => controller.reads.parse({ brief: asked })
const context = {} as never

const decide = async (asked: Brief) => (await controller.embedded(plan(asked), context)).plan

test('an idea calls the whole crew and asks nothing', async () => {
  const made = await decide(brief({ kind: 'idea', text: 'A lighthouse keeper finds a message in a bottle' }))
  expect(made.skipped).toEqual([])
  expect(made.questions).toEqual([])
  expect(made.agents).toContain('audio/voice-casting')
})

test('nobody is called to voice a film in which nobody speaks', async () => {
  const made = await decide(brief({ kind: 'screenplay', text: 'EXT. BEACH - DAWN\n\nThe tide goes out.\n' }))
  expect(made.skipped.map(({ agent }) => agent)).toEqual(['audio/voice-casting', 'audio/dialogue-to-speech'])
})

test('a word that could mean anything is asked about', async () => {
  expect((await decide(brief({ kind: 'idea', text: 'Rain' }))).questions).toHaveLength(1)
})

test('words that cannot fit into the length are told before they are made', async () => {
  const long = `INT. HALL - DAY\n\nMARA\n${'We never said it aloud. '.repeat(40)}\n`
  expect((await decide(brief({ kind: 'screenplay', text: long }, 10))).questions[0]).toMatch(
    /Every word is kept/,
  )
})
