import type { z } from 'zod'
import type { Finding, Severity } from '#film/file.ts'
import { type Rate, timecode, toFrames } from '#film/timeline/time.ts'

/** What a check says: where, in seconds of the film, or nowhere in particular. */
export type Fault = { severity: z.infer<typeof Severity>; code: string; message: string; at: number | null }

export const error = (code: string, message: string, at: number | null = null): Fault => ({
  severity: 'error',
  code,
  message,
  at,
})
export const warning = (code: string, message: string, at: number | null = null): Fault => ({
  severity: 'warning',
  code,
  message,
  at,
})

/** Findings by id: the code, and a number where there are several of a kind. */
export const findingsOf = (
  faults: Fault[],
  by: string,
  rate: Rate,
  frames: number,
): Record<string, Finding> => {
  const seen = new Map<string, number>()
  return Object.fromEntries(
    faults.map(({ severity, code, message, at }) => {
      const count = (seen.get(code) ?? 0) + 1
      seen.set(code, count)
      const id = `technical-${code}${count > 1 ? `-${count}` : ''}`
      const frame = at === null ? null : Math.max(0, Math.min(toFrames(at, rate), Math.max(0, frames - 1)))
      return [
        id,
        { id, by, severity, code, message, frame, timecode: frame === null ? null : timecode(frame, rate) },
      ]
    }),
  )
}

export const secs = (seconds: number): string => `${seconds.toFixed(1)} s`
