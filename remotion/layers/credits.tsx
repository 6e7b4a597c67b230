import { AbsoluteFill, interpolate, useCurrentFrame, useVideoConfig } from 'remotion'
import type { z } from 'zod'
import type { Palette } from '#film/direction.ts'
import type { Credits } from '#film/file.ts'
import { columnsOf, fitCredits } from './fit-credits.ts'
import { SANS, SERIF, useFonts } from './use-fonts.ts'

type Section = z.infer<typeof Credits>['sections'][number]

const SectionBlock = ({ section, size, accent }: { section: Section; size: number; accent: string }) => (
  <div style={{ paddingBottom: size * 1.1 }}>
    <div
      style={{
        fontSize: size * 0.66,
        fontWeight: 650,
        letterSpacing: '0.18em',
        textTransform: 'uppercase',
        color: accent,
        paddingBottom: size * 0.3,
      }}
    >
      {section.heading}
    </div>
    {section.entries.map(({ role, name }, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: entries never change places
      <div key={i} style={{ lineHeight: 1.38, textWrap: 'pretty' }}>
        {role ? <span style={{ opacity: 0.72 }}>{role} </span> : null}
        <span style={{ fontWeight: 620 }}>{name}</span>
      </div>
    ))}
  </div>
)

/** The end credits on a ground of the palette's shadow: one still card where everything fits, else a slow roll. */
export const CreditsLayer = ({
  credits,
  frames,
  palette,
}: {
  credits: z.infer<typeof Credits>
  frames: number
  palette: Palette
}) => {
  const frame = useCurrentFrame()
  const { width, height, fps } = useVideoConfig()
  useFonts(JSON.stringify(credits))
  const { columns, size, letters, roll } = fitCredits(credits, width, height)
  const edge = Math.max(1, Math.min(fps * 0.4, frames / 5))
  const seen = interpolate(frame, [0, edge, frames - edge, frames - 1], [0, 1, 1, 0.25], {
    extrapolateLeft: 'clamp',
    extrapolateRight: 'clamp',
  })
  const travel = interpolate(frame, [edge * 1.5, frames - edge * 1.5], [0, roll], {
    extrapolateLeft: 'clamp',
    extrapolateRight: 'clamp',
  })
  return (
    <AbsoluteFill
      style={{
        background: `radial-gradient(ellipse at 50% 38%, color-mix(in oklab, ${palette.shadow} 62%, #0b0d13), color-mix(in oklab, ${palette.shadow} 26%, #07080c) 78%)`,
        color: '#f6f1e6',
        fontFamily: SANS,
        fontSize: size,
        overflow: 'hidden',
      }}
    >
      <div
        style={{
          opacity: seen,
          transform: `translateY(${-travel}px)`,
          minHeight: height,
          boxSizing: 'border-box',
          padding: `${height * 0.06}px ${width * 0.08}px`,
          display: 'flex',
          flexDirection: 'column',
          justifyContent: roll > 0 ? 'flex-start' : 'center',
        }}
      >
        <div
          style={{
            fontFamily: SERIF,
            fontVariationSettings: '"SOFT" 60, "WONK" 0, "opsz" 144',
            fontWeight: 520,
            fontSize: size * 2,
            lineHeight: 1.1,
            textAlign: 'center',
          }}
        >
          {credits.title}
        </div>
        <div
          style={{
            width: size * 3,
            height: Math.max(2, size * 0.09),
            backgroundColor: palette.accent,
            margin: `${size * 0.6}px auto ${size * 1.2}px`,
            flexShrink: 0,
          }}
        />
        <div
          style={{
            display: 'flex',
            justifyContent: 'center',
            gap: width * 0.04,
            textAlign: columns === 1 ? 'center' : 'left',
          }}
        >
          {columnsOf(credits.sections, columns, letters).map((own, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
            <div key={i} style={{ flex: '1 1 0', maxWidth: width * (columns === 1 ? 0.84 : 0.4) }}>
              {own.map((section) => (
                <SectionBlock
                  key={section.heading}
                  section={section}
                  size={size}
                  accent={`color-mix(in oklab, ${palette.accent} 55%, #fff1d8)`}
                />
              ))}
            </div>
          ))}
        </div>
        <div
          style={{
            fontSize: size * 0.72,
            lineHeight: 1.45,
            textAlign: 'center',
            textWrap: 'balance',
            color: '#d9d3c8',
            paddingTop: size * 0.2,
          }}
        >
          {credits.notices.join(' · ')}
        </div>
      </div>
    </AbsoluteFill>
  )
}
