import { z } from 'zod'
import { crewList } from '#agents/craft/crew.ts'
import { defineAgent } from '#agents/define.ts'
import { Brief } from '#film/brief.ts'
import { RunPlan } from '#film/film.ts'
import { breakdown } from '#film/screenplay/breakdown.ts'

type Asked = z.infer<typeof Brief>

const wordsOf = (text: string): number => text.split(/\s+/).filter(Boolean).length
const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`

/** The scenes that will be made: all of the screenplay, or the range that was asked for. Null for an idea. */
const chosen = ({ source, scenes }: Asked) =>
  source.kind === 'screenplay'
    ? breakdown(source.text).filter(({ number }) => !scenes || (number >= scenes.from && number <= scenes.to))
    : null

const spoken = (brief: Asked): string[] | null =>
  chosen(brief)?.flatMap((scene) =>
    scene.elements.flatMap((element) => (element.kind === 'line' ? [element.line.text] : [])),
  ) ?? null

/** What the person should be asked before much is spent: only what the crew cannot answer well by itself. */
const questionsFor = (brief: Asked): string[] => {
  const questions: string[] = []
  const lines = spoken(brief)
  if (lines === null && wordsOf(brief.source.text) < 3)
    questions.push(
      `"${brief.source.text}" leaves much open: who is it about, and what do they want? The crew takes a guess.`,
    )
  const speech = (wordsOf((lines ?? []).join(' ')) / 150) * 60
  if (brief.seconds !== null && speech > brief.seconds)
    questions.push(
      `The lines alone take about ${clock(speech)} to speak, and ${clock(brief.seconds)} was asked for. Every word is kept, so the film will be longer; choose fewer scenes to make it shorter.`,
    )
  return questions
}

const planFor = (brief: Asked) => {
  const silent = spoken(brief)?.length === 0
  const idle = crewList.filter(({ needs }) => needs === 'lines' && silent)
  return {
    agents: crewList.filter((member) => !idle.includes(member)).map(({ id }) => id),
    skipped: idle.map(({ id }) => ({ agent: id, why: 'Nobody speaks in these scenes.' })),
    questions: questionsFor(brief),
    why:
      brief.source.kind === 'screenplay'
        ? 'A screenplay was given: its words are kept, and the crew adds shots, looks and sounds.'
        : 'An idea was given: the story is written first, then staged, voiced, scored and cut.',
  }
}

export const controller = defineAgent({
  id: 'controller/controller',
  version: 1,
  does: 'Turns the brief into a run plan: who is called, who is not and why, and what to ask the person.',
  reads: z.object({ brief: Brief }),
  writes: z.object({ plan: RunPlan }),
  example: {
    brief: {
      source: {
        kind: 'screenplay',
        text: 'EXT. BEACH - DAWN\n\nThe tide goes out. A bottle lies in the sand.\n',
      },
      seconds: 10,
      genre: null,
      size: { width: 640, height: 360 },
      rate: { num: 24, den: 1 },
      seed: 1,
    },
  },
  embedded: ({ brief }) => ({ plan: planFor(brief) }),
  explain: ({ plan }) =>
    [
      plan.why,
      `${plan.agents.length} of the crew are called.`,
      ...plan.skipped.map(({ agent, why }) => `Not ${agent}: ${why}`),
      ...plan.questions,
    ].join(' '),
  off: ({ brief }) => ({
    plan: { ...planFor(brief), agents: crewList.map(({ id }) => id), skipped: [], questions: [] },
  }),
  measure: {
    name: 'crew called who have something to do',
    of: ({ brief }, { plan }) => {
      const right = planFor(brief)
      const called = plan.agents.filter((id) => right.agents.includes(id)).length / plan.agents.length
      return (called + (plan.questions.length === right.questions.length ? 1 : 0)) / 2
    },
  },
})
