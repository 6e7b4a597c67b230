'use client'

import { useMemo } from 'react'
import { add, duplicate } from '#film/board/add.ts'
import { type Board, boardChange } from '#film/board/board.ts'
import { editShot, type ShotFields } from '#film/board/edit.ts'
import { mergeNext } from '#film/board/merge.ts'
import { remove } from '#film/board/remove.ts'
import { reorder } from '#film/board/reorder.ts'
import { isSealed, seal } from '#film/board/seal.ts'
import { splitShot } from '#film/board/split.ts'
import { shotsInOrder } from '#film/film.ts'
import type { FilmDetail, FilmDocument } from '../api/client.ts'
import { useEdit } from '../edit/use-edit.ts'
import { board as scenesOf } from '../film/facts.ts'
import { extentIn } from '../timeline/material.ts'

/** What a page has of a film is a board. */
export const boardOf = (film: FilmDocument): Board => film as unknown as Board

/** Names of shots as a storyboard counts them, by id. */
const namesOf = (film: FilmDocument): Map<string, string> =>
  new Map(scenesOf(film).flatMap(({ shots }) => shots.map(({ shot, name }) => [shot.id, name])))

const newId = (scene: string) => `${scene}-h${crypto.randomUUID().slice(0, 6)}`

/** The gestures of the board: each is one edit, and tells which shots are chosen after it. */
export const useBoard = ({ id, film }: FilmDetail) => {
  const { edit } = useEdit(id)
  return useMemo(() => {
    const board = boardOf(film)
    const extent = extentIn(film)
    const names = namesOf(film)
    const name = (shot: string) => names.get(shot) ?? shot
    const told = (shots: readonly string[]) =>
      shots.length === 1 ? `Shot ${name(shots[0] as string)}` : `${shots.length} shots`
    const be = shotsInOrder(board).map((shot) => shot.id)
    const go = (next: Board, why: string): boolean => {
      const change = boardChange(board, next)
      if (change !== null) void edit(change, why)
      return change !== null
    }
    const sceneOf = (shot: string) => board.shots[shot]?.scene ?? ''
    const verbs = {
      moveTo: (shots: readonly string[], to: { scene: string; before: string | null }) => {
        go(reorder(board, { shots, ...to, extent }), `${told(shots)} moved`)
      },
      /** One place earlier or later, across the borders of scenes. */
      step: (shots: readonly string[], by: 1 | -1) => {
        const chosen = be.filter((shot) => shots.includes(shot))
        const edge = by < 0 ? chosen[0] : chosen.at(-1)
        if (edge === undefined) return
        const scenes = scenesOf(film)
        const at = scenes.findIndex(({ scene }) => scene.id === sceneOf(edge))
        const row = (scenes[at]?.shots ?? []).map(({ shot }) => shot.id)
        const place = row.indexOf(edge)
        const next = scenes[at + by]
        if (by < 0 && place > 0)
          verbs.moveTo(chosen, { scene: sceneOf(edge), before: row[place - 1] ?? null })
        else if (by > 0 && place < row.length - 1)
          verbs.moveTo(chosen, { scene: sceneOf(edge), before: row[place + 2] ?? null })
        else if (next !== undefined)
          verbs.moveTo(chosen, {
            scene: next.scene.id,
            before: by < 0 ? null : (next.shots[0]?.shot.id ?? null),
          })
      },
      add: (scene: string, after: string | null): string => {
        const shot = newId(scene)
        const where = after === null ? 'A shot added' : `A shot added after ${name(after)}`
        go(add(board, { id: shot, scene, after, extent }), where)
        return shot
      },
      duplicate: (shots: readonly string[]): string[] => {
        let next = board
        const made = be
          .filter((shot) => shots.includes(shot))
          .map((shot) => {
            const copy = newId(sceneOf(shot))
            next = duplicate(next, { shot, id: copy, extent })
            return copy
          })
        go(next, `${told(shots)} duplicated`)
        return made
      },
      remove: (shots: readonly string[], withWords: boolean): string | null => {
        const first = be.findIndex((shot) => shots.includes(shot))
        go(remove(board, { shots, withWords }), `${told(shots)} removed${withWords ? ' with the words' : ''}`)
        return be.slice(first).find((shot) => !shots.includes(shot)) ?? be[first - 1] ?? null
      },
      merge: (shot: string) => go(mergeNext(board, { shot }), `${told([shot])} merged with the next`),
      split: (shot: string): string => {
        const half = newId(sceneOf(shot))
        go(splitShot(board, { shot, id: half }), `${told([shot])} made two`)
        return half
      },
      seal: (shots: readonly string[]) => {
        const on = !shots.every((shot) => isSealed(board, shot))
        go(seal(board, { shots, on }), `${told(shots)} ${on ? 'kept as it is' : 'free again'}`)
      },
      change: (shot: string, fields: ShotFields, what: string) => {
        go(editShot(board, { shot, fields, extent }), `${told([shot])}: ${what}`)
      },
    }
    return { ...verbs, board, extent, edit, name, order: be, sealed: (shot: string) => isSealed(board, shot) }
  }, [film, edit])
}
export type BoardActions = ReturnType<typeof useBoard>
