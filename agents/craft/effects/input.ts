import type { Brief } from '#film/brief.ts'
import type { Place, Prop, Scene } from '#film/scene.ts'
import type { Shot } from '#film/shot.ts'
import type { Performance, PropModel, SetSpec } from '#film/stage.ts'
import type { Track } from '#film/timeline/track.ts'

export type EffectsInput = {
  brief: Brief
  places: Record<string, Place>
  scenes: Record<string, Scene>
  shots: Record<string, Shot>
  sets: Record<string, SetSpec>
  props: Record<string, Prop>
  propModels: Record<string, PropModel>
  performances: Record<string, Performance>
  'tracks.picture': Track
}
