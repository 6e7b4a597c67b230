'use client'

import { useRouter } from 'next/navigation'
import { type MouseEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { may } from '#film/role.ts'
import { linesOf } from '#film/screenplay/breakdown.ts'
import type { FilmDetail } from '../api/client.ts'
import { framesOf, board as scenesOf, shotFrames, shotStarts } from '../film/facts.ts'
import { useFilm } from '../film/use-film.ts'
import { assetUrl } from '../film/words.ts'
import { usePlayback } from '../player/playback.ts'
import { useCommands } from '../shortcuts/use-commands.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/notice.tsx'
import { actsOf } from './acts.tsx'
import { BoardBar } from './board-bar.tsx'
import { dragShots } from './drag.ts'
import { pressed } from './keys.ts'
import { PanelMenu } from './panel-menu.tsx'
import { ScenePanels } from './scene-panels.tsx'
import { ShotEditor } from './shot-editor.tsx'
import { useBoard } from './use-board.ts'
import { useChoice } from './use-choice.ts'

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

const Room = ({ film: detail }: { film: FilmDetail }) => {
  const { id, film, status } = detail
  const router = useRouter()
  const root = useRef<HTMLDivElement>(null)
  const mark = useRef<HTMLDivElement>(null)
  const ghost = useRef<HTMLDivElement>(null)
  const note = useRef<HTMLInputElement>(null)
  const act = useBoard(detail)
  const choice = useChoice(root, film.shots, act.order)
  const { chosen, focus, choose, press, stay } = choice
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
  const picks = new Set(chosen)

  // A finger that drags a panel does not scroll the page.
  useEffect(() => {
    const board = root.current
    const still = (event: TouchEvent) => board?.dataset.dragging !== undefined && event.preventDefault()
    board?.addEventListener('touchmove', still, { passive: false })
    return () => board?.removeEventListener('touchmove', still)
  }, [])

  const show = (shot: string) => {
    const playback = usePlayback.getState()
    playback.load(id, framesOf(film), film.brief.rate)
    playback.seek(starts.get(shot) ?? 0)
    router.push(`/films/${id}`)
  }
  const menuAt = (shot: string, at: { x: number; y: number }) => {
    if (!chosen.includes(shot)) choose([shot])
    setMenu(at)
  }
  const one = chosen[0]
  const scene = (one && film.shots[one]?.scene) ?? scenes[0]?.scene.id
  const row = scenes.find((each) => each.scene.id === scene)?.shots ?? []
  const doing = {
    chosen,
    sealed: chosen.length > 0 && chosen.every(act.sealed),
    mayMerge: one !== undefined && row.at(-1)?.shot.id !== one,
    inCut: one !== undefined && starts.has(one),
    add: () => scene !== undefined && choose([act.add(scene, chosen.at(-1) ?? row.at(-1)?.shot.id ?? null)]),
    duplicate: () => chosen.length > 0 && choose(act.duplicate(chosen)),
    split: () => one !== undefined && chosen.length === 1 && choose([act.split(one)]),
    merge: () => one !== undefined && chosen.length === 1 && act.merge(one) && stay(),
    seal: () => chosen.length > 0 && act.seal(chosen),
    take: () => {
      flushSync(() => setSheet(true))
      note.current?.focus()
    },
    step: (by: 1 | -1) => {
      stay()
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

  const open = (shot: string) => {
    flushSync(() => {
      choose([shot])
      setSheet(true)
    })
    document.getElementById('shot-shows')?.focus()
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
    menuAt(shot, { x: event.clientX, y: event.clientY })
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
          onKeyDown={pressed({ order: act.order, choice, onOpen: open, onMenu: menuAt })}
          onPointerDown={down}
          onContextMenu={context}
          onDoubleClick={(event) => {
            const shot = shotAt(event)
            if (shot !== undefined && starts.has(shot)) show(shot)
          }}
          className="px-2 pt-5 pb-24 data-dragging:cursor-grabbing sm:px-4"
        >
          {scenes.map((each) => (
            <ScenePanels
              key={each.scene.id}
              {...{ ...each, film: id, document: film, lines, starts, frames, locks, focus, chosen: picks }}
              making={status === 'making'}
              onAdd={edits ? () => choose([act.add(each.scene.id, null)]) : null}
            />
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
