'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { messageOf, useTRPCClient } from '../api/client.ts'
import { useEdit } from '../edit/use-edit.ts'
import { useFilm } from '../film/use-film.ts'
import { usePlayback } from '../player/playback.ts'
import { useTimeline } from '../timeline/session.ts'
import { type Answer, leftIn, type Said, saidIn, useTalk } from './talk.ts'

/** Where the person is: what "here", "this" and "it" mean. */
const whereOf = (
  filmId: string,
  said: readonly Said[],
  shotOf: (clip: { track: string; clip: string }) => string[],
) => {
  const { film, frame } = usePlayback.getState()
  const { film: cutting, chosen } = useTimeline.getState()
  const before = said.findLast(
    (each): each is Answer => each.from === 'controller' && each.reply.proposal !== null,
  )
  return {
    frame: film === filmId ? frame : null,
    shots: cutting === filmId ? [...new Set(chosen.flatMap(shotOf))] : [],
    last: before === undefined ? [] : leftIn(before),
  }
}

/** The talk with the controller about a film: asking, leaving out, the yes and the no. */
export const useChat = (filmId: string) => {
  const client = useTRPCClient()
  const { edit, undo, redo } = useEdit(filmId)
  const { data } = useFilm(filmId)
  const said = useTalk(saidIn(filmId))
  const { load, change } = useTalk.getState()
  const [error, setError] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const waiting = useRef<AbortController | null>(null)
  useEffect(() => load(filmId), [load, filmId])
  useEffect(() => () => waiting.current?.abort(), [])

  const put = useCallback(
    (id: string, part: Partial<Answer>) =>
      change(filmId, (all) =>
        all.map((each) => (each.id === id && each.from === 'controller' ? { ...each, ...part } : each)),
      ),
    [change, filmId],
  )

  const ask = useCallback(
    async (words: string) => {
      const tracks = data?.film.tracks ?? {}
      const where = whereOf(filmId, useTalk.getState().films[filmId] ?? [], ({ track, clip }) => {
        const source = tracks[track]?.clips[clip]?.source
        return source?.kind === 'shot' ? [source.shot] : []
      })
      change(filmId, (all) => [...all, { id: crypto.randomUUID(), at: Date.now(), from: 'person', words }])
      const control = new AbortController()
      waiting.current = control
      setError(null)
      setAsking(true)
      try {
        const reply = await client.chat.ask.mutate({ filmId, words, where }, { signal: control.signal })
        change(filmId, (all) => [
          ...all,
          {
            id: crypto.randomUUID(),
            at: Date.now(),
            from: 'controller',
            to: words,
            reply,
            out: [],
            became: 'open',
          },
        ])
      } catch (failure) {
        if (!control.signal.aborted) setError(messageOf(failure))
      } finally {
        if (waiting.current === control) waiting.current = null
        setAsking(waiting.current !== null)
      }
    },
    [client, change, data, filmId],
  )
  const cancel = useCallback(() => waiting.current?.abort(), [])

  /** On a yes: what is left in, done on the film as it is now, as one edit. */
  const apply = useCallback(
    async (answer: Answer) => {
      if (answer.reply.command !== null) {
        put(answer.id, { became: 'applied' })
        await (answer.reply.command === 'undo' ? undo() : redo())
        return
      }
      put(answer.id, { became: 'applying' })
      setError(null)
      try {
        const proposal = await client.chat.compose.mutate({ filmId, asks: leftIn(answer) })
        const kept = proposal.change === null || (await edit(proposal.change, answer.to))
        const reply = {
          ...answer.reply,
          proposal: { ...proposal, items: answer.reply.proposal?.items ?? [] },
        }
        put(answer.id, kept ? { became: 'applied', reply } : { became: 'open' })
        if (!kept) setError('The edit was not taken. Look at the film as it is now, and ask again.')
      } catch (failure) {
        put(answer.id, { became: 'open' })
        setError(messageOf(failure))
      }
    },
    [client, edit, filmId, put, redo, undo],
  )

  /** A thing left out or taken in: the others are told anew, for one may have built on the other. */
  const leave = useCallback(
    async (answer: Answer, index: number) => {
      const out = answer.out.includes(index) ? answer.out.filter((i) => i !== index) : [...answer.out, index]
      const next = { ...answer, out }
      put(answer.id, { out })
      const items = answer.reply.proposal?.items ?? []
      const asks = leftIn(next)
      if (asks.length === 0) return
      try {
        const proposal = await client.chat.compose.mutate({ filmId, asks })
        const anew = [...proposal.items]
        const told = items.map((item, i) =>
          out.includes(i) || item.cannot !== undefined ? item : (anew.shift() ?? item),
        )
        put(answer.id, { reply: { ...answer.reply, proposal: { ...proposal, items: told } } })
      } catch (failure) {
        setError(messageOf(failure))
      }
    },
    [client, filmId, put],
  )
  const drop = useCallback((answer: Answer) => put(answer.id, { became: 'dropped' }), [put])
  const clear = useCallback(() => change(filmId, () => []), [change, filmId])
  return { said, asking, error, ask, cancel, apply, leave, drop, clear, undo, redo }
}
