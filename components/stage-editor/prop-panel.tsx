import { ArrowDownToLine, Trash2 } from 'lucide-react'
import { groundAt } from '#film/ground.ts'
import { dropProp, holdProp, moveProp, removeProp } from '#film/staging/move-prop.ts'
import { Button } from '../ui/button.tsx'
import type { PanelGiven } from './panel-given.ts'
import { Part, Pick } from './pick.tsx'
import { rounded, turn } from './placed.ts'
import { Slider } from './slider.tsx'
import { standing } from './things.ts'
import { nameOf } from './words.ts'

/** A thing: where it lies, in whose hand it is, whether it is there at all. */
export const PropPanel = ({ desk, names, direct, preview, choose, id }: PanelGiven & { id: string }) => {
  const { spec, staged, frame, hand } = desk
  const prop = spec.props.find((one) => one.id === id)
  if (prop === undefined) return null
  const name = nameOf(names, { kind: 'prop', id })
  const [holder, holds] =
    Object.entries(staged.performance.actors)
      .map(([who, track]) => [who, track.holds] as const)
      .find(([, held]) => held?.prop === id) ?? []
  const thing = { kind: 'prop' as const, id }
  return (
    <>
      <Part title="Where it is">
        <Pick
          label="In the hand of"
          value={holder && holds ? `${holder}/${holds.hand}` : ''}
          disabled={!hand}
          options={[
            ['', 'Nobody'],
            ...spec.figures.flatMap((figure) =>
              (['right', 'left'] as const).map(
                (side) =>
                  [
                    `${figure.id}/${side}`,
                    `${nameOf(names, { kind: 'figure', id: figure.id })}, ${side}`,
                  ] as const,
              ),
            ),
          ]}
          onPick={(to) => {
            const [who = '', side] = to.split('/')
            if (to !== '')
              return direct(
                holdProp(staged, id, who, side === 'left' ? 'left' : 'right'),
                `${name} is in the hand of ${nameOf(names, { kind: 'figure', id: who })}`,
              )
            const at = standing(spec, holder ?? '', frame)
            const [x, z] = at ? [at.x + Math.sin(at.facing) * 0.5, at.z + Math.cos(at.facing) * 0.5] : [0, 0]
            const lying = prop.position ?? [rounded(x), groundAt(spec.set, x, z), rounded(z)]
            direct(dropProp(staged, id, { position: lying, yaw: prop.yaw }), `${name} is in nobody’s hand`)
          }}
        />
        {prop.position !== null && (
          <>
            <Slider
              label="Turned"
              unit="°"
              {...{ min: -180, max: 180, step: 5, disabled: !hand }}
              value={(Math.atan2(Math.sin(prop.yaw), Math.cos(prop.yaw)) * 180) / Math.PI}
              onPreview={(degrees) =>
                preview(turn({ ...desk, thing, tool: 'turn' }, (degrees * Math.PI) / 180))
              }
              onDecide={(degrees) =>
                direct(turn({ ...desk, thing, tool: 'turn' }, (degrees * Math.PI) / 180), `${name} is turned`)
              }
            />
            <Button
              size="sm"
              disabled={!hand}
              onClick={() => {
                const [x, , z] = prop.position ?? [0, 0, 0]
                direct(
                  moveProp(staged, id, { position: [x, groundAt(spec.set, x, z), z], yaw: prop.yaw }),
                  `${name} is on the floor`,
                )
              }}
            >
              <ArrowDownToLine aria-hidden />
              Onto the floor
            </Button>
          </>
        )}
      </Part>
      <Part title="In this shot">
        <Button
          size="sm"
          look="danger"
          disabled={!hand}
          onClick={() => {
            direct(removeProp(staged, id), `${name} is not in the shot`)
            choose(null)
          }}
        >
          <Trash2 aria-hidden />
          Take it out
        </Button>
      </Part>
    </>
  )
}
