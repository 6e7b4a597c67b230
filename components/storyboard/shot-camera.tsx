import { useState } from 'react'
import { faceOf, withLens } from '#film/board/take.ts'
import type { Change } from '#film/change.ts'
import type { Shot } from '#film/shot.ts'
import type { SetSpec } from '#film/stage.ts'
import { cameraMoves, type NamedMove, nameMove } from '#film/staging/move-camera.ts'
import { lenses } from '#film/staging/set-lens.ts'
import { type Staged, stagedChange, stagedOf } from '#film/staging/staged.ts'
import { type FilmDetail, messageOf, useTRPCClient } from '../api/client.ts'
import { Field, Select } from '../ui/field.tsx'
import type { BoardActions } from './use-board.ts'

type Given = { film: FilmDetail; shot: Shot; act: BoardActions; edits: boolean }
type Asked = { lens?: string; move?: string }

const through =
  (mm: number, { subjects }: Shot) =>
  (staged: Staged, set: SetSpec): Staged => ({
    ...staged,
    camera: withLens(staged.camera, mm, { set, about: faceOf(staged.performance, subjects) }),
  })

const going =
  (move: NamedMove) =>
  (staged: Staged, set: SetSpec): Staged => {
    const [first] = staged.camera.keys.toSorted((a, b) => a.at - b.at)
    return first ? nameMove(staged, move, first, set.cameraRoom) : staged
  }

/** The lens and the move. The camera is the stage's: the page asks for it when a person takes hold of it. */
export const ShotCamera = ({ film: { id, film }, shot, act, edits }: Given) => {
  const client = useTRPCClient()
  const [asked, setAsked] = useState<Asked>({}) // shown until it is so
  const [refusal, setRefusal] = useState<string | null>(null)
  const camera = film.cameras[shot.id] ?? null
  const panel = film.panels[shot.id]
  const lens = Math.round(camera?.lens ?? 35)

  const direct = async (wish: Asked, of: (staged: Staged, set: SetSpec) => Staged, why: string) => {
    setRefusal(null)
    setAsked(wish)
    try {
      const { film: slice } = await client.films.staging.query({ filmId: id, shot: shot.id })
      const staged = stagedOf(slice, shot.id)
      const place = slice.sets[slice.scenes[shot.scene]?.place ?? '']
      if (staged === null || place === undefined)
        return setRefusal('This shot has no camera yet. Redraw it first.')
      const change = stagedChange(slice, shot.id, of(staged, place))
      const stale: Change[] =
        panel && !panel.stale ? [{ op: 'set', path: ['panels', shot.id, 'stale'], value: true }] : []
      if (change !== null)
        await act.edit({ op: 'batch', changes: [change, ...stale] }, `Shot ${act.name(shot.id)}: ${why}`)
    } catch (error) {
      setRefusal(messageOf(error))
    } finally {
      setAsked({})
    }
  }
  const disabled = !edits || camera === null
  return (
    <>
      <Field label="Lens">
        {(field) => (
          <Select
            {...field}
            value={asked.lens ?? String(lens)}
            disabled={disabled}
            onChange={({ target: { value } }) =>
              void direct({ lens: value }, through(Number(value), shot), `${value} mm`)
            }
          >
            {[...new Set([...lenses, lens])]
              .sort((a, b) => a - b)
              .map((mm) => (
                <option key={mm} value={mm}>
                  {mm} mm
                </option>
              ))}
          </Select>
        )}
      </Field>
      <Field label="Move">
        {(field) => (
          <Select
            {...field}
            value={asked.move ?? camera?.move ?? 'static'}
            disabled={disabled}
            onChange={({ target: { value } }) =>
              void direct(
                { move: value },
                going(value as NamedMove),
                cameraMoves[value as NamedMove].toLowerCase(),
              )
            }
          >
            {camera?.move === 'follow' && <option value="follow">Follow</option>}
            {Object.entries(cameraMoves).map(([move, words]) => (
              <option key={move} value={move}>
                {words}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {refusal !== null && (
        <p role="alert" className="col-span-2 text-xs text-rose">
          {refusal}
        </p>
      )}
    </>
  )
}
