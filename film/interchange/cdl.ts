import { AppError } from '../errors.ts'
import type { Grade } from '../look.ts'

type Cdl = Pick<Grade, 'slope' | 'offset' | 'power' | 'saturation'>

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)
const plain = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
const row = (values: readonly number[]): string => values.map((n) => n.toFixed(6)).join(' ')

const correction = (id: string, { slope, offset, power, saturation, why }: Grade): string =>
  [
    `  <ColorCorrection id="${escaped(id)}">`,
    `    <SOPNode>`,
    ...(why === '' ? [] : [`      <Description>${escaped(why)}</Description>`]),
    `      <Slope>${row(slope)}</Slope>`,
    `      <Offset>${row(offset)}</Offset>`,
    `      <Power>${row(power)}</Power>`,
    `    </SOPNode>`,
    `    <SatNode>`,
    `      <Saturation>${saturation.toFixed(6)}</Saturation>`,
    `    </SatNode>`,
    `  </ColorCorrection>`,
  ].join('\n')

const namespace = 'urn:ASC:CDL:v1.2'
/** An ASC ColorCorrectionCollection: the grade of every scene by its id. */
export const writeCcc = (grades: Record<string, Grade>): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<ColorCorrectionCollection xmlns="${namespace}">\n${Object.entries(
    grades,
  )
    .map(([id, grade]) => correction(id, grade))
    .join('\n')}\n</ColorCorrectionCollection>\n`

/** An ASC ColorDecisionList: the same, each as a decision of its own. */
export const writeCdl = (grades: Record<string, Grade>): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<ColorDecisionList xmlns="${namespace}">\n${Object.entries(grades)
    .map(([id, grade]) => `<ColorDecision>\n${correction(id, grade)}\n</ColorDecision>`)
    .join('\n')}\n</ColorDecisionList>\n`

const three = (text: string | undefined, where: string): [number, number, number] => {
  const [r, g, b] = (text ?? '').trim().split(/\s+/).map(Number)
  if (![r, g, b].every((n) => n !== undefined && Number.isFinite(n)))
    throw new AppError('bad-input', `The correction "${where}" has no usable slope, offset or power.`, {
      where,
    })
  return [r ?? 0, g ?? 0, b ?? 0]
}

/** Reads either form. @throws AppError('bad-input') naming the correction that cannot be read */
export const readCdl = (text: string): Record<string, Cdl> =>
  Object.fromEntries(
    [...text.matchAll(/<ColorCorrection\b[^>]*\bid="([^"]*)"[^>]*>([\s\S]*?)<\/ColorCorrection>/g)].map(
      ([, id = '', body = '']) => {
        const inside = (tag: string) => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(body)?.[1]
        const where = plain(id)
        const saturation = Number(inside('Saturation') ?? 1)
        return [
          where,
          {
            slope: three(inside('Slope'), where),
            offset: three(inside('Offset'), where),
            power: three(inside('Power'), where),
            saturation,
          },
        ]
      },
    ),
  )
