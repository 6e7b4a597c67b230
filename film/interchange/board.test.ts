import { expect, test } from 'vitest'
import { emptyFilm, type Film } from '../film.ts'
import { writeBoard } from './board.ts'

const brief = {
  source: { kind: 'idea' as const, text: '' },
  ...{ title: null, seconds: 30, genre: null, size: { width: 640, height: 360 } },
  ...{ rate: { num: 24, den: 1 }, seed: 7, scenes: null },
} as unknown as Film['brief']
const shot = (i: number) => ({
  ...{
    id: `s1-a${i}`,
    scene: 's1',
    order: i,
    kind: 'single',
    size: 'CU',
    angle: 'low',
    subjects: [],
    present: [],
  },
  ...{ shows: `She <waits> ${i}.`, lines: i === 1 ? ['s1-l1'] : [], actions: [], seconds: 2, why: '' },
})
const film = {
  ...emptyFilm('f', brief),
  scenes: { s1: { id: 's1', order: 1, heading: 'INT. ROOM - DAY' } },
  screenplay: 'INT. ROOM - DAY\n\nMARA\nWho is there?\n',
  shots: Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`s1-a${i}`, shot(i)])),
  panels: { 's1-a0': { asset: 'p.jpeg', frame: 0 } },
} as unknown as Film

test('six panels a page, each with its picture, slate, action, words and seconds', () => {
  const html = writeBoard(film, 'Night & day', (asset) => `/pictures/${asset}`)
  expect(html.match(/class="page"/g)).toHaveLength(2)
  expect(html.match(/<li>/g)).toHaveLength(8)
  expect(html).toContain('src="/pictures/p.jpeg"')
  expect(html).toContain('<b>1B</b><span>Close-up · low</span><span>2.0 s</span>')
  expect(html).toContain('MARA: Who is there?')
  expect(html).toContain('Storyboard · 8 shots · 16.0 s')
})

test('what people wrote is text, never markup', () => {
  const html = writeBoard(film, '<b>x</b>', (asset) => asset)
  expect(html).not.toContain('<waits>')
  expect(html).not.toContain('<b>x</b></b>')
})
