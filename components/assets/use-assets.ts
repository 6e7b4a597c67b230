'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { type Asset, latest } from '#film/asset.ts'
import { brought, withVersion } from '#film/assets/bring.ts'
import { layOf } from '#film/assets/lay.ts'
import { placed } from '#film/assets/place.ts'
import { replacedBy, without } from '#film/assets/replace.ts'
import { usesOf } from '#film/assets/uses.ts'
import { fineChangeTo } from '#film/difference.ts'
import type { Change } from '#film/edit.ts'
import type { Film } from '#film/film.ts'
import type { Tracks } from '#film/timeline/edit/ref.ts'
import { inHand } from '#film/timeline/hand.ts'
import type { TrackKind } from '#film/timeline/track.ts'
import { useTRPC, useTRPCClient } from '../api/client.ts'
import { baseOf, shownOf } from '../edit/base.ts'
import { pendingOf } from '../edit/pending.ts'
import { useEdit } from '../edit/use-edit.ts'
import { extentIn } from '../timeline/material.ts'
import type { Taken } from './send.ts'

const together = (changes: readonly (Change | null)[]): Change | null => {
  const there = changes.filter((change) => change !== null)
  return there.length === 0 ? null : (there.length === 1 && there[0]) || { op: 'batch', changes: there }
}

export type Place = { frame: number; how: 'insert' | 'overwrite'; on?: TrackKind; track?: string }

/** What a person does with the assets of a film: each one edit, taken back by one undo. */
export const useAssets = (filmId: string) => {
  const queries = useQueryClient()
  const trpc = useTRPC()
  const client = useTRPCClient()
  const { edit, error } = useEdit(filmId)

  /** The film as it is now, with gestures that no component has drawn yet. */
  const now = useCallback(() => {
    const data = queries.getQueryData(trpc.films.get.queryKey({ filmId }))
    return data && shownOf(data, pendingOf(filmId))
  }, [queries, trpc, filmId])

  const tracksTo = useCallback(
    (film: Film, tracks: Tracks) => fineChangeTo(film, ['tracks'], inHand(film.tracks, tracks)),
    [],
  )
  const say = useCallback(
    async (change: Change | null, why: string): Promise<boolean> =>
      change !== null && (await edit(change, why)),
    [edit],
  )

  /** A file that the studio has taken: a new asset, or a new version of one. @returns the asset */
  const take = useCallback(
    async (
      { kind, file }: Taken,
      into: string | null,
      known: Pick<Partial<Asset>, 'credit' | 'size'> = {},
    ): Promise<Asset | null> => {
      const data = now()
      if (data === undefined) return null
      const { film } = baseOf(data)
      const old = into === null ? undefined : film.assets[into]
      const asset = old ? withVersion(old, file) : { ...brought(film.assets, { kind, file }), ...known }
      const change: Change = { op: 'set', path: ['assets', asset.id], value: asset }
      const kept = await say(change, old ? `A new version of “${asset.name}”` : `Brought “${asset.name}”`)
      if (kept && old?.kind === 'model') {
        const changes = await client.assets.follow.mutate({ filmId, asset: asset.id, by: asset.id })
        await say(together(changes), `“${asset.name}” is new on its stages`)
      }
      return kept ? asset : null
    },
    [now, say, client, filmId],
  )

  const set = useCallback(
    (asset: Asset, why: string): Promise<boolean> => {
      const data = now()
      return say(data ? fineChangeTo(baseOf(data).film, ['assets', asset.id], asset) : null, why)
    },
    [now, say],
  )

  /** Lays an asset down. @returns what was done, or why it was not, in words */
  const place = useCallback(
    async (asset: Asset, { frame, how, ...where }: Place): Promise<string> => {
      const data = now()
      if (data === undefined) return 'The film is not here yet.'
      const { film } = baseOf(data)
      const clips = layOf(asset, { tracks: film.tracks, rate: film.brief.rate, frame, ...where })
      if (clips.length === 0)
        return Object.keys(film.tracks).length === 0
          ? 'The film has no timeline yet. Make it first; what you brought stays here.'
          : `There is no track here that “${asset.name}” can lie on, or it is locked.`
      const { tracks, markers } = placed(film, { frame, clips, how, extent: extentIn(data.film) })
      const change = together([tracksTo(film, tracks), fineChangeTo(film, ['markers'], markers)])
      const kept = await say(change, `${how === 'insert' ? 'Inserted' : 'Placed'} “${asset.name}”`)
      return kept
        ? `“${asset.name}” lies on ${film.tracks[clips[0]?.track ?? '']?.name.toLowerCase() ?? 'its track'}.`
        : 'It could not be placed.'
    },
    [now, say, tracksTo],
  )

  const replace = useCallback(
    async (asset: Asset, by: Asset): Promise<boolean> => {
      const data = now()
      if (data === undefined) return false
      const { film } = baseOf(data)
      const tracks = replacedBy(film.tracks, asset.id, by, extentIn(data.film))
      return say(tracksTo(film, tracks), `“${by.name}” instead of “${asset.name}” everywhere`)
    },
    [now, say, tracksTo],
  )

  const remove = useCallback(
    async (asset: Asset): Promise<boolean> => {
      const data = now()
      if (data === undefined) return false
      const { film } = baseOf(data)
      const used = usesOf(film.tracks, asset.id).length > 0
      const onStages =
        asset.kind === 'model' ? await client.assets.follow.mutate({ filmId, asset: asset.id, by: null }) : []
      const change = together([
        used ? tracksTo(film, without(film.tracks, asset.id)) : null,
        ...onStages,
        { op: 'remove', path: ['assets', asset.id] },
      ])
      return say(change, `Removed “${asset.name}”`)
    },
    [now, say, tracksTo, client, filmId],
  )

  /** A model on the stage of a shot. @throws what the studio says */
  const stand = useCallback(
    async (asset: Asset, shot: string): Promise<boolean> => {
      const change = await client.assets.stand.mutate({ filmId, asset: asset.id, shot })
      return say(change, `“${asset.name}” stands in a shot`)
    },
    [client, say, filmId],
  )

  /** What comes with the studio, once: what the film has of it already is that. */
  const taken = useCallback(
    async (came: Taken, known: Pick<Partial<Asset>, 'credit' | 'size'> = {}): Promise<Asset | null> => {
      const there = Object.values(now()?.film.assets ?? {}).find(
        (each) => latest(each).asset === came.file.asset,
      )
      return there ?? take(came, null, known)
    },
    [take, now],
  )
  const fromLibrary = useCallback(
    async (sound: { kind: string; own: string | null }) => {
      const { credit, ...came } = await client.assets.fromLibrary.mutate({ filmId, ...sound })
      return taken(came, credit === null ? {} : { credit })
    },
    [client, filmId, taken],
  )
  const fromPlates = useCallback(
    async (plate: string) => taken(await client.assets.fromPlates.mutate({ filmId, plate })),
    [client, filmId, taken],
  )
  const fromShapes = useCallback(
    async (thing: { shape: string; colour: string }) => {
      const { size, ...came } = await client.assets.fromShapes.mutate({ filmId, ...thing })
      return taken(came, { size })
    },
    [client, filmId, taken],
  )

  return { take, set, place, replace, remove, stand, fromLibrary, fromPlates, fromShapes, error }
}
