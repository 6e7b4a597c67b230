import { z } from 'zod'
import { Access } from './access.ts'
import { Asset } from './asset.ts'
import { Brief } from './brief.ts'
import { Character } from './cast.ts'
import { Direction } from './direction.ts'
import { Bake, Effect } from './effect.ts'
import { Credits, ExportPlan, FilmFile, Finding } from './file.ts'
import { Grade, Materials } from './look.ts'
import { Marker } from './marker.ts'
import { Mend } from './mend.ts'
import { Narrative, Plot } from './plot.ts'
import { Pronunciation } from './pronunciation.ts'
import { RenderSettings } from './quality.ts'
import { Recording } from './recording.ts'
import { Rig } from './rig.ts'
import { Place, Prop, Scene } from './scene.ts'
import { ScoreNote } from './score-note.ts'
import { Shot } from './shot.ts'
import { ShotTake } from './shot-take.ts'
import { Casting, Mix, Reading, Score, Sound, Take } from './sound.ts'
import { CameraPlan, FigureModel, LightRig, Performance, PropModel, SetSpec } from './stage.ts'
import { table } from './table.ts'
import { Track } from './timeline/track.ts'
import { Transition } from './transition.ts'
import { Translation } from './translation.ts'

/** What the controller means to run, and what it leaves out. */
export const RunPlan = z.object({
  agents: z.array(z.string()),
  skipped: z.array(z.object({ agent: z.string(), why: z.string() })),
  questions: z.array(z.string()), // for the person, when the request is ambiguous
  why: z.string(),
})
export type RunPlan = z.infer<typeof RunPlan>

/**
 * The document. Each field is decided by exactly one agent (or by the person), named beside it;
 * tables are records by id, so that an edit touches one row. Order is a field, never an index.
 */
export const Film = z.object({
  version: z.literal(1),
  id: z.string(),
  locks: z.array(z.string()), // paths ("cast.mara", "screenplay") that no agent may touch
  brief: Brief, // the person
  plan: RunPlan.nullable(), // controller/controller
  fallbacks: table(z.object({ agent: z.string(), reason: z.string() })), // the runtime, by agent
  direction: Direction.nullable(), // analysis/analysis
  plot: Plot.nullable(), // story/plot-generator
  scenes: table(Scene), // story/scene-planner, with places and props
  places: table(Place),
  props: table(Prop),
  cast: table(Character), // story/character-developer
  narrative: Narrative.nullable(), // story/narrative-designer
  screenplay: z.string(), // story/dialogue-writer; Fountain, the only place where words are kept (see linesOf)
  shots: table(Shot), // visual/scene-interpreter
  casting: table(Casting), // audio/voice-casting, by character
  takes: table(Take), // audio/dialogue-to-speech, by line
  readings: table(Reading).default({}), // the person, by line: how it is read
  recordings: table(Recording).default({}), // the person, by line: spoken by somebody instead
  pronunciations: table(Pronunciation).default({}), // the person: how a word is said
  credits: Credits.nullable(), // post/credits-generator
  tracks: table(Track), // post/montage-specialist; music: composer; effects, ambience: sound-effect-generator
  markers: table(Marker).default({}), // the person
  assets: table(Asset).default({}), // the person: what was brought
  models: table(FigureModel), // three-d/model-generator, by character
  propModels: table(PropModel), // three-d/model-generator, by prop
  sets: table(SetSpec), // three-d/environment-builder, by place
  lights: table(LightRig), // three-d/lighting-designer, by scene
  performances: table(Performance), // visual/animation-controller, by shot
  cameras: table(CameraPlan), // technical/camera-movement-designer, by shot
  rigs: table(Rig).default({}), // three-d/rigging-specialist, by character
  materials: Materials.nullable().default(null), // three-d/texture-artist
  grades: table(Grade).default({}), // technical/color-grading-specialist, by scene
  effects: table(z.array(Effect)).default({}), // technical/special-effects-coordinator, by shot
  bakes: table(z.array(Bake)).default({}), // three-d/physics-simulator, by shot
  transitions: table(Transition).default({}), // technical/transition-designer, by scene
  reframes: table(z.record(z.string(), CameraPlan)).default({}), // technical/format-adapter, by shot and format ('9:16')
  mends: table(Mend).default({}), // visual/style-consistency-checker, by shot
  quality: RenderSettings.nullable().default(null), // technical/render-quality-manager
  panels: table(z.object({ asset: z.string(), frame: z.int(), stale: z.boolean().optional() })), // visual/image-generator, by shot; stale: the shot has changed since
  shotTakes: table(z.array(ShotTake)).default({}), // the person, by shot: other ways to shoot it
  translations: table(Translation).default({}), // the person, by language: captions in other languages
  scoreNotes: table(ScoreNote).default({}), // the person, by cue, by scene or 'film'
  score: Score.nullable(), // audio/music-composer
  sounds: table(Sound), // audio/sound-effect-generator
  mix: Mix.nullable(), // audio/audio-mixer
  access: Access.nullable().default(null), // audience/accessibility-checker
  exports: ExportPlan.nullable(), // post/export-specialist
  file: FilmFile.nullable(), // the render
  findings: table(Finding), // quality/technical-validator
})
export type Film = z.infer<typeof Film>

export const emptyFilm = (id: string, brief: Brief): Film => ({
  version: 1,
  id,
  locks: [],
  brief,
  plan: null,
  fallbacks: {},
  direction: null,
  plot: null,
  scenes: {},
  places: {},
  props: {},
  cast: {},
  narrative: null,
  screenplay: '',
  shots: {},
  casting: {},
  takes: {},
  readings: {},
  recordings: {},
  pronunciations: {},
  credits: null,
  tracks: {},
  markers: {},
  assets: {},
  models: {},
  propModels: {},
  sets: {},
  lights: {},
  performances: {},
  cameras: {},
  rigs: {},
  materials: null,
  grades: {},
  effects: {},
  bakes: {},
  transitions: {},
  reframes: {},
  mends: {},
  quality: null,
  panels: {},
  shotTakes: {},
  translations: {},
  scoreNotes: {},
  score: null,
  sounds: {},
  mix: null,
  access: null,
  exports: null,
  file: null,
  findings: {},
})

export const inOrder = <T extends { order: number; id: string }>(rows: Record<string, T>): T[] =>
  Object.values(rows).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))

/** The shots of the film in story order. */
export const shotsInOrder = (film: Pick<Film, 'scenes' | 'shots'>): Shot[] => {
  const rank = new Map(inOrder(film.scenes).map((scene, i) => [scene.id, i]))
  return Object.values(film.shots).sort(
    (a, b) =>
      (rank.get(a.scene) ?? 0) - (rank.get(b.scene) ?? 0) || a.order - b.order || (a.id < b.id ? -1 : 1),
  )
}
