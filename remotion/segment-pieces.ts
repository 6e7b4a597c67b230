import type { Layer, Segment } from './segment-plan.ts'

type Picture = Segment['picture']

const shortest = 0.5 // seconds; a shorter piece costs more to open than to draw

const isWords = (layer: Layer): boolean => layer.kind === 'caption' || layer.kind === 'title'

/** Frames at which words come or go, where the picture may be cut. */
const cutsOf = ({ layers, frames, fps, step }: Picture): number[] => {
  const least = Math.ceil(shortest * fps)
  const cuts = [0]
  const edges = layers.flatMap((layer) => (isWords(layer) ? [layer.from, layer.from + layer.frames] : []))
  // On frames that a draft draws too.
  const drawn = edges.map((edge) => edge - (edge % step))
  for (const edge of drawn.sort((a, b) => a - b))
    if (edge - (cuts.at(-1) ?? 0) >= least && frames - edge >= least) cuts.push(edge)
  return [...cuts, frames]
}

const during = (layers: Layer[], from: number, to: number): Layer[] =>
  layers
    .filter((layer) => layer.from < to && layer.from + layer.frames > from)
    .map((layer) => ({ ...layer, from: layer.from - from }))

/**
 * A segment in pieces that hold no more than their own pixels depend on: cut where captions come and go, so that other
 * words in one of them draw its frames again and no others. Their frames follow each other and sum to the segment's.
 */
export const piecesOf = (picture: Picture): Picture[] => {
  const cuts = cutsOf(picture)
  if (cuts.length === 2) return [picture]
  return cuts.slice(1).map((to, i) => {
    const from = cuts[i] ?? 0
    return { ...picture, frames: to - from, layers: during(picture.layers, from, to) }
  })
}
