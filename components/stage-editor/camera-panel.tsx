import { Plus, Trash2, Video } from 'lucide-react'
import { cameraMoves, type NamedMove, nameMove, raiseCamera, tiltCamera } from '#film/staging/move-camera.ts'
import { addCameraKey, removeCameraKey, setCamera } from '#film/staging/set-camera.ts'
import { apertures, lenses, setAperture, setFocus, setLens } from '#film/staging/set-lens.ts'
import { Button, IconButton } from '../ui/button.tsx'
import type { PanelGiven } from './panel-given.ts'
import { Part, Pick } from './pick.tsx'
import { viewAt } from './placed.ts'
import { Slider } from './slider.tsx'
import { middleOf, shareAt } from './things.ts'
import { nameOf } from './words.ts'

const away = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(...a.map((n, i) => n - (b[i] ?? 0)))

/** The camera of the shot: lens, focus, how it stands and how it goes. */
export const CameraPanel = ({ desk, names, director, direct, preview, toFrame }: PanelGiven) => {
  const { spec, staged, frame, hand } = desk
  const { camera } = staged
  const view = viewAt(spec, frame)
  const flat = Math.hypot(view.target[0] - view.position[0], view.target[2] - view.position[2])
  const tilt = (Math.atan2(view.target[1] - view.position[1], flat) * 180) / Math.PI
  const keys = [...camera.keys].sort((a, b) => a.at - b.at)
  const list = lenses.some((mm) => mm === camera.lens) ? [...lenses] : [...lenses, camera.lens]
  const here = () => director?.view() ?? view
  const to = away(view.position, view.target)
  return (
    <>
      <Part title="Where it is">
        <Button
          disabled={!hand}
          onClick={() => direct(setCamera(staged, shareAt(spec, frame), here()), 'The camera is set by hand')}
        >
          <Video aria-hidden />
          Set camera here
        </Button>
        <p className="text-xs text-faint text-pretty">
          Drag in the picture to go round what is seen, with the right button to go sideways, and turn the
          wheel to come nearer. Then set it.
        </p>
        <Slider
          label="Height"
          unit=" m"
          {...{ min: 0.1, max: 8, step: 0.05, value: view.position[1], disabled: !hand }}
          onPreview={(y) => preview(raiseCamera(staged, y - view.position[1]))}
          onDecide={(y) =>
            direct(raiseCamera(staged, y - view.position[1]), `The camera is ${y.toFixed(1)} m high`)
          }
        />
        <Slider
          label="Tilt"
          unit="°"
          {...{ min: -80, max: 80, step: 1, value: tilt, disabled: !hand }}
          onPreview={(degrees) => preview(tiltCamera(staged, degrees - tilt))}
          onDecide={(degrees) => direct(tiltCamera(staged, degrees - tilt), 'The camera tilts otherwise')}
        />
      </Part>
      <Part title="Lens">
        <Pick
          label="Focal length"
          value={String(camera.lens)}
          disabled={!hand}
          options={list.sort((a, b) => a - b).map((mm) => [String(mm), `${Math.round(mm)} mm`])}
          onPick={(mm) => direct(setLens(staged, Number(mm)), `The lens is ${Math.round(Number(mm))} mm`)}
        />
        <Pick
          label="Aperture"
          value={String(camera.aperture ?? 'all')}
          disabled={!hand}
          options={[
            ['all', 'All is sharp'],
            ...[...new Set([...apertures, ...(camera.aperture === undefined ? [] : [camera.aperture])])]
              .sort((a, b) => a - b)
              .map((f) => [String(f), `f/${f}`] as const),
          ]}
          onPick={(f) =>
            direct(
              setAperture(staged, f === 'all' ? null : Number(f), to),
              f === 'all' ? 'All is sharp' : `The aperture is f/${f}`,
            )
          }
        />
        <Pick
          label="Focus on"
          value={camera.focus ?? ''}
          disabled={!hand}
          options={[
            ['', 'Where it looks'],
            ...spec.figures.map(({ id }) => [id, nameOf(names, { kind: 'figure', id })] as const),
            ...spec.props.map(({ id }) => [id, nameOf(names, { kind: 'prop', id })] as const),
          ]}
          onPick={(id) => {
            const metres = (at: number) => {
              const then = Math.round(at * Math.max(0, spec.frames - 1))
              const on = id === '' ? null : middleOf(spec, { kind: 'figure', id }, then)
              const seen = viewAt(spec, then)
              return away(seen.position, on ?? seen.target)
            }
            const on = nameOf(names, {
              kind: spec.figures.some((one) => one.id === id) ? 'figure' : 'prop',
              id,
            })
            direct(
              setFocus(staged, id === '' ? null : id, metres),
              id === '' ? 'The focus is where it looks' : `The focus is on ${on}`,
            )
          }}
        />
      </Part>
      <Part title="Move">
        <div className="flex flex-wrap gap-1.5">
          {(Object.entries(cameraMoves) as [NamedMove, string][]).map(([move, name]) => (
            <Button
              key={move}
              size="sm"
              look={camera.move === move ? 'primary' : 'plain'}
              aria-pressed={camera.move === move}
              disabled={!hand}
              onClick={() =>
                direct(
                  nameMove(staged, move, here(), spec.set.cameraRoom),
                  `The camera: ${name.toLowerCase()}`,
                )
              }
            >
              {name}
            </Button>
          ))}
        </div>
        <Slider
          label="Unrest of the hand"
          {...{ min: 0, max: 1, step: 0.05, value: camera.shake, disabled: !hand }}
          onPreview={(shake) => preview({ ...staged, camera: { ...camera, shake } })}
          onDecide={(shake) =>
            direct({ ...staged, camera: { ...camera, shake } }, 'The hand is steadier or not')
          }
        />
        <ul aria-label="Camera keys" className="flex flex-col gap-1">
          {keys.map((key, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: keys are known by their order
            <li key={i} className="flex items-center gap-1 text-xs">
              <button
                type="button"
                className="tabular flex-1 rounded-sm px-1 py-1 text-left text-soft hover:bg-hover hover:text-text"
                onClick={() => toFrame(Math.round(key.at * (spec.frames - 1)))}
              >
                Key {i + 1} · {(key.at * (spec.frames / spec.fps)).toFixed(1)} s
              </button>
              <IconButton
                size="sm"
                label={`Remove key ${i + 1}`}
                disabled={!hand || keys.length < 2}
                onClick={() => direct(removeCameraKey(staged, i), `Camera key ${i + 1} is gone`)}
              >
                <Trash2 aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
        <Button
          size="sm"
          disabled={!hand}
          onClick={() => direct(addCameraKey(staged, shareAt(spec, frame), here()), 'A camera key more')}
        >
          <Plus aria-hidden />
          Key at this frame
        </Button>
      </Part>
    </>
  )
}
