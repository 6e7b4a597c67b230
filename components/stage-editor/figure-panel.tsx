import { Footprints } from 'lucide-react'
import { useState } from 'react'
import { Action } from '#film/shot.ts'
import { Expression, Posture } from '#film/stage.ts'
import { setAction, setPosture } from '#film/staging/set-action.ts'
import { setExpression, setGaze } from '#film/staging/set-face.ts'
import type { Stretch } from '#film/staging/stretch.ts'
import { stay, walkTo } from '#film/staging/walk-to.ts'
import { named, titleCase } from '../film/words.ts'
import { Button } from '../ui/button.tsx'
import type { PanelGiven } from './panel-given.ts'
import { Part, Pick } from './pick.tsx'
import { rounded, turn } from './placed.ts'
import { Slider } from './slider.tsx'
import { middleOf, standing } from './things.ts'
import { nameOf, targetsOf } from './words.ts'

const spans = {
  whole: 'The whole shot',
  here: 'From here on',
  one: 'One second',
  two: 'Two seconds',
} as const
type Span = keyof typeof spans

const stretchOf = (span: Span, frame: number, frames: number, fps: number): Stretch => {
  if (span === 'whole') return { from: 0, to: frames }
  const long = span === 'here' ? frames : Math.round(fps * (span === 'one' ? 1 : 2))
  return { from: frame, to: Math.min(frames, frame + long) }
}

/** One figure: how it stands, what it does, what its face shows, where it looks and goes. */
export const FigurePanel = ({ desk, names, direct, preview, id }: PanelGiven & { id: string }) => {
  const { spec, staged, frame, hand } = desk
  const [span, setSpan] = useState<Span>('here')
  const [target, setTarget] = useState('')
  const [gait, setGait] = useState<'walk' | 'run'>('walk')
  const track = staged.performance.actors[id]
  const at = standing(spec, id, frame)
  if (track === undefined || at === null) return null
  const name = nameOf(names, { kind: 'figure', id })
  const stretch = stretchOf(span, frame, spec.frames, spec.fps)
  const doing = track.gestures.findLast(({ from, to }) => from <= frame && frame < to)
  const face = [...track.expressions].sort((a, b) => a.from - b.from).findLast(({ from }) => from <= frame)
  const gaze = [...track.gaze].sort((a, b) => a.from - b.from).findLast(({ from }) => from <= frame)
  const targets = targetsOf(names, spec, id)
  const marks = spec.set.marks
  const nearSeat = (use: string) =>
    marks.find((mark) => mark.use === use && Math.hypot(mark.x - at.x, mark.z - at.z) < 0.8)
  const go = (to: string) => {
    const mark = marks.find((each) => each.id === to)
    const place = mark ?? middleOf(spec, { kind: 'figure', id: to }, frame)
    if (place === null || place === undefined) return
    const [x, z] = Array.isArray(place) ? [place[0], place[2]] : [place.x, place.z]
    const heading = Math.atan2(x - at.x, z - at.z)
    // Beside somebody, not into them.
    const short = mark ? 0 : 0.75
    const spot = {
      x: rounded(x - Math.sin(heading) * short),
      z: rounded(z - Math.cos(heading) * short),
      facing: rounded(mark?.facing ?? heading),
    }
    direct(
      walkTo(staged, { who: id, from: frame, gait, at: { x: at.x, z: at.z }, to: spot }, spec),
      `${name} ${gait === 'walk' ? 'walks' : 'runs'} there`,
    )
  }
  return (
    <>
      <Part title="Stands">
        <Pick
          label="At the start"
          value={track.posture}
          disabled={!hand}
          options={Posture.options.map((each) => [each, titleCase(each)])}
          onPick={(each) => {
            const posture = Posture.parse(each)
            const seat = posture === 'stand' ? undefined : nearSeat(posture)
            direct(
              setPosture(staged, id, posture, seat?.height ?? 0),
              `${name} begins ${posture === 'stand' ? 'standing' : posture === 'sit' ? 'sitting' : posture === 'lie' ? 'lying' : 'kneeling'}`,
            )
          }}
        />
        <Slider
          label="Faces"
          unit="°"
          {...{ min: -180, max: 180, step: 5, disabled: !hand }}
          value={(Math.atan2(Math.sin(at.facing), Math.cos(at.facing)) * 180) / Math.PI}
          onPreview={(degrees) =>
            preview(turn({ ...desk, thing: { kind: 'figure', id }, tool: 'turn' }, (degrees * Math.PI) / 180))
          }
          onDecide={(degrees) =>
            direct(
              turn({ ...desk, thing: { kind: 'figure', id }, tool: 'turn' }, (degrees * Math.PI) / 180),
              `${name} faces elsewhere`,
            )
          }
        />
      </Part>
      <Part title="Goes">
        <Pick
          label="To"
          value=""
          disabled={!hand}
          options={[
            ['', 'Choose where …'],
            ...targets.filter(([to]) => spec.props.every((prop) => prop.id !== to)),
          ]}
          onPick={(to) => to !== '' && go(to)}
        />
        <Pick
          label="At a"
          value={gait}
          disabled={!hand}
          options={[
            ['walk', 'Walk'],
            ['run', 'Run'],
          ]}
          onPick={(each) => setGait(each === 'run' ? 'run' : 'walk')}
        />
        {track.moves.some(({ from }) => from >= frame) && (
          <Button size="sm" disabled={!hand} onClick={() => direct(stay(staged, id, frame), `${name} stays`)}>
            <Footprints aria-hidden />
            Stay from here on
          </Button>
        )}
      </Part>
      <Part title="Plays">
        <Pick
          label="For"
          value={span}
          disabled={!hand}
          options={Object.entries(spans)}
          onPick={(each) => setSpan(each as Span)}
        />
        <Pick
          label="Does"
          value={doing?.action ?? ''}
          disabled={!hand}
          options={[
            ['', 'Nothing in particular'],
            ...Action.options.map((each) => [each, named(each)] as const),
          ]}
          onPick={(each) =>
            direct(
              setAction(
                staged,
                id,
                stretch,
                each === ''
                  ? null
                  : { action: Action.parse(each), target: target === '' ? null : target, hand: 'right' },
              ),
              each === '' ? `${name} does nothing in particular` : `${name}: ${named(each).toLowerCase()}`,
            )
          }
        />
        <Pick
          label="With, to, at"
          value={doing?.target ?? target}
          disabled={!hand}
          options={[['', 'Nobody'], ...targets]}
          onPick={(to) => {
            setTarget(to)
            if (doing === undefined) return
            const { from, to: end, action, hand: side } = doing
            direct(
              setAction(staged, id, { from, to: end }, { action, target: to === '' ? null : to, hand: side }),
              `${name} does it to another`,
            )
          }}
        />
        <Pick
          label="Face"
          value={face?.name ?? 'neutral'}
          disabled={!hand}
          options={Expression.options.map((each) => [each, titleCase(each)])}
          onPick={(each) =>
            direct(
              setExpression(staged, id, stretch, spec.frames, {
                name: Expression.parse(each),
                strength: Math.max(0.5, face?.strength ?? 0.8),
              }),
              `${name} looks ${each}`,
            )
          }
        />
        <Slider
          label="How much"
          {...{ min: 0, max: 1, step: 0.05, value: face?.strength ?? 0, disabled: !hand || !face }}
          onDecide={(strength) =>
            direct(
              setExpression(staged, id, stretch, spec.frames, { name: face?.name ?? 'neutral', strength }),
              `${name} shows it ${strength > (face?.strength ?? 0) ? 'more' : 'less'}`,
            )
          }
        />
        <Pick
          label="Looks at"
          value={typeof gaze?.target === 'string' ? gaze.target : ''}
          disabled={!hand}
          options={[['', gaze && Array.isArray(gaze.target) ? 'A point' : 'Ahead'], ...targets]}
          onPick={(to) =>
            direct(
              setGaze(staged, id, stretch, spec.frames, to === '' ? null : to),
              `${name} looks elsewhere`,
            )
          }
        />
      </Part>
    </>
  )
}
