import { idOf, lineId, sceneId } from '../id.ts'
import type { Cue } from './cue.ts'
import type { ScreenplayElement } from './elements.ts'
import type { Heading, Setting } from './heading.ts'
import { parse } from './parse.ts'
import { plain } from './plain.ts'

/** What one character says under one cue. */
export type Line = {
  id: string
  scene: string
  order: number // within the scene, from 1
  cue: string // as written
  character: string // idOf(name)
  name: string
  extension: string | null // V.O., O.S.
  parentheticals: string[] // without their brackets
  text: string // the words spoken
  dual: boolean
  at: number // offset of the first word in the screenplay
  end: number // offset after the last row of the speech, line ending excluded
}

export type SceneElement =
  | { kind: 'action'; text: string }
  | { kind: 'line'; line: Line }
  | { kind: 'transition'; text: string }
  | { kind: 'lyric'; text: string } // sung by nobody who is named
  | { kind: 'centred'; text: string }

export type SceneText = {
  number: number // from 1
  id: string
  sceneNumber: string | null // as the writer numbered it
  heading: string
  setting: Setting
  place: string
  timeOfDay: string
  elements: SceneElement[]
  start: number
  end: number
}

const implied: Heading = { text: 'SCENE 1', sceneNumber: null, setting: null, place: '', timeOfDay: '' }
const counts = new Set(['action', 'character', 'transition', 'lyric', 'centred'])

/** Rows of action, lyrics or speech that follow each other are one element of the scene. */
const elementsOf = (rows: ScreenplayElement[], number: number): SceneElement[] => {
  const out: SceneElement[] = []
  let speech: { cue: Cue; rows: ScreenplayElement[] } | null = null
  let joins: 'action' | 'lyric' | null = null
  let lines = 0
  const finish = () => {
    if (speech === null) return
    const words = speech.rows.filter((row) => row.kind !== 'parenthetical' && plain(row.text) !== '')
    const parentheticals = speech.rows
      .filter((row) => row.kind === 'parenthetical')
      .map((row) => plain(row.text.slice(1, -1)))
    const [first] = words
    const last = words.at(-1)
    const { cue, name, extension, dual } = speech.cue
    speech = null
    if (first === undefined || last === undefined) {
      if (parentheticals.length > 0)
        out.push({ kind: 'action', text: `${name} ${parentheticals.join(', ')}` })
      return
    }
    lines += 1
    const text = words.map((row) => plain(row.text)).join(' ')
    const whose = { cue, character: idOf(name), name, extension, dual, parentheticals, text }
    const where = { id: lineId(number, lines), scene: sceneId(number), order: lines }
    out.push({
      kind: 'line',
      line: { ...where, ...whose, at: first.at, end: last.start + last.raw.trimEnd().length },
    })
  }
  for (const row of rows) {
    if (row.kind === 'note' || row.kind === 'boneyard') continue
    if (
      speech !== null &&
      (row.kind === 'dialogue' || row.kind === 'parenthetical' || row.kind === 'lyric')
    ) {
      speech.rows.push(row)
      continue
    }
    finish()
    const before = out.at(-1)
    if (row.kind === 'character') speech = { cue: row.cue, rows: [] }
    else if (row.kind === 'action' || row.kind === 'lyric') {
      const text = plain(row.text)
      if (joins === row.kind && before?.kind === row.kind) before.text += `\n${text}`
      else if (text !== '') out.push({ kind: row.kind, text })
    } else if (row.kind === 'transition' || row.kind === 'centred')
      out.push({ kind: row.kind, text: plain(row.text) })
    joins = row.kind === 'action' || row.kind === 'lyric' ? row.kind : null
  }
  finish()
  return out
}

/** The scenes of a screenplay. What stands before the first heading belongs to the first scene. */
export const breakdown = (text: string): SceneText[] => {
  const { elements } = parse(text)
  const body = elements.filter((element) => element.kind !== 'title-page')
  if (!body.some((row) => row.kind === 'heading' || counts.has(row.kind))) return []
  const groups: { heading: Heading; start: number; rows: ScreenplayElement[] }[] = []
  const opening: ScreenplayElement[] = []
  for (const row of body) {
    const group = groups.at(-1)
    if (row.kind === 'heading') groups.push({ heading: row.heading, start: row.start, rows: [] })
    else if (group === undefined) opening.push(row)
    else group.rows.push(row)
  }
  const start = body[0]?.start ?? 0
  const first = groups[0]
  if (first === undefined) groups.push({ heading: implied, start, rows: opening })
  else groups[0] = { heading: first.heading, start, rows: [...opening, ...first.rows] }
  return groups.map((group, i) => {
    const number = i + 1
    const { text: heading, ...parts } = group.heading
    const end = groups[i + 1]?.start ?? text.length
    const elementsOfScene = elementsOf(group.rows, number)
    return {
      number,
      id: sceneId(number),
      heading,
      ...parts,
      elements: elementsOfScene,
      start: group.start,
      end,
    }
  })
}

export const linesOf = (text: string): Line[] =>
  breakdown(text).flatMap((scene) =>
    scene.elements.flatMap((element) => (element.kind === 'line' ? [element.line] : [])),
  )
