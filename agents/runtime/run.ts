import type { Agent } from '#agents/define.ts'
import { heldShots } from '#film/board/held.ts'
import { changeTo } from '#film/difference.ts'
import { applyEdit, type Change, type FilmEdit, isLocked } from '#film/edit.ts'
import type { Film } from '#film/film.ts'
import type { Message } from '#film/message.ts'
import { random } from '#film/random.ts'
import { conformed, thereIn } from '#film/timeline/cut.ts'
import type { Track } from '#film/timeline/track.ts'
import { decide } from './decide.ts'
import { mailbox } from './mailbox.ts'
import { type Cost, noCost, type TextModel } from './model.ts'
import { inputOf, pathOf } from './slice.ts'
import type { Tools } from './tools.ts'

/** What the world gives to a run; time, chance and money come in here and nowhere else. */
export type Host = {
  run: string // the run's id
  tools: Tools
  model: TextModel | null
  once<T>(maker: string, spec: unknown, make: () => Promise<T>): Promise<T>
  now(): Date
  wait(ms: number): Promise<void>
  signal: AbortSignal
  progress(done: number, what: string): void
  show?(edit: FilmEdit): void // a row that is done before its step is
}

export type AgentResult = {
  film: Film // with the edits applied
  edits: FilmEdit[]
  messages: Message[]
  explain: string
  fallback: string | null
  cost: Cost
}

/** The changes that no lock forbids; what a person has locked stays as it is. */
const unlocked = (film: Film, change: Change): Change | null => {
  if (change.op !== 'batch') return isLocked(film, change.path) ? null : change
  const changes = change.changes.map((each) => unlocked(film, each)).filter((each) => each !== null)
  return changes.length > 0 ? { op: 'batch', changes } : null
}

const editsOf = (
  agent: Agent,
  film: Film,
  output: Record<string, unknown>,
  why: string,
): { film: Film; edits: FilmEdit[] } => {
  const edits: FilmEdit[] = []
  let current = film
  const write = (path: string[], value: unknown) => {
    const wanted = changeTo(current, path, value)
    const change = wanted && unlocked(current, wanted)
    if (!change) return
    const edit: FilmEdit = { author: { kind: 'agent', id: agent.id }, why, change }
    current = applyEdit(current, edit).film
    edits.push(edit)
  }
  const tracks: Film['tracks'] = {}
  for (const [key, value] of Object.entries(output)) {
    const [table, id] = pathOf(key)
    if (table === 'tracks' && id !== undefined) tracks[id] = value as Track
    else write(pathOf(key), key === 'shots' ? heldShots(current, value as Film['shots']) : value)
  }
  // A cut that a person has in hand is theirs: what is new comes to it, the rest stays.
  for (const [id, track] of Object.entries(conformed(current.tracks, tracks, thereIn(current))))
    if (track !== current.tracks[id]) write(['tracks', id], track)
  return { film: current, edits }
}

const fallbackEdit = (film: Film, agent: Agent, reason: string | null): FilmEdit | null => {
  const author = { kind: 'agent' as const, id: agent.id }
  const path = ['fallbacks', agent.id]
  if (reason !== null)
    return {
      author,
      why: 'The model could not decide; the embedded craft did.',
      change: { op: 'set', path, value: { agent: agent.id, reason } },
    }
  return agent.id in film.fallbacks
    ? { author, why: 'The model decided this time.', change: { op: 'remove', path } }
    : null
}

/**
 * One agent's turn: reads only what it declares, writes only what it owns, and never what a person has locked.
 * `after`: the agents whose answers it reads, for the message log. @throws AppError
 */
export const runAgent = async (
  agent: Agent,
  film: Film,
  after: string[],
  host: Host,
): Promise<AgentResult> => {
  const box = mailbox({ run: host.run, agent: agent.id, after, now: host.now })
  box.ask(
    { does: agent.does, reads: Object.keys(agent.reads.shape) },
    { locked: film.locks, seed: film.brief.seed },
  )
  const owned = Object.keys(agent.writes.shape)
  if (
    owned.every(
      (key) =>
        isLocked(film, pathOf(key)) && film.locks.some((lock) => key === lock || key.startsWith(`${lock}.`)),
    )
  ) {
    const explain = `Left as it is: a person has locked ${owned.join(', ')}.`
    box.answer({ explain }, [])
    return { film, edits: [], messages: box.messages, explain, fallback: null, cost: noCost }
  }
  const input = inputOf(agent, film)
  const context = {
    random: random(`${film.brief.seed}/${agent.id}`),
    tools: host.tools,
    signal: host.signal,
    progress: host.progress,
    show: (table: string, id: string, row: unknown) => {
      if (!owned.includes(table)) return
      const change = unlocked(film, { op: 'set', path: [...pathOf(table), id], value: row })
      const why = 'Shown while the work goes on.'
      if (change) host.show?.({ author: { kind: 'agent', id: agent.id }, why, change })
    },
  }
  const { output, cost, fallback } = await decide({
    agent,
    input,
    context,
    model: host.model,
    once: host.once,
    wait: host.wait,
  })
  host.signal.throwIfAborted()
  const explain = agent.explain(output, input)
  const decided = editsOf(agent, film, output, explain)
  if (fallback !== null) box.update('fallback', { fallback }, 'high')
  const note = fallbackEdit(decided.film, agent, fallback)
  const final = note ? applyEdit(decided.film, note).film : decided.film
  box.answer({ explain, writes: owned, changes: decided.edits.length, cost }, [])
  return {
    film: final,
    edits: note ? [...decided.edits, note] : decided.edits,
    messages: box.messages,
    explain,
    fallback,
    cost,
  }
}
