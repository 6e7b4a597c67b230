/** Reads back what a notation program would see of a partwise MusicXML file: for tests of the writer, by other means than it. */
export type Read = {
  parts: { name: string; measures: number[]; notes: { at: number; units: number; midi: number }[] }[]
}

const inside = (xml: string, tag: string): string | null =>
  new RegExp(`<${tag}(?:\\s[^>]*)?>([\\s\\S]*?)</${tag}>`).exec(xml)?.[1] ?? null
const all = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}(?:\\s[^>]*)?>[\\s\\S]*?</${tag}>`, 'g'))].map(([whole]) => whole)
const plain = (s: string): string =>
  s.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

const CLASSES: Record<string, number> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 }

const midiOf = (note: string, head: string): number => {
  const instrument = /<instrument id="([^"]+)"/.exec(note)?.[1]
  if (instrument !== undefined)
    return (
      Number(
        inside(
          all(head, 'midi-instrument').find((m) => m.includes(`"${instrument}"`)) ?? '',
          'midi-unpitched',
        ),
      ) - 1
    )
  const pitch = inside(note, 'pitch') ?? ''
  const alter = Number(inside(pitch, 'alter') ?? 0)
  return (Number(inside(pitch, 'octave')) + 1) * 12 + (CLASSES[inside(pitch, 'step') ?? ''] ?? 0) + alter
}

export const readMusicXml = (xml: string): Read => {
  const heads = all(xml, 'score-part')
  return {
    parts: all(xml, 'part').map((part, p) => {
      const head = heads[p] ?? ''
      const notes: Read['parts'][number]['notes'] = []
      const open = new Map<string, Read['parts'][number]['notes'][number]>()
      const measures: number[] = []
      let start = 0
      for (const measure of all(part, 'measure')) {
        let at = start
        let end = start
        let chordAt = start
        for (const [element] of measure.matchAll(/<(note|backup|forward)>[\s\S]*?<\/\1>/g)) {
          const units = Number(inside(element, 'duration'))
          if (element.startsWith('<backup')) at -= units
          else if (element.startsWith('<forward') || element.includes('<rest/>')) at += units
          else {
            if (!element.includes('<chord/>')) chordAt = at
            const midi = midiOf(element, head)
            const key = `${midi} ${inside(element, 'voice')}`
            const tied = element.includes('<tie type="stop"/>') ? open.get(key) : undefined
            const note = tied ?? { at: chordAt, units: 0, midi }
            note.units += units
            if (tied === undefined) notes.push(note)
            if (element.includes('<tie type="start"/>')) open.set(key, note)
            else open.delete(key)
            if (!element.includes('<chord/>')) at += units
          }
          end = Math.max(end, at)
        }
        measures.push(end - start)
        start = end
      }
      return { name: plain(inside(head, 'part-name') ?? ''), measures, notes }
    }),
  }
}
