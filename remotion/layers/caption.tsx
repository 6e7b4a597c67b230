import { AbsoluteFill, useVideoConfig } from 'remotion'
import { clearOf } from '#film/format.ts'
import { captionStyle } from './caption-style.ts'
import { SANS, useFonts } from './use-fonts.ts'

/**
 * Two lines at most, inside the title-safe area, white on a plate dark enough for 7:1 over any picture. Another language
 * stands under them at the same time, in a colour of its own.
 */
export const CaptionLayer = ({
  lines,
  label,
  beneath = [],
}: {
  lines: string[]
  label: string | null
  beneath?: string[]
}) => {
  const { width, height } = useVideoConfig()
  useFonts(`${lines.join('')}${label ?? ''}${beneath.join('')}`)
  // 42 letters, the longest line there may be, fill about nine tenths of the width.
  const clear = clearOf({ width, height })
  const size = Math.min(height * 0.052, width * 0.04)
  return (
    <AbsoluteFill
      style={{
        justifyContent: 'flex-end',
        alignItems: 'center',
        paddingBottom: Math.max(height * clear.bottom, size),
        paddingInline: width * Math.min(0.04, clear.side),
      }}
    >
      <div
        style={{
          fontFamily: SANS,
          fontSize: size,
          fontWeight: 550,
          lineHeight: 1.3,
          letterSpacing: '0.002em',
          textAlign: 'center',
          color: captionStyle.ink,
          backgroundColor: captionStyle.plate,
          borderRadius: size * 0.28,
          padding: `${size * 0.2}px ${size * 0.6}px ${size * 0.26}px`,
          whiteSpace: 'pre-wrap',
        }}
      >
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one caption never change places
          <div key={i} dir="auto">
            {i === 0 && label !== null ? <span style={{ color: captionStyle.name }}>{label}: </span> : null}
            {line}
          </div>
        ))}
        {beneath.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one caption never change places
          <div key={i} dir="auto" style={{ color: captionStyle.other, marginTop: i === 0 ? size * 0.12 : 0 }}>
            {line}
          </div>
        ))}
      </div>
    </AbsoluteFill>
  )
}
