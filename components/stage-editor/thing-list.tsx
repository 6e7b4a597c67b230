import { Box, Lightbulb, PersonStanding, Sun, Video } from 'lucide-react'
import { groundAt } from '#film/ground.ts'
import { moveProp } from '#film/staging/move-prop.ts'
import { titleCase } from '../film/words.ts'
import { cx } from '../ui/cx.ts'
import type { PanelGiven } from './panel-given.ts'
import { Pick } from './pick.tsx'
import { rounded } from './placed.ts'
import { sameThing, thingsOf } from './things.ts'
import { nameOf } from './words.ts'

const pictures = { camera: Video, light: Sun, figure: PersonStanding, prop: Box, lamp: Lightbulb }

/** Everything on the stage, by name. */
export const ThingList = ({ desk, names, direct, choose }: PanelGiven) => {
  const { spec, staged, chosen, hand, models } = desk
  const absent = Object.keys(models).filter((id) => spec.props.every((prop) => prop.id !== id))
  const bring = (id: string) => {
    const to = spec.figures[0]?.track.start ?? { x: 0, z: 0, facing: 0 }
    const [x, z] = [to.x + Math.sin(to.facing) * 0.7, to.z + Math.cos(to.facing) * 0.7].map(rounded)
    const position: [number, number, number] = [x ?? 0, groundAt(spec.set, x ?? 0, z ?? 0), z ?? 0]
    direct(
      moveProp(staged, id, { position, yaw: 0 }),
      `${nameOf(names, { kind: 'prop', id })} is in the shot`,
    )
    choose({ kind: 'prop', id })
  }
  return (
    <>
      <ul aria-label="On the stage" className="flex flex-wrap gap-1.5">
        {thingsOf(spec).map((thing) => {
          const Picture = pictures[thing.kind]
          const on = sameThing(thing, chosen)
          return (
            <li key={JSON.stringify(thing)}>
              <button
                type="button"
                aria-pressed={on}
                onClick={() => choose(on ? null : thing)}
                className={cx(
                  'inline-flex h-8 items-center gap-1.5 rounded-md border px-2.5 text-xs [&_svg]:size-3.5',
                  on
                    ? 'border-tungsten bg-tungsten-dim text-tungsten-bright'
                    : 'border-line bg-raised text-soft hover:bg-hover hover:text-text',
                )}
              >
                <Picture aria-hidden />
                {nameOf(names, thing)}
              </button>
            </li>
          )
        })}
      </ul>
      {hand && absent.length > 0 && (
        <Pick
          label="Bring in"
          value=""
          options={[
            ['', 'A thing of the film …'],
            ...absent.map((id) => [id, titleCase(names.props[id]?.name ?? id)] as const),
          ]}
          onPick={(id) => id !== '' && bring(id)}
        />
      )}
    </>
  )
}
