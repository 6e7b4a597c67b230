import type { Level, Piece, SetSpec } from '#film/stage.ts'

/** A level in its piece's own bearing: how far it is before the piece's middle. */
type Tread = Pick<Level, 'wide' | 'deep' | 'height'> & { before: number }

const flat = ({ size: [wide, height, deep] }: Piece): Tread[] => [{ wide, deep, height, before: 0 }]

/** What the tops of pieces are that one may walk on; as remotion/stage/set/pieces builds them. */
const TREADS: Record<string, (piece: Piece) => Tread[]> = {
  pavement: flat,
  boardwalk: flat,
  dais: ({ size: [wide, height, deep] }) =>
    [0, 1, 2].map((i) => ({
      ...{ wide: wide - i * 0.7, deep: deep - i * 0.7 },
      ...{ height: ((i + 1) * height) / 3, before: -i * 0.2 },
    })),
  stairs: ({ size: [wide, height, deep] }) => {
    const n = Math.max(4, Math.round(height / 0.2))
    return Array.from({ length: n }, (_, i) => ({
      ...{ wide, deep: deep / n, height: ((i + 1) * height) / n },
      before: deep / 2 - ((i + 0.5) * deep) / n,
    }))
  },
}

/** The levels of a set's pieces: only what stands on the ground carries anybody. */
const levelsOf = (pieces: readonly Piece[]): Level[] =>
  pieces
    .filter(({ position }) => Math.abs(position[1]) < 0.05)
    .flatMap((piece) =>
      (TREADS[piece.kind]?.(piece) ?? []).map(({ before, ...tread }) => ({
        ...tread,
        of: piece.kind,
        x: piece.position[0] + Math.sin(piece.yaw) * before,
        z: piece.position[2] + Math.cos(piece.yaw) * before,
        yaw: piece.yaw,
      })),
    )

/** How far up a flight one is still seen under the ceiling. */
const LANDING = 1.25
const NEAR = 4 // metres

/** Who leaves by the stairs goes up some of them, and who comes is on them already. */
const upstairs = (mark: SetSpec['marks'][number], levels: readonly Level[]): SetSpec['marks'][number] => {
  if (!mark.id.startsWith('stairs') || mark.use === 'sit') return mark
  const away = ({ x, z }: Level) => Math.hypot(x - mark.x, z - mark.z)
  const [top] = levels
    .filter((level) => level.of === 'stairs' && level.height < LANDING && away(level) < NEAR)
    .sort((a, b) => b.height - a.height)
  return top ? { ...mark, x: top.x, z: top.z, facing: top.yaw, height: top.height } : mark
}

/** A set whose floor has its heights. */
export const withLevels = (set: SetSpec): SetSpec => {
  const levels = levelsOf(set.pieces)
  return levels.length === 0
    ? set
    : { ...set, levels, marks: set.marks.map((mark) => upstairs(mark, levels)) }
}
