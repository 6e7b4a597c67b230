'use client'

import { memo, useEffect, useMemo, useRef } from 'react'
import { breakdown, type SceneElement } from '#film/screenplay/breakdown.ts'
import type { FilmDocument } from '../api/client.ts'
import { lineAt, lineStarts, sceneStarts, shotAt } from '../film/facts.ts'
import { usePlayback } from '../player/playback.ts'
import { cx } from '../ui/cx.ts'

/** The screenplay as a page. While the film plays, the page follows; a click on a scene or a line goes there. */
export const Screenplay = ({ film, className }: { film: FilmDocument; className?: string }) => {
  const box = useRef<HTMLElement>(null)
  const scenes = useMemo(() => breakdown(film.screenplay), [film.screenplay])
  const lines = useMemo(() => lineStarts(film), [film])
  const starts = useMemo(() => sceneStarts(film), [film])
  const line = usePlayback((s) => (s.film === film.id ? lineAt(film, s.frame) : null))
  const shot = usePlayback((s) => (s.film === film.id ? shotAt(film, s.frame) : null))
  const playing = usePlayback((s) => s.playing)
  const scene = shot === null ? null : (film.shots[shot]?.scene ?? null)

  useEffect(() => {
    const id = line ?? scene
    if (!playing || id === null) return
    const there = box.current?.querySelector<HTMLElement>(`[data-at="${CSS.escape(id)}"]`)
    const pane = box.current
    if (!there || !pane) return
    const top = there.offsetTop - pane.clientHeight / 2 + there.offsetHeight / 2
    pane.scrollTo({
      top,
      behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
    })
  }, [line, scene, playing])

  return (
    <section
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling pane must be reachable by keys
      tabIndex={0}
      aria-label="Screenplay"
      className={cx('relative overflow-y-auto -outline-offset-2', className)}
    >
      <div className="mx-auto max-w-[38rem] bg-page px-6 py-8 font-script text-sm leading-[1.45] text-page-ink sm:px-12">
        {scenes.map((each) => (
          <section
            key={each.id}
            className="-mx-6 mb-7 px-6 [contain-intrinsic-size:auto_30rem] [content-visibility:auto] last:mb-0 sm:-mx-12 sm:px-12"
          >
            <Heading
              id={each.id}
              number={each.sceneNumber ?? String(each.number)}
              text={each.heading}
              start={starts.get(each.id)}
              current={scene === each.id}
            />
            {each.elements.map((element, i) => (
              <Element
                // biome-ignore lint/suspicious/noArrayIndexKey: the text has no other order
                key={i}
                element={element}
                start={element.kind === 'line' ? lines.get(element.line.id) : undefined}
                current={element.kind === 'line' && element.line.id === line}
              />
            ))}
          </section>
        ))}
      </div>
    </section>
  )
}

const seek = (frame: number) => usePlayback.getState().seek(frame)
const lit = 'bg-tungsten-dim text-tungsten-bright shadow-[-3px_0_0_var(--color-tungsten)]'

const Heading = memo(function Heading(given: {
  id: string
  number: string
  text: string
  start: number | undefined
  current: boolean
}) {
  const { id, number, text, start, current } = given
  const inner = (
    <>
      <span className="w-8 shrink-0 text-page-dim">{number}</span>
      <span>{text}</span>
    </>
  )
  const look = cx(
    '-ml-2 flex min-h-6 w-[calc(100%+1rem)] px-2 py-0.5 text-left font-bold uppercase',
    current && 'bg-hover',
  )
  return (
    <h3 data-at={id} className="mb-3 sm:-ml-6">
      {start === undefined ? (
        <span className={look}>{inner}</span>
      ) : (
        <button type="button" onClick={() => seek(start)} className={cx(look, 'hover:bg-hover')}>
          {inner}
        </button>
      )}
    </h3>
  )
})

const Element = memo(function Element(given: {
  element: SceneElement
  start: number | undefined
  current: boolean
}) {
  const { element, start, current } = given
  if (element.kind === 'action') return <p className="mb-3 whitespace-pre-wrap">{element.text}</p>
  if (element.kind === 'transition') return <p className="mb-3 text-right uppercase">{element.text}</p>
  if (element.kind === 'centred') return <p className="mb-3 text-center">{element.text}</p>
  if (element.kind === 'lyric') return <p className="mb-3 pl-[16%] italic">{element.text}</p>
  const { line } = element
  const speech = (
    <>
      <span className="block pl-[30%]">
        {line.cue
          .replace(/\^\s*$/, '')
          .trim()
          .toUpperCase()}
      </span>
      {line.parentheticals.map((text) => (
        <span key={text} className="block pl-[22%] text-page-dim">
          ({text})
        </span>
      ))}
      <span className="block pr-[14%] pl-[14%]">{line.text}</span>
    </>
  )
  const look = cx('-mx-2 mb-2 block w-[calc(100%+1rem)] px-2 py-0.5 text-left', current && lit)
  if (start === undefined) return <p className={look}>{speech}</p>
  return (
    <button
      type="button"
      data-at={line.id}
      aria-current={current || undefined}
      onClick={() => seek(start)}
      className={cx(look, !current && 'hover:bg-hover')}
    >
      {speech}
    </button>
  )
})
