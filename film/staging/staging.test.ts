import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit, isLocked } from '../edit.ts'
import { emptyFilm, Film } from '../film.ts'
import { Action } from '../shot.ts'
import { Expression, type LightRig, Posture, SetSpec } from '../stage.ts'
import { clearSpot } from './clear-spot.ts'
import { cameraMoves, type NamedMove, nameMove, raiseCamera, tiltCamera } from './move-camera.ts'
import { moveFigure, turnFigure } from './move-figure.ts'
import { dropProp, holdProp, moveProp, removeProp } from './move-prop.ts'
import { setAction, setPosture } from './set-action.ts'
import { addCameraKey, holdCamera, moveCameraKey, removeCameraKey, setCamera } from './set-camera.ts'
import { setExpression, setGaze } from './set-face.ts'
import { setAperture, setFocus, setLens } from './set-lens.ts'
import { keyAngles, keyDirection, setLight, setPractical, setTime } from './set-light.ts'
import { sliceOf } from './slice.ts'
import { type Staged, stagedChange, stagedOf } from './staged.ts'
import { stay, walkTo } from './walk-to.ts'

const FRAMES = 96
const colours = { sky: '#8899aa', ground: '#556677' }
const light: LightRig = {
  ...{ time: 'day', weather: 'clear' },
  sky: { top: '#88aaff', horizon: '#ffeecc', ground: '#445566', stars: 0, clouds: 0.2 },
  ambient: { ...colours, intensity: 1 },
  key: { colour: '#fff1dd', intensity: 3, direction: [-0.4, -0.7, -0.6], softness: 0.3, motive: 'the sun' },
  fill: { colour: '#ddeeff', intensity: 0.8 },
  rim: { colour: '#ffffff', intensity: 0.5 },
  practicals: [{ position: [1, 2, 0], colour: '#ffcc88', intensity: 2, range: 5, flicker: 0 }],
  haze: { colour: '#ccd0d4', near: 20, far: 120 },
  ...{ exposure: 1, ratio: 4 },
}
const set = SetSpec.parse({
  ...{ kind: 'room', name: 'ROOM', interior: true, seed: 1, pieces: [] },
  ground: { kind: 'wood', colour: '#776655', second: '#665544' },
  marks: ['a', 'b', 'c', 'd'].map((id, x) => ({ id, x, z: 0, facing: 0, use: 'stand' })),
  cameraRoom: { min: [-3, 0.3, -3], max: [3, 2.6, 3] },
  solids: [{ min: [1, 0, 1], max: [2, 0.8, 2] }],
  levels: [{ of: 'dais', x: -2, z: -2, yaw: 0, wide: 1, deep: 1, height: 0.4 }],
})
const actor = { posture: 'stand', moves: [], gestures: [], gaze: [], expressions: [], holds: null }
const base = emptyFilm('film', {
  source: { kind: 'idea', text: 'A room' },
  ...{ title: null, seconds: 4, genre: null, size: { width: 640, height: 360 } },
  ...{ rate: { num: 24, den: 1 }, seed: 7, scenes: null },
})
const film = Film.parse({
  ...base,
  scenes: {
    s1: {
      ...{ id: 's1', order: 1, heading: 'INT. ROOM - DAY', place: 'room', time: 'day', weather: 'clear' },
      ...{ who: ['anna'], beats: [], purpose: '', conflict: '', seconds: 4 },
      emotion: { valence: 0, arousal: 0.5 },
    },
  },
  shots: {
    a: {
      ...{ id: 'a', scene: 's1', order: 1, kind: 'single', size: 'MS', angle: 'eye', subjects: ['anna'] },
      ...{ present: ['anna', 'ben'], shows: '', lines: [], actions: [], seconds: 4, why: '' },
    },
  },
  panels: { a: { asset: 'a'.repeat(64), frame: 0 } },
  sets: { room: set },
  lights: { s1: light },
  performances: {
    a: {
      actors: {
        anna: {
          ...actor,
          start: { x: 0, z: 0, facing: 0 },
          moves: [{ from: 24, to: 60, gait: 'walk', path: [{ x: 1, z: 0, facing: 1 }] }],
          gestures: [{ from: 10, to: 40, action: 'wave', target: null, hand: 'right' }],
        },
        ben: { ...actor, start: { x: -1, z: 0, facing: 0 }, holds: { prop: 'cup', hand: 'left' } },
      },
      props: { letter: { position: [0, 0.8, 0], yaw: 0 } },
    },
  },
  cameras: {
    a: {
      ...{ lens: 50, move: 'push-in', shake: 0, focus: 'anna', why: '' },
      keys: [
        { at: 0, position: [0, 1.5, 4], target: [0, 1.4, 0] },
        { at: 1, position: [0, 1.5, 3], target: [0, 1.4, 0] },
      ],
    },
  },
})

const metres = fc.double({ min: -8, max: 8, noNaN: true })
const point = fc.tuple(metres, metres, metres)
const share = fc.double({ min: 0, max: 1, noNaN: true })
const frame = fc.nat(FRAMES - 1)
const who = fc.constantFrom('anna', 'ben', 'nobody')
const thing = fc.constantFrom('cup', 'letter', 'lamp')
const view = fc.record({ position: point, target: point, roll: fc.constant(0) })
const stretch = fc.tuple(frame, frame).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) + 1 }))
const verb: fc.Arbitrary<(staged: Staged) => Staged> = fc.oneof(
  fc.tuple(share, view).map(
    ([at, v]) =>
      (s: Staged) =>
        setCamera(s, at, v),
  ),
  fc.tuple(share, view).map(
    ([at, v]) =>
      (s: Staged) =>
        addCameraKey(s, at, v),
  ),
  view.map((v) => (s: Staged) => holdCamera(s, v)),
  fc.tuple(fc.nat(3), share).map(
    ([i, at]) =>
      (s: Staged) =>
        moveCameraKey(s, i, at),
  ),
  fc.nat(3).map((i) => (s: Staged) => removeCameraKey(s, i)),
  fc.integer({ min: 5, max: 400 }).map((mm) => (s: Staged) => setLens(s, mm)),
  fc.constantFrom(null, 1.4, 8).map((f) => (s: Staged) => setAperture(s, f, 2)),
  metres.map((m) => (s: Staged) => setFocus(s, 'ben', () => Math.abs(m))),
  metres.map((m) => (s: Staged) => raiseCamera(s, m)),
  fc.integer({ min: -200, max: 200 }).map((d) => (s: Staged) => tiltCamera(s, d)),
  fc.tuple(fc.constantFrom(...(Object.keys(cameraMoves) as NamedMove[])), view).map(
    ([move, v]) =>
      (s: Staged) =>
        nameMove(s, move, v, set.cameraRoom),
  ),
  fc.tuple(who, frame, metres, metres).map(
    ([id, at, x, z]) =>
      (s: Staged) =>
        moveFigure(s, set, { who: id, frame: at, x, z }),
  ),
  fc.tuple(who, frame, metres).map(
    ([id, at, facing]) =>
      (s: Staged) =>
        turnFigure(s, { who: id, frame: at, facing }),
  ),
  fc.tuple(who, frame, metres, fc.constantFrom('walk' as const, 'run' as const)).map(
    ([id, from, x, gait]) =>
      (s: Staged) =>
        walkTo(
          s,
          { who: id, from, gait, at: { x: 0, z: 0 }, to: { x, z: 1, facing: 0 } },
          { frames: FRAMES, fps: 24 },
        ),
  ),
  fc.tuple(who, frame).map(
    ([id, from]) =>
      (s: Staged) =>
        stay(s, id, from),
  ),
  fc.tuple(who, stretch, fc.constantFrom(...Action.options)).map(
    ([id, span, action]) =>
      (s: Staged) =>
        setAction(s, id, span, { action, target: 'ben', hand: 'right' }),
  ),
  fc.tuple(who, stretch).map(
    ([id, span]) =>
      (s: Staged) =>
        setAction(s, id, span, null),
  ),
  fc.tuple(who, fc.constantFrom(...Posture.options)).map(
    ([id, p]) =>
      (s: Staged) =>
        setPosture(s, id, p, 0.45),
  ),
  fc.tuple(who, stretch, fc.constantFrom(...Expression.options), share).map(
    ([id, span, name, strength]) =>
      (s: Staged) =>
        setExpression(s, id, span, FRAMES, { name, strength }),
  ),
  fc.tuple(who, stretch, fc.oneof(who, point)).map(
    ([id, span, target]) =>
      (s: Staged) =>
        setGaze(s, id, span, FRAMES, target),
  ),
  fc.tuple(thing, point, metres).map(
    ([id, position, yaw]) =>
      (s: Staged) =>
        moveProp(s, id, { position, yaw }),
  ),
  fc.tuple(thing, who).map(
    ([id, by]) =>
      (s: Staged) =>
        holdProp(s, id, by, 'right'),
  ),
  fc.tuple(thing, point).map(
    ([id, position]) =>
      (s: Staged) =>
        dropProp(s, id, { position, yaw: 0 }),
  ),
  thing.map((id) => (s: Staged) => removeProp(s, id)),
  share.map(
    (k) => (s: Staged) => setLight(s, { key: { intensity: k * 6 }, fill: { intensity: k }, exposure: k * 5 }),
  ),
  fc.tuple(fc.nat(2), share).map(
    ([i, k]) =>
      (s: Staged) =>
        setPractical(s, i, k),
  ),
  fc
    .constantFrom('dawn' as const, 'night' as const)
    .map(
      (time) => (s: Staged) => setTime(s, { time, weather: 'rain' }, { ...s.light, time, weather: 'rain' }),
    ),
)

const first = stagedOf(film, 'a') as Staged
const person = (change: NonNullable<ReturnType<typeof stagedChange>>) => ({
  ...{ author: { kind: 'person' as const, id: 'me' }, why: 'test', change },
})
const leaves = (change: NonNullable<ReturnType<typeof stagedChange>>): string[][] =>
  change.op === 'batch' ? change.changes.flatMap(leaves) : [change.path]

describe('directing a shot by hand', () => {
  it('makes one change of a valid film, locks what it touches, and is taken back whole', () => {
    fc.assert(
      fc.property(fc.array(verb, { minLength: 1, maxLength: 8 }), (verbs) => {
        const next = verbs.reduce((staged, act) => act(staged), first)
        const change = stagedChange(film, 'a', next)
        if (change === null) return
        const done = applyEdit(film, person(change))
        Film.parse(done.film)
        expect(stagedOf(done.film, 'a')).toEqual(next)
        expect(done.film.panels.a?.stale).toBe(true)
        for (const path of leaves(change).filter(([root]) => root !== 'locks' && root !== 'panels'))
          expect(isLocked(done.film, path)).toBe(true)
        expect(applyEdit(done.film, done.inverse).film).toEqual(film)
      }),
    )
  })

  it('leaves what it is not about as it was', () => {
    fc.assert(
      fc.property(frame, metres, metres, (at, x, z) => {
        const next = moveFigure(first, set, { who: 'anna', frame: at, x, z })
        expect(next.camera).toBe(first.camera)
        expect(next.performance.actors.ben).toBe(first.performance.actors.ben)
      }),
    )
  })
})

describe('a camera', () => {
  const here = {
    position: [1, 1, 2] as [number, number, number],
    target: [0, 1, 0] as [number, number, number],
    roll: 0,
  }
  it('keeps its keys in order and at least one', () => {
    fc.assert(
      fc.property(fc.array(verb, { maxLength: 12 }), (verbs) => {
        const { keys } = verbs.reduce((staged, act) => act(staged), first).camera
        expect(keys.length).toBeGreaterThan(0)
        expect(keys.map(({ at }) => at)).toEqual(keys.map(({ at }) => at).toSorted((a, b) => a - b))
      }),
    )
  })
  it('replaces the key that is there already', () => {
    const twice = addCameraKey(addCameraKey(first, 0.5, here), 0.5, { ...here, roll: 0.1 })
    expect(twice.camera.keys.map(({ at, roll }) => [at, roll])).toEqual([
      [0, 0],
      [0.5, 0.1],
      [1, 0],
    ])
  })
  it('that tilts looks as far as before, and higher', () => {
    const [key] = tiltCamera(holdCamera(first, here), 10).camera.keys
    expect(Math.hypot(...(key?.target.map((n, i) => n - (key.position[i] ?? 0)) ?? []))).toBeCloseTo(
      Math.sqrt(5),
    )
    expect(key?.target[1]).toBeGreaterThan(1)
  })
  it('by a named move ends inside its room', () => {
    for (const move of Object.keys(cameraMoves) as NamedMove[])
      for (const { position } of nameMove(first, move, here, set.cameraRoom).camera.keys)
        position.forEach((n, i) => {
          expect(n).toBeGreaterThanOrEqual(set.cameraRoom.min[i] ?? 0)
          expect(n).toBeLessThanOrEqual(set.cameraRoom.max[i] ?? 0)
        })
  })
})

describe('a figure', () => {
  const annaOf = (staged: Staged) => staged.performance.actors.anna
  it('is moved where it stands, or where its way leads', () => {
    expect(annaOf(moveFigure(first, set, { who: 'anna', frame: 3, x: 2, z: 2 }))?.start).toMatchObject({
      x: 2,
      z: 2,
    })
    const leaves = annaOf(first)?.moves[0]?.from ?? 0 // on this frame she stands there still
    expect(annaOf(moveFigure(first, set, { who: 'anna', frame: leaves, x: 2, z: 2 }))?.start).toMatchObject({
      x: 2,
      z: 2,
    })
    const later = annaOf(moveFigure(first, set, { who: 'anna', frame: 90, x: 2, z: 2 }))
    expect(later?.start).toMatchObject({ x: 0, z: 0 })
    expect(later?.moves[0]?.path.at(-1)).toMatchObject({ x: 2, z: 2, facing: 1 })
  })
  it('stands on the dais as high as it is', () => {
    expect(annaOf(moveFigure(first, set, { who: 'anna', frame: 0, x: -2, z: -2 }))?.start.y).toBe(0.4)
  })
  it('does one thing at a time: a new one makes room in what was', () => {
    const track = annaOf(
      setAction(first, 'anna', { from: 20, to: 30 }, { action: 'nod', target: null, hand: 'both' }),
    )
    expect(track?.gestures.map(({ action, from, to }) => [action, from, to])).toEqual([
      ['wave', 10, 20],
      ['nod', 20, 30],
      ['wave', 30, 40],
    ])
  })
  it('wears a face for a stretch and then the one before', () => {
    const sad = setExpression(first, 'anna', { from: 0, to: FRAMES }, FRAMES, { name: 'sad', strength: 1 })
    const both = setExpression(sad, 'anna', { from: 10, to: 20 }, FRAMES, { name: 'happy', strength: 1 })
    expect(annaOf(both)?.expressions.map(({ from, name }) => [from, name])).toEqual([
      [0, 'sad'],
      [10, 'happy'],
      [20, 'sad'],
    ])
  })
})

it('a spot that is clear is apart from bodies and out of what stands there', () => {
  fc.assert(
    fc.property(metres, metres, (x, z) => {
      const other = { x: -1, z: -1 }
      const at = clearSpot(set, { x, z }, [other])
      expect(Math.hypot(at.x - other.x, at.z - other.z)).toBeGreaterThan(0.549)
      expect(at.x > 1 && at.x < 2 && at.z > 1 && at.z < 2).toBe(false)
    }),
  )
})

it('a key light comes from where its angles say', () => {
  fc.assert(
    fc.property(fc.integer({ min: -179, max: 179 }), fc.integer({ min: 1, max: 89 }), (round, above) => {
      const back = keyAngles(keyDirection({ round, above }))
      expect(back.round).toBeCloseTo(round)
      expect(back.above).toBeCloseTo(above)
    }),
  )
})

it('what is taken out of a shot is in nobody’s hand', () => {
  const without = removeProp(first, 'cup').performance
  expect(without.actors.ben?.holds).toBeNull()
  expect(holdProp(first, 'cup', 'anna', 'right').performance.actors.ben?.holds).toBeNull()
})

it('a slice of the film is as good as the film to direct one shot', () => {
  fc.assert(
    fc.property(fc.array(verb, { maxLength: 6 }), (verbs) => {
      const slice = sliceOf(film, 'a')
      Film.parse(slice)
      const next = verbs.reduce((staged, act) => act(staged), stagedOf(slice, 'a') as Staged)
      expect(stagedChange(slice, 'a', next)).toEqual(stagedChange(film, 'a', next))
    }),
  )
})
