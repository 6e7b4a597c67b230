import { Color } from 'three'
import { DayTime, Weather } from '#film/scene.ts'
import type { LightRig } from '#film/stage.ts'
import { keyAngles, keyDirection, setLight, setPractical, setTime } from '#film/staging/set-light.ts'
import { titleCase } from '../film/words.ts'
import type { PanelGiven } from './panel-given.ts'
import { Part, Pick } from './pick.tsx'
import { Slider } from './slider.tsx'

/** How warm a colour is: −1 as cold as moonlight is painted, 1 as warm as a flame. */
const warmthOf = (colour: string): number => {
  const { r, b } = new Color(colour)
  return Math.max(-1, Math.min(1, (r - b) / Math.max(0.05, r + b)))
}
/** The colour as bright as it was, so much warmer or colder. */
const warmed = (colour: string, warmth: number): string => {
  const { r, g, b } = new Color(colour)
  const sum = Math.max(0.05, r + b)
  return `#${new Color((sum * (1 + warmth)) / 2, g, (sum * (1 - warmth)) / 2).getHexString()}`
}

type Parts = Parameters<typeof setLight>[1]

/** The light of the scene. */
export const LightPanel = ({ desk, direct, preview, others, relight }: PanelGiven) => {
  const { staged, spec, hand } = desk
  const { light, scene } = staged
  const angles = keyAngles(light.key.direction)
  const part = (
    label: string,
    value: number,
    [min, max, step]: [number, number, number],
    of: (value: number) => Parts,
    unit = '',
  ) => (
    <Slider
      key={label}
      {...{ label, value, min, max, step, unit, disabled: !hand }}
      onPreview={(next) => preview(setLight(staged, of(next)))}
      onDecide={(next) => direct(setLight(staged, of(next)), `The light: ${label.toLowerCase()}`)}
    />
  )
  const hour = async (time: LightRig['time'], weather: LightRig['weather']) => {
    const rig = await relight(time, weather)
    if (rig) direct(setTime(staged, { time, weather }, rig), `${titleCase(time)}, ${weather}`)
  }
  return (
    <>
      <p className="rounded-md bg-sky-dim px-3 py-2 text-xs text-sky text-pretty">
        {others === 0
          ? 'This is the light of the scene; the scene has no other shot.'
          : `This is the light of the scene: its ${others === 1 ? 'other shot changes' : `${others} other shots change`} with it.`}
      </p>
      <Part title="Hour and weather">
        <Pick
          label="Time of day"
          value={scene.time}
          disabled={!hand}
          options={DayTime.options.map((each) => [each, titleCase(each)])}
          onPick={(each) => void hour(DayTime.parse(each), scene.weather)}
        />
        <Pick
          label="Weather"
          value={scene.weather}
          disabled={!hand}
          options={Weather.options.map((each) => [each, titleCase(each)])}
          onPick={(each) => void hour(scene.time, Weather.parse(each))}
        />
        {!spec.set.interior &&
          part('Clouds', light.sky.clouds, [0, 1, 0.05], (clouds) => ({ sky: { clouds } }))}
        {part(
          'Haze begins',
          light.haze.near,
          [1, 120, 1],
          (near) => ({ haze: { near, far: Math.max(light.haze.far, near + 5) } }),
          ' m',
        )}
        {part('Exposure', light.exposure, [0.3, 2.5, 0.05], (exposure) => ({ exposure }))}
      </Part>
      <Part title={`Key: ${light.key.motive}`}>
        {part('Strength', light.key.intensity, [0, 7, 0.1], (intensity) => ({ key: { intensity } }))}
        {part('Warmth', warmthOf(light.key.colour), [-0.8, 0.9, 0.05], (warmth) => ({
          key: { colour: warmed(light.key.colour, warmth) },
        }))}
        {part('Softness', light.key.softness, [0, 1, 0.05], (softness) => ({ key: { softness } }))}
        {part(
          'From where, round the stage',
          angles.round,
          [-180, 180, 5],
          (round) => ({ key: { direction: keyDirection({ ...angles, round }) } }),
          '°',
        )}
        {part(
          'How high',
          angles.above,
          [2, 88, 1],
          (above) => ({ key: { direction: keyDirection({ ...angles, above }) } }),
          '°',
        )}
      </Part>
      <Part title="Fill and rim">
        {part('Fill', light.fill.intensity, [0, 3, 0.05], (intensity) => ({ fill: { intensity } }))}
        {part('Rim', light.rim.intensity, [0, 3, 0.05], (intensity) => ({ rim: { intensity } }))}
      </Part>
      {light.practicals.length > 0 && (
        <Part title="Lamps">
          {light.practicals.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lamps are known by their order
            <LampSlider key={index} {...{ desk, direct, preview, index }} />
          ))}
        </Part>
      )}
    </>
  )
}

type Given = { [K in 'desk' | 'direct' | 'preview']: PanelGiven[K] }

export const LampSlider = ({ desk: { staged, hand }, direct, preview, index }: Given & { index: number }) => (
  <Slider
    label={`Lamp ${index + 1}`}
    {...{ min: 0, max: 6, step: 0.1, disabled: !hand }}
    value={staged.light.practicals[index]?.intensity ?? 0}
    onPreview={(value) => preview(setPractical(staged, index, value))}
    onDecide={(value) =>
      direct(setPractical(staged, index, value), `Lamp ${index + 1} is ${value === 0 ? 'off' : 'on'}`)
    }
  />
)
