'use client'

import { useRouter } from 'next/navigation'
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { lockOf } from '#film/board/board.ts'
import { sealed } from '#film/board/seal.ts'
import { may } from '#film/role.ts'
import { linesOf } from '#film/screenplay/breakdown.ts'
import { timecode, toSeconds } from '#film/timeline/time.ts'
import type { FilmDetail } from '../api/client.ts'
import { framesOf, board as scenesOf, shotFrames, shotStarts } from '../film/facts.ts'
import { useFilm } from '../film/use-film.ts'
import { assetUrl } from '../film/words.ts'
import { usePlayback } from '../player/playback.ts'
import { useChoosing } from '../presence/use-choosing.ts'
import { useCommands } from '../shortcuts/use-commands.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/notice.tsx'
import { actsOf } from './acts.tsx'
import { BoardBar } from './board-bar.tsx'
import { dragShots } from './drag.ts'
import { Panel } from './panel.tsx'
import { PanelMenu } from './panel-menu.tsx'
import { ShotEditor } from './shot-editor.tsx'
import { useBoard } from './use-board.ts'

export const Storyboard = ({ filmId }: { filmId: string }) => {
  const { data } = useFilm(filmId)
  if (data === undefined) return null
  if (Object.keys(data.film.scenes).length > 0) return <Room film={data} />
  return (
    <Empty title="No shots yet" action={<ButtonLink href={`/films/${filmId}/run`}>To the run</ButtonLink>}>
      {data.status === 'making'
        ? 'The scene interpreter is not there yet. Panels appear here as they are drawn.'
        : 'When the crew has run, every shot stands here with its size, lens and move, scene by scene. Then drag them into another order, add, split and merge them, and ask for other takes.'}
    </Empty>
  )
}

/** The panel above or below one on the screen. */
const inNextRow = (root: HTMLElement, from: HTMLElement, by: 1 | -1): string | undefined => {
  const here = from.getBoundingClientRect()
  const rows = [...root.querySelectorAll<HTMLElement>('[data-shot]')]
    .map((panel) => ({ id: panel.dataset.shot, box: panel.getBoundingClientRect() }))
    .filter(({ box }) => (by > 0 ? box.top > here.top + 8 : box.top < here.top - 8))
  const row = rows.reduce(
    (best, { box }) => (by > 0 ? Math.min(best, box.top) : Math.max(best, box.top)),
    by > 0 ? 1e9 : -1e9,
  )
  return rows
    .filter(({ box }) => Math.abs(box.top - row) < 8)
    .sort((a, b) => Math.abs(a.box.left - here.left) - Math.abs(b.box.left - here.left))[0]?.id
}

const Room = ({ film: detail }: { film: FilmDetail }) => {
  const { id, film, status } = detail
  const router = useRouter()
  const root = useRef<HTMLDivElement>(null)
  const mark = useRef<HTMLDivElement>(null)
  const ghost = useRef<HTMLDivElement>(null)
  const note = useRef<HTMLInputElement>(null)
  const refocus = useRef<string | null>(null)
  const act = useBoard(detail)
  const [picked, setPicked] = useState<string[]>([])
  const [held, setHeld] = useState<string | null>(null) // where the keys are
  const [sheet, setSheet] = useState(false) // in a narrow window the editor is a sheet, and this opens it
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null)
  const scenes = useMemo(() => scenesOf(film), [film])
  const starts = useMemo(() => shotStarts(film), [film])
  const frames = useMemo(() => shotFrames(film), [film])
  const locks = useMemo(() => new Set(film.locks), [film.locks])
  const lines = useMemo(
    () => new Map(linesOf(film.screenplay).map((line) => [line.id, line])),
    [film.screenplay],
  )
  const edits = may(detail.role, 'edit')
  const chosen = picked.filter((shot) => film.shots[shot] !== undefined)
  const picks = new Set(chosen)
  useChoosing(chosen.map((shot) => `shots.${shot}`))
  const focus = held !== null && film.shots[held] ? held : (act.order[0] ?? null)
  const shape = film.brief.size.width / film.brief.size.height

  // biome-ignore lint/correctness/useExhaustiveDependencies: after every change of the board the keys stay where they were
  useEffect(() => {
    if (refocus.current === null) return
    const panel = root.current?.querySelector<HTMLElement>(`[data-shot="${CSS.escape(refocus.current)}"]`)
    refocus.current = null
    panel?.focus({ preventScroll: true })
    panel?.scrollIntoView({ block: 'nearest' })
  }, [film.shots, held])

  // A finger that drags a panel does not scroll the page.
  useEffect(() => {
    const board = root.current
    const still = (event: TouchEvent) => board?.dataset.dragging !== undefined && event.preventDefault()
    board?.addEventListener('touchmove', still, { passive: false })
    return () => board?.removeEventListener('touchmove', still)
  }, [])

  const choose = (shots: string[], at = shots.at(-1) ?? null) => {
    setPicked(shots)
    setHeld(at)
    refocus.current = at
  }
  const between = (a: string, b: string) => {
    const [i, j] = [act.order.indexOf(a), act.order.indexOf(b)].sort((x, y) => x - y) as [number, number]
    return act.order.slice(i, j + 1)
  }
  const press = (shot: string, event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) => {
    if (event.shiftKey && focus !== null) choose(between(chosen[0] ?? focus, shot), shot)
    else if (event.ctrlKey || event.metaKey)
      choose(chosen.includes(shot) ? chosen.filter((each) => each !== shot) : [...chosen, shot], shot)
    else choose([shot])
  }
  const show = (shot: string) => {
    const playback = usePlayback.getState()
    playback.load(id, framesOf(film), film.brief.rate)
    playback.seek(starts.get(shot) ?? 0)
    router.push(`/films/${id}`)
  }
  const one = chosen[0]
  const scene = (one && film.shots[one]?.scene) ?? scenes[0]?.scene.id
  const row = scenes.find((each) => each.scene.id === scene)?.shots ?? []
  const again = () => {
    refocus.current = focus
  }
  const doing = {
    chosen,
    sealed: chosen.length > 0 && chosen.every(act.sealed),
    mayMerge: one !== undefined && row.at(-1)?.shot.id !== one,
    inCut: one !== undefined && starts.has(one),
    add: () => scene !== undefined && choose([act.add(scene, chosen.at(-1) ?? row.at(-1)?.shot.id ?? null)]),
    duplicate: () => chosen.length > 0 && choose(act.duplicate(chosen)),
    split: () => one !== undefined && chosen.length === 1 && choose([act.split(one)]),
    merge: () => one !== undefined && chosen.length === 1 && act.merge(one) && again(),
    seal: () => chosen.length > 0 && act.seal(chosen),
    take: () => {
      flushSync(() => setSheet(true))
      note.current?.focus()
    },
    step: (by: 1 | -1) => {
      again()
      act.step(chosen, by)
    },
    show: () => one !== undefined && show(one),
    remove: (withWords: boolean) => {
      if (chosen.length === 0) return
      const next = act.remove(chosen, withWords)
      choose(next === null ? [] : [next])
    },
  }
  const acts = actsOf(doing)
  const can = (doIt: () => unknown) => () => void (edits && doIt())
  useCommands({
    ...{ 'board-add': can(doing.add), duplicate: can(doing.duplicate), split: can(doing.split) },
    ...{ 'board-merge': can(doing.merge), 'board-seal': can(doing.seal), 'board-take': can(doing.take) },
    ...{ lift: can(() => doing.remove(false)), extract: can(() => doing.remove(true)) },
    ...{ 'nudge-back': can(() => doing.step(-1)), 'nudge-on': can(() => doing.step(1)) },
    'choose-all': () => choose([...act.order], focus),
    'choose-none': () => choose([], focus),
  })

  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const panel = (event.target as HTMLElement).closest<HTMLElement>('[data-shot]')
    const here = panel?.dataset.shot
    if (panel === null || here === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const i = act.order.indexOf(here)
    const row = (by: 1 | -1) => (root.current === null ? undefined : inNextRow(root.current, panel, by))
    const to: Record<string, () => string | undefined> = {
      ...{ ArrowLeft: () => act.order[i - 1], ArrowRight: () => act.order[i + 1] },
      ...{ ArrowUp: () => row(-1), ArrowDown: () => row(1) },
      ...{ Home: () => act.order[0], End: () => act.order.at(-1) },
    }
    const sought = to[event.key]
    if (sought !== undefined) {
      const next = sought()
      if (next !== undefined) choose(event.shiftKey ? between(chosen[0] ?? here, next) : [next], next)
    } else if (event.key === ' ') press(here, { shiftKey: false, ctrlKey: true, metaKey: false })
    else if (event.key === 'Enter') {
      flushSync(() => {
        choose([here])
        setSheet(true)
      })
      document.getElementById('shot-shows')?.focus()
    } else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      const box = panel.getBoundingClientRect()
      if (!chosen.includes(here)) choose([here])
      setMenu({ x: box.left + 40, y: box.top + 40 })
    } else return
    event.preventDefault()
  }
  const shotAt = (event: { target: EventTarget }): string | undefined =>
    (event.target as HTMLElement).closest<HTMLElement>('[data-shot]')?.dataset.shot
  const down = (event: PointerEvent<HTMLElement>) => {
    const shot = shotAt(event)
    if (event.button !== 0 || shot === undefined) return
    if (!edits || !root.current || !mark.current || !ghost.current) return press(shot, event)
    const shots = chosen.includes(shot) ? chosen : [shot]
    const { shiftKey, ctrlKey, metaKey } = event
    const asset = film.panels[shot]?.asset
    dragShots(event.nativeEvent, {
      ...{ root: root.current, mark: mark.current, ghost: ghost.current, count: shots.length },
      picture: asset === undefined ? null : assetUrl(id, asset),
      onPress: () => press(shot, { shiftKey, ctrlKey, metaKey }),
      onDrop: (place) => {
        choose(shots, shot)
        act.moveTo(shots, place)
      },
    })
  }
  const context = (event: MouseEvent<HTMLElement>) => {
    const shot = shotAt(event)
    if (shot === undefined || !edits) return
    event.preventDefault()
    if (root.current?.dataset.dragging !== undefined) return // a finger that rests drags
    if (!chosen.includes(shot)) choose([shot])
    setMenu({ x: event.clientX, y: event.clientY })
  }
  const pictured = (shot: string, planned: number) => {
    const count = frames.get(shot)
    return count === undefined ? planned : toSeconds(count, film.brief.rate)
  }

  return (
    <div className="flex w-full flex-1">
      <div className="min-w-0 flex-1">
        <h2 className="sr-only">Storyboard</h2>
        {edits && (
          <BoardBar
            film={id}
            chosen={chosen.length}
            acts={acts.filter((each) => each.id !== 'remove-words' && each.id !== 'show')}
          />
        )}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: listens for the panels inside, which are options of lists */}
        <div
          ref={root}
          onKeyDown={keys}
          onPointerDown={down}
          onContextMenu={context}
          onDoubleClick={(event) => {
            const shot = shotAt(event)
            if (shot !== undefined && starts.has(shot)) show(shot)
          }}
          className="px-2 pt-5 pb-24 data-dragging:cursor-grabbing sm:px-4"
        >
          {scenes.map(({ scene: each, number, shots }) => (
            <section key={each.id} data-scene={each.id} aria-labelledby={`scene-${each.id}`} className="mb-9">
              <header className="mx-2 mb-2 flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line pb-2.5">
                <span className="display text-3xl text-tungsten">{number}</span>
                <h3 id={`scene-${each.id}`} className="text-base font-semibold tracking-wide">
                  {each.heading}
                </h3>
                <p className="min-w-0 flex-1 basis-80 text-sm text-soft text-pretty">{each.purpose}</p>
                <span className="tabular text-xs text-faint">
                  {shots.length} {shots.length === 1 ? 'shot' : 'shots'} ·{' '}
                  {shots.reduce((sum, { shot }) => sum + pictured(shot.id, shot.seconds), 0).toFixed(1)} s
                </span>
              </header>
              {shots.length === 0 ? (
                <p className="mx-2 rounded-md border border-dashed border-edge px-4 py-6 text-sm text-faint">
                  No shot in this scene.{' '}
                  {edits && (
                    <>
                      Drag one here, or{' '}
                      <button
                        type="button"
                        className="text-tungsten underline"
                        onClick={() => choose([act.add(each.id, null)])}
                      >
                        add one
                      </button>
                      .
                    </>
                  )}
                </p>
              ) : (
                <div
                  role="listbox"
                  aria-multiselectable
                  aria-labelledby={`scene-${each.id}`}
                  className="grid gap-x-1 gap-y-2"
                  style={{
                    gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${shape < 1 ? 11 : 16}rem), 1fr))`,
                  }}
                >
                  {shots.map(({ shot, name }) => {
                    const start = starts.get(shot.id)
                    return (
                      <Panel
                        key={shot.id}
                        {...{ film: id, shape, name, shot, making: status === 'making' }}
                        panel={film.panels[shot.id] ?? null}
                        camera={film.cameras[shot.id] ?? null}
                        lines={lines}
                        start={start === undefined ? null : timecode(start, film.brief.rate)}
                        seconds={pictured(shot.id, shot.seconds)}
                        chosen={picks.has(shot.id)}
                        focused={focus === shot.id}
                        sealed={sealed(shot.id).every((path) => locks.has(path))}
                        byHand={locks.has(lockOf(shot.id))}
                      />
                    )
                  })}
                </div>
              )}
            </section>
          ))}
        </div>
      </div>
      <ShotEditor
        {...{ film: detail, lines, chosen, act, note, edits, sheet }}
        onSheet={setSheet}
        onShow={show}
      />
      <div
        ref={mark}
        aria-hidden
        className="pointer-events-none fixed top-0 left-0 z-40 hidden w-1 rounded-full bg-tungsten-bright shadow-float"
      />
      <div
        ref={ghost}
        aria-hidden
        className="pointer-events-none fixed top-0 left-0 z-50 hidden h-20 w-36 rounded-md bg-raised bg-cover bg-center p-1 text-right text-sm font-semibold text-tungsten-bright opacity-90 shadow-float"
      />
      {menu !== null && <PanelMenu at={menu} acts={acts} onClose={() => setMenu(null)} />}
    </div>
  )
}
