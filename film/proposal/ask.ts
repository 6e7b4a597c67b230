import { z } from 'zod'
import { Genre } from '../brief.ts'
import { Accessory, Garment, HairStyle } from '../cast.ts'
import { Colour } from '../direction.ts'
import { Look } from '../look.ts'
import { DayTime, Weather } from '../scene.ts'
import { Ensemble, Mood } from '../score-note.ts'
import { Shot } from '../shot.ts'
import { ReadingName } from '../sound.ts'
import { CameraPlan, Expression } from '../stage.ts'
import { TransitionKind } from '../timeline/track.ts'

const scenes = z.array(z.string()).min(1) // scene ids
const shots = z.array(z.string()).min(1) // shot ids
const lines = z.array(z.string()).min(1) // line ids
const character = z.string() // its id
const sound = z.string().min(1).optional() // a word of its name: only the sounds called so
/** How much: 1 a bit, 2 as one says it plainly, 3 much; below 0 the other way. */
const Steps = z.number().min(-4).max(4)
const seconds = z.number().min(-3600).max(3600)

/** What is heard: a bus of the mix. */
export const Bus = z.enum(['dialogue', 'music', 'effects', 'ambience'])
export type Bus = z.infer<typeof Bus>
/** A stretch of the film: the whole of it, or where some scenes, shots or lines are. */
const Span = z.discriminatedUnion('of', [
  z.object({ of: z.literal('film') }),
  z.object({ of: z.literal('scenes'), ids: scenes }),
  z.object({ of: z.literal('shots'), ids: shots }),
  z.object({ of: z.literal('lines'), ids: lines }),
])
export type Span = z.infer<typeof Span>

/**
 * One thing that a person wants done, told by what it is about and never by where it is kept. It is all that a text model may
 * answer, and what a proposal is made of: applied anew whenever another thing is left out.
 */
export const Ask = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('light'), scenes, by: Steps }), // above 0 brighter
  z.object({
    verb: z.literal('grade'),
    scenes,
    what: z.enum(['warmth', 'contrast', 'saturation', 'grain']),
    by: Steps,
  }),
  z.object({ verb: z.literal('monochrome'), scenes }),
  z.object({ verb: z.literal('pace'), shots, factor: z.number().min(0.3).max(3) }), // 1.1: a tenth longer
  z.object({ verb: z.literal('hold'), shot: z.string(), seconds }), // longer by so much
  z.object({ verb: z.literal('trim'), seconds: z.number().positive(), scenes: scenes.nullable() }),
  z.object({ verb: z.literal('remove-shots'), shots, keepSound: z.boolean().optional() }), // kept: no time goes, the shot beside it lasts longer
  z.object({ verb: z.literal('remove-scenes'), scenes }),
  z.object({ verb: z.literal('remove-lines'), lines }),
  z.object({ verb: z.literal('move-scene'), scene: z.string(), before: z.string().nullable() }), // null: to the end
  z.object({ verb: z.literal('swap-scenes'), scenes: z.tuple([z.string(), z.string()]) }),
  z.object({ verb: z.literal('move-shot'), shot: z.string(), before: z.string().nullable() }),
  z.object({ verb: z.literal('swap-shots'), shots: z.tuple([z.string(), z.string()]) }),
  z.object({
    verb: z.literal('frame'),
    shots,
    size: Shot.shape.size.optional(),
    angle: Shot.shape.angle.optional(),
  }),
  z.object({
    verb: z.literal('camera'),
    shots,
    move: CameraPlan.shape.move.extract(['static', 'push-in', 'pull-out', 'handheld']),
  }),
  z.object({ verb: z.literal('lens'), shots, lens: z.number().min(12).max(300) }), // mm
  z.object({
    verb: z.literal('costume'),
    character,
    garment: Garment.optional(),
    main: Colour.optional(),
    second: Colour.optional(),
  }),
  z.object({ verb: z.literal('hair'), character, style: HairStyle.optional(), colour: Colour.optional() }),
  z.object({
    verb: z.literal('accessory'),
    character,
    add: Accessory.optional(),
    remove: Accessory.optional(),
  }),
  z.object({
    verb: z.literal('voice'),
    character,
    what: z.enum(['older', 'younger', 'deeper', 'higher', 'rougher', 'softer', 'slower', 'quicker']),
    by: Steps,
  }),
  z.object({ verb: z.literal('read'), lines, reading: ReadingName, feeling: Expression.optional() }),
  z.object({ verb: z.literal('express'), shots, character, name: Expression }),
  z.object({
    verb: z.literal('level'),
    bus: Bus,
    span: Span,
    character: character.optional(),
    sound, // left out: all that the bus carries
    db: z.number().min(-60).max(24),
  }),
  z.object({ verb: z.literal('silence'), bus: Bus, span: Span, sound }),
  z.object({
    verb: z.literal('fade-sound'),
    bus: Bus,
    edge: z.enum(['in', 'out']), // where the span begins, where it ends
    seconds: z.number().positive().max(20),
    span: Span,
  }),
  z.object({
    verb: z.literal('score'),
    scenes: scenes.nullable(), // null: all of the film
    tempo: z.number().min(0.5).max(2).optional(),
    mood: Mood.optional(),
    instruments: Ensemble.optional(),
  }),
  z.object({ verb: z.literal('weather'), scenes, weather: Weather }),
  z.object({ verb: z.literal('time'), scenes, time: DayTime }),
  z.object({ verb: z.literal('look'), look: Look }),
  z.object({ verb: z.literal('genre'), genre: Genre }),
  z.object({ verb: z.literal('title'), title: z.string().min(1).max(120) }),
  z.object({ verb: z.literal('words'), lines, from: z.string().min(1), to: z.string() }), // within the lines
  z.object({ verb: z.literal('line'), line: z.string(), text: z.string().min(1) }), // all its words
  z.object({
    verb: z.literal('fade'),
    edge: z.enum(['in', 'out']),
    seconds: z.number().positive().max(20),
    scene: z.string().nullable(),
  }),
  z.object({
    verb: z.literal('transition'),
    shots,
    kind: TransitionKind.nullable(),
    seconds: z.number().positive().max(5),
  }), // into them; null: plain cuts
  z.object({ verb: z.literal('captions'), place: z.enum(['burnt', 'beside', 'none']) }),
  z.object({ verb: z.literal('format'), format: z.enum(['16:9', '9:16', '1:1', '4:5', '2.39:1']) }),
  z.object({ verb: z.literal('keep'), shots, on: z.boolean() }), // as they are when the film is made again
])
export type Ask = z.infer<typeof Ask>
export type AskOf<V extends Ask['verb']> = Extract<Ask, { verb: V }>
