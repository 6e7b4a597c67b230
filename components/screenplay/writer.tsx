'use client'

import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useMemo, useRef, useState } from 'react'
import { linesOf } from '#film/screenplay/breakdown.ts'
import { staleAfter, staleWords } from '#film/screenplay/stale.ts'
import { textChange } from '#film/text-change.ts'
import type { FilmDetail } from '../api/client.ts'
import { useEdit } from '../edit/use-edit.ts'
import { lineAt, lineStarts } from '../film/facts.ts'
import { usePlayback } from '../player/playback.ts'
import { light, pagesIn, remote, screenplayEditor } from './extensions.ts'
import { brought } from './merge.ts'

const pause = 800 // ms after the last letter, then what was written is one edit

/** The film's text, to be written in: seen by others after each pause, their writing comes in while one writes. */
export const Writer = ({ film: { id, film } }: { film: FilmDetail }) => {
  const box = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const shared = useRef(film.screenplay) // the film's text as this editor knows it
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null)
  const { edit, undo, redo } = useEdit(id)
  const [pages, setPages] = useState(0)
  const [stale, setStale] = useState<string | null>(null)
  const [unsaved, setUnsaved] = useState(false)

  /** What was written since the last pause goes to the film as one edit. */
  const tell = () => {
    if (waiting.current !== null) clearTimeout(waiting.current)
    waiting.current = null
    const text = view.current?.state.doc.toString()
    if (text === undefined) return
    const change = textChange(['screenplay'], shared.current, text)
    setUnsaved(false)
    if (change === null) return
    const words = staleWords(staleAfter(film, shared.current, text))
    shared.current = text
    setStale(words === null ? 'Nothing needs to be made again' : `To be made again: ${words}`)
    void edit(change, 'The screenplay')
  }
  const doing = useRef({ tell, undo, redo, seek: (_: number) => {} })
  const starts = useMemo(() => lineStarts(film), [film])
  const lines = useMemo(() => linesOf(film.screenplay), [film.screenplay])
  doing.current = {
    ...{ tell, undo, redo },
    seek: (offset) => {
      const line = lines.find(({ at, end }) => at <= offset && offset <= end)
      const frame = line && starts.get(line.id)
      if (frame !== undefined && !usePlayback.getState().playing) usePlayback.getState().seek(frame)
    },
  }

  useEffect(() => {
    if (box.current === null) return
    const told = {
      changed: () => {
        setUnsaved(true)
        if (waiting.current !== null) clearTimeout(waiting.current)
        waiting.current = setTimeout(() => doing.current.tell(), pause)
        if (view.current) setPages(pagesIn(view.current.state))
      },
      at: (offset: number) => doing.current.seek(offset),
      undo: () => {
        doing.current.tell()
        void doing.current.undo()
      },
      redo: () => {
        doing.current.tell()
        void doing.current.redo()
      },
    }
    const state = EditorState.create({ doc: shared.current, extensions: screenplayEditor(told) })
    const editor = new EditorView({ state, parent: box.current })
    view.current = editor
    setPages(pagesIn(editor.state))
    const leave = () => doing.current.tell()
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      doing.current.tell()
      editor.destroy()
      view.current = null
    }
  }, [])

  // What others wrote, and what undo brought back, comes in where it belongs; the caret stays with its letters.
  useEffect(() => {
    const editor = view.current
    if (editor === null || film.screenplay === shared.current) return
    const text = editor.state.doc.toString()
    const change = brought(shared.current, text, film.screenplay)
    shared.current = film.screenplay
    if (change !== null) editor.dispatch({ changes: change, annotations: remote.of(true) })
    setPages(pagesIn(editor.state))
  }, [film.screenplay])

  const heard = usePlayback((s) => (s.film === film.id ? lineAt(film, s.frame) : null))
  const playing = usePlayback((s) => s.playing)
  useEffect(() => {
    const line = lines.find((each) => each.id === heard)
    const span = line ? { from: line.at, to: line.end } : null
    const editor = view.current
    if (editor === null || (span !== null && span.to > editor.state.doc.length)) return
    editor.dispatch({
      effects: [
        light.of(span),
        ...(span && playing ? [EditorView.scrollIntoView(span.from, { y: 'center' })] : []),
      ],
    })
  }, [heard, lines, playing])

  return (
    <>
      <div ref={box} className="min-h-0 flex-1 overflow-hidden" />
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line bg-panel px-4 py-2 text-xs text-faint">
        <span className="tabular">
          {pages} {pages === 1 ? 'page' : 'pages'}
        </span>
        <span role="status">{unsaved ? 'Writing …' : stale}</span>
        <span className="ml-auto max-md:hidden">
          Enter: next · Tab: what the row is · Esc, then Tab: leave the text
        </span>
      </p>
    </>
  )
}
