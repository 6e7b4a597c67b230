import { z } from 'zod'
import { Accessory, Build, Garment, HairStyle } from './cast.ts'
import { Colour, Palette } from './direction.ts'
import { Bake, Effect } from './effect.ts'
import { Grade, Look, Materials } from './look.ts'
import { Rig } from './rig.ts'
import { DayTime, SetKind, Weather } from './scene.ts'
import { Action } from './shot.ts'
import { PropModel, Spot, Vec3 } from './space.ts'

export { PropModel, Spot, Vec3 }

/** What makes a human face this person's. Sliders go from −1 to 1 and are named in remotion/stage/human/sliders.ts. */
export const FaceModel = z.object({
  african: z.number().min(0).max(1), // how far the features lean there, and to the next
  asian: z.number().min(0).max(1),
  iris: Colour,
  brow: z.number().min(0.5).max(1.8), // how thick
  sliders: z.record(z.string(), z.number().min(-1).max(1)),
})
export type FaceModel = z.infer<typeof FaceModel>

/** A figure as geometry: lengths in metres, colours final. By model-generator, drawn by remotion/stage. */
export const FigureModel = z.object({
  kind: z.enum(['human', 'robot', 'animal', 'creature']),
  species: z.string().optional(), // 'fox', 'owl', 'dragon', 'rover' …: what the beasts' kit builds; left out: a person's shape
  height: z.number().min(0.1).max(6),
  build: Build,
  shoulders: z.number(), // width
  hips: z.number(),
  headScale: z.number(), // 1: an adult's head for that height
  feminine: z.number().min(0).max(1),
  age: z.number().min(0).max(1), // 0 child, 1 elder
  skin: Colour,
  hair: z.object({ style: HairStyle, colour: Colour }),
  garment: Garment,
  colours: z.object({ main: Colour, second: Colour, legs: Colour, shoes: Colour }),
  accessories: z.array(Accessory),
  seed: z.int(),
  face: FaceModel.optional(), // of humans
})
export type FigureModel = z.infer<typeof FigureModel>

/** One thing of a set. `kind` names the kit's builder ("wall", "table", "pine", "lighthouse"). */
export const Piece = z.object({
  kind: z.string(),
  position: Vec3,
  yaw: z.number().default(0),
  size: Vec3, // width, height, depth
  colour: Colour,
  second: Colour.optional(),
  seed: z.int().default(0),
  asset: z.string().optional(), // the person's own glTF; its kind is 'given'
})
export type Piece = z.infer<typeof Piece>

export const MarkUse = z.enum(['stand', 'sit', 'lie', 'door', 'work', 'edge'])
/** Where people may stand, sit or come in; `height` is that of the seat or floor. */
export const Mark = Spot.extend({ id: z.string(), use: MarkUse, height: z.number().default(0) })
export type Mark = z.infer<typeof Mark>

/** A part of the floor that lies higher and is walked on (a tread, a dais, a pavement); film/ground.ts reads it. */
export const Level = z.object({
  of: z.string(), // the kind of piece it is the top of
  x: z.number(), // its middle
  z: z.number(),
  yaw: z.number(),
  wide: z.number(), // along its own x
  deep: z.number(),
  height: z.number(),
})
export type Level = z.infer<typeof Level>

/** A dressed set, by environment-builder. The camera stays inside `cameraRoom` and outside `solids`. */
export const SetSpec = z.object({
  kind: SetKind,
  name: z.string(),
  interior: z.boolean(),
  seed: z.int(),
  ground: z.object({ kind: z.string(), colour: Colour, second: Colour }),
  pieces: z.array(Piece),
  marks: z.array(Mark).min(4), // at least two 'stand' marks within talking distance (1.2–2.5 m) near the origin
  cameraRoom: z.object({ min: Vec3, max: Vec3 }),
  solids: z.array(z.object({ min: Vec3, max: Vec3 })),
  levels: z.array(Level).optional(), // left out: one floor, at 0
})
export type SetSpec = z.infer<typeof SetSpec>

/** The light of a scene, by lighting-designer. Directions point from the light to the stage. */
export const LightRig = z.object({
  time: DayTime,
  weather: Weather,
  sky: z.object({
    top: Colour,
    horizon: Colour,
    ground: Colour,
    stars: z.number().min(0).max(1),
    clouds: z.number().min(0).max(1),
  }),
  ambient: z.object({ sky: Colour, ground: Colour, intensity: z.number() }),
  key: z.object({
    colour: Colour,
    intensity: z.number(),
    direction: Vec3,
    softness: z.number().min(0).max(1),
    motive: z.string(),
    gobo: z.enum(['blinds', 'window', 'leaves', 'door', 'flag']).optional(), // what breaks it before it falls; a flag keeps it low on the walls
  }),
  fill: z.object({ colour: Colour, intensity: z.number() }), // from the camera side
  rim: z.object({ colour: Colour, intensity: z.number() }), // from behind the subject, seen from the camera
  practicals: z.array(
    z.object({
      position: Vec3,
      colour: Colour,
      intensity: z.number(),
      range: z.number(),
      flicker: z.number().min(0).max(1),
    }),
  ),
  haze: z.object({ colour: Colour, near: z.number(), far: z.number() }),
  exposure: z.number().positive(),
  ratio: z.number(), // key to fill
})
export type LightRig = z.infer<typeof LightRig>

const CameraMove = z.enum([
  'static',
  'push-in',
  'pull-out',
  'pan',
  'tilt',
  'track',
  'crane',
  'handheld',
  'arc',
  'follow',
])
/** The camera of a shot, by camera-movement-designer. `at` is a fraction of the shot. */
export const CameraPlan = z.object({
  lens: z.number().min(12).max(300), // mm, full frame (36 mm wide gate)
  move: CameraMove,
  keys: z
    .array(
      z.object({
        at: z.number().min(0).max(1),
        position: Vec3,
        target: Vec3,
        roll: z.number().default(0),
        focus: z.number().positive().optional(), // metres to what is sharp; left out: everything is
      }),
    )
    .min(1),
  shake: z.number().min(0).max(1),
  focus: z.string().nullable(), // whom it is about
  aperture: z.number().min(0.9).max(32).optional(), // f-number; what is out of focus blurs by it
  why: z.string(),
})
export type CameraPlan = z.infer<typeof CameraPlan>

export const Expression = z.enum([
  'neutral',
  'happy',
  'sad',
  'angry',
  'afraid',
  'surprised',
  'tender',
  'worried',
  'determined',
  'suspicious',
  'pained',
  'amused',
])
export type Expression = z.infer<typeof Expression>
export const Posture = z.enum(['stand', 'sit', 'kneel', 'lie'])

export type Posture = z.infer<typeof Posture>

/** What one figure does in a shot. Frames are local to the shot. */
export const ActorTrack = z.object({
  start: Spot,
  posture: Posture,
  height: z.number().default(0), // of the seat or step it starts on
  moves: z.array(
    z.object({ from: z.int(), to: z.int(), gait: z.enum(['walk', 'run']), path: z.array(Spot).min(1) }),
  ),
  gestures: z.array(
    z.object({
      from: z.int(),
      to: z.int(),
      action: Action,
      target: z.string().nullable(),
      hand: z.enum(['left', 'right', 'both']),
      room: z.number().optional(), // metres of free floor before the seat one sits down on or rises from
    }),
  ),
  gaze: z.array(z.object({ from: z.int(), target: z.union([Vec3, z.string()]).nullable() })), // a figure's id or a point; null: ahead
  expressions: z.array(z.object({ from: z.int(), name: Expression, strength: z.number().min(0).max(1) })),
  holds: z.object({ prop: z.string(), hand: z.enum(['left', 'right']) }).nullable(),
})
export type ActorTrack = z.infer<typeof ActorTrack>

export const Performance = z.object({
  actors: z.record(z.string(), ActorTrack),
  props: z.record(z.string(), z.object({ position: Vec3, yaw: z.number() })), // where those lie that nobody holds, before or after
})
export type Performance = z.infer<typeof Performance>

/** Mouth shapes in the order a mouth opens (rest, closed, narrow, mid, wide, open, round, teeth). */
export const MouthShape = z.enum(['rest', 'closed', 'narrow', 'mid', 'wide', 'open', 'round', 'teeth'])
export type MouthShape = z.infer<typeof MouthShape>
export const MouthKey = z.object({ at: z.int(), shape: MouthShape }) // held until the next key
export type MouthKey = z.infer<typeof MouthKey>

/** Everything that is needed to draw a shot, and nothing else: the key of its pictures. */
export const StageSpec = z.object({
  set: SetSpec,
  light: LightRig,
  palette: Palette,
  look: Look,
  grade: Grade,
  materials: Materials,
  camera: CameraPlan,
  figures: z.array(
    z.object({
      id: z.string(),
      model: FigureModel,
      track: ActorTrack,
      mouth: z.array(MouthKey),
      rig: Rig.optional(),
    }),
  ),
  props: z.array(z.object({ id: z.string(), model: PropModel, position: Vec3.nullable(), yaw: z.number() })), // null: never seen but in a hand
  effects: z.array(Effect),
  bakes: z.array(Bake),
  frames: z.int().positive(), // of the whole shot
  fps: z.number().positive(),
  seed: z.int(),
})
export type StageSpec = z.infer<typeof StageSpec>
