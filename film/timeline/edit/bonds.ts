import { under } from '../order.ts'
import { type Clip, endOf, type Track } from '../track.ts'
import { type ClipRef, named, rowsOf, type Tracks, withGroups } from './ref.ts'

/** What a person has set free: it is linked to nothing, not even to what it belongs to. */
export const free = ''

/** Clips that nobody linked, and yet belong together: `of` goes where all of `to` go, and not the other way round. */
type Bond = { of: ClipRef; to: readonly ClipRef[] }

const known = new WeakMap<Tracks, readonly Bond[]>()

const isTied = ({ group }: Clip): boolean => group !== free

/** The pictures that a sound belongs to: the shot over which it begins, and as far as it is heard the parts that this was split into. */
const picturesUnder = (main: Track, clip: Clip): Clip[] => {
  const first = under(main, clip.start)
  if (first?.source.kind !== 'shot' || !isTied(first)) return []
  const { shot } = first.source
  const pictures = [first]
  for (let at = endOf(first); at < endOf(clip); ) {
    const next = under(main, at)
    if (next?.source.kind !== 'shot' || next.source.shot !== shot || !isTied(next)) break
    pictures.push(next)
    at = endOf(next)
  }
  return pictures
}

/** Words and effects belong to the shot over which they begin, a caption to its line. */
const bondsOf = (tracks: Tracks): readonly Bond[] => {
  const before = known.get(tracks)
  if (before !== undefined) return before
  const main = tracks.picture ?? rowsOf(tracks, 'picture').at(-1)
  const lines = new Map<string, ClipRef>()
  const bonds: Bond[] = []
  for (const track of [...rowsOf(tracks, 'dialogue'), ...rowsOf(tracks, 'effects')])
    for (const clip of Object.values(track.clips)) {
      if (!isTied(clip)) continue
      const of = { track: track.id, clip: clip.id }
      if (clip.source.kind === 'line') lines.set(clip.source.line, of)
      else if (clip.source.kind !== 'sound') continue
      const to = main ? picturesUnder(main, clip).map(({ id }) => ({ track: main.id, clip: id })) : []
      if (to.length > 0) bonds.push({ of, to })
    }
  for (const track of rowsOf(tracks, 'captions'))
    for (const clip of Object.values(track.clips)) {
      const line =
        clip.source.kind === 'caption' && isTied(clip) ? lines.get(clip.source.line ?? '') : undefined
      if (line) bonds.push({ of: { track: track.id, clip: clip.id }, to: [line] })
    }
  known.set(tracks, bonds)
  return bonds
}

const nameOf = ({ track, clip }: ClipRef) => `${track}/${clip}`

/** Clips with all that goes where they go: what a person linked to them, the words and effects of a shot, the captions of a line. */
export const withLinks = (tracks: Tracks, refs: readonly ClipRef[]): ClipRef[] => {
  let all = withGroups(tracks, refs)
  for (let before = 0; before < all.length; ) {
    before = all.length
    const taken = new Set(all.map(nameOf))
    const tied = bondsOf(tracks).flatMap(({ of, to }) =>
      to.every((each) => taken.has(nameOf(each))) ? [of] : [],
    )
    if (tied.length > 0) all = withGroups(tracks, named([...all, ...tied]))
  }
  return all
}

/** Those that belong to something, or to which something belongs. */
export const isBound = (tracks: Tracks, ref: ClipRef): boolean => {
  const name = nameOf(ref)
  return bondsOf(tracks).some(({ of, to }) => nameOf(of) === name || to.some((each) => nameOf(each) === name))
}
