/** `head`: metres from chin to crown; `turned`: degrees from where the face looks to the lens; both null for a thing. */
export type Subject = {
  id: string
  kind: 'figure' | 'prop'
  head: number | null
  turned: number | null
}

/** left, top, right, bottom as fractions of the frame, from its upper left corner. */
type FrameBox = [left: number, top: number, right: number, bottom: number]

/** How one figure or thing is seen in one frame. */
export type IdSeen = Subject & {
  pixels: number // of it that are seen
  alone: number // that would be, if nothing stood before it
  box: FrameBox | null // of what is seen; null: nothing
  face: FrameBox | null
  faceAlone: FrameBox | null // where the face would be seen if nothing stood before it
  faceShare: number // of the face's pixels that nothing hides; 1 where no face is turned to the camera
  edges: ('left' | 'right' | 'top' | 'bottom')[] // of the frame that it touches
}
export type IdsSeen = {
  subjects: IdSeen[]
  set: number // share of the frame
  near: number // share of the frame that is nearer than 30 cm
}

type Size = { width: number; height: number }

/** Counts and bounds the pixels that a test picks. Rows come from below, as WebGL reads them. */
const boundsOf = ({ width, height }: Size, picks: (at: number) => boolean) => {
  let count = 0
  let [left, right, low, high] = [width, -1, height, -1]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (!picks((y * width + x) * 4)) continue
      count++
      if (x < left) left = x
      if (x > right) right = x
      if (y < low) low = y
      if (y > high) high = y
    }
  const box: FrameBox | null =
    count === 0 ? null : [left / width, 1 - (high + 1) / height, (right + 1) / width, 1 - low / height]
  return { count, box }
}

const edgesOf = (box: FrameBox | null): IdSeen['edges'] => {
  if (!box) return []
  const [left, top, right, bottom] = box
  const edges: IdSeen['edges'] = []
  if (left <= 0) edges.push('left')
  if (right >= 1) edges.push('right')
  if (top <= 0) edges.push('top')
  if (bottom >= 1) edges.push('bottom')
  return edges
}

/** What the drawn ids say: `all` with everything, `alone` each subject by itself; subject i has the id `set + 1 + i`. */
export const readIds = (
  all: Uint8Array,
  alone: readonly Uint8Array[],
  subjects: readonly Subject[],
  size: Size,
  set: number,
): IdsSeen => {
  const total = size.width * size.height
  return {
    subjects: subjects.map((subject, i) => {
      const own = alone[i] ?? all
      const id = set + 1 + i
      const seen = boundsOf(size, (at) => all[at] === id)
      const whole = boundsOf(size, (at) => own[at] === id)
      const face = boundsOf(size, (at) => all[at] === id && all[at + 1] === 255)
      const wholeFace = boundsOf(size, (at) => own[at] === id && own[at + 1] === 255)
      return {
        ...subject,
        pixels: seen.count,
        alone: whole.count,
        box: seen.box,
        face: face.box,
        faceAlone: wholeFace.box,
        faceShare: wholeFace.count === 0 ? 1 : face.count / wholeFace.count,
        edges: edgesOf(seen.box),
      }
    }),
    set: boundsOf(size, (at) => all[at] === set).count / total,
    near: boundsOf(size, (at) => all[at] !== 0 && (all[at + 2] ?? 255) < 3).count / total,
  }
}
