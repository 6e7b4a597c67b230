const units: Record<string, number> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
}

/** When "2h45m", "300ms" or an ISO date comes, counted from `now`. Null when it is none of them. */
export const dueAt = (text: string, now = Date.now()): Date | null => {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h|d|w)/g)]
  if (parts.length > 0 && parts.map((part) => part[0]).join('') === text)
    return new Date(parts.reduce((sum, part) => sum + Number(part[1]) * (units[part[2] ?? ''] ?? 0), now))
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? null : date
}

/** Milliseconds to wait before attempt n + 1 (n from 0): longer each time, with a spread, a minute at most. */
export const backoff = (attempt: number, spread: number, base = 1000): number =>
  Math.min(base * 2 ** attempt, 60_000) * (0.75 + spread / 2)

/** What the header Retry-After asks for, in milliseconds: seconds or a date. */
export const retryAfter = (header: string | undefined, now = Date.now()): number | null => {
  if (header === undefined || header === '') return null
  if (/^\d+$/.test(header)) return Number(header) * 1000
  const date = new Date(header).getTime()
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}
