import type { Span } from '../spans.ts'

type FileSpan = Extract<Span, { kind: 'file' }>
type Slot = {
  video: HTMLVideoElement
  url: string
  span: FileSpan | null
  wanted: number | null
  used: number
}

const MOST = 3 // what is seen, what comes next, and what was seen last
const LATE = 1.6 // frames: beyond it the video is sought anew, below it it runs a little faster or slower

/** The middle of a frame: a time that no rounding can move into its neighbour. */
export const middleOf = (frame: number, fps: number): number => (frame + 0.5) / fps

/** How fast a video has to run to be where the clock is. @param late frames that it is behind */
export const rateFor = (speed: number, late: number): number =>
  Math.max(0.0625, Math.min(16, speed * (1 + Math.max(-0.12, Math.min(0.12, late * 0.08)))))

const same = (a: FileSpan | null, b: FileSpan): boolean =>
  a !== null && a.url === b.url && a.at - a.offset === b.at - b.offset

/** Videos of one place on the page, one over the other: one is seen while the next is made ready. */
export const createPool = (
  place: HTMLElement,
  fps: () => number,
  told: { broken: () => void; seen: () => void },
) => {
  const slots: Slot[] = []
  let seen: Slot | null = null
  let comes: Slot | null = null // sought, and seen as soon as it has its picture
  let clock = 0
  let sounding = false

  const made = (): Slot => {
    const video = document.createElement('video')
    Object.assign(video, { preload: 'auto', playsInline: true, muted: true, disableRemotePlayback: true })
    video.className = 'pointer-events-none absolute inset-0 size-full object-contain'
    video.style.visibility = 'hidden'
    const slot: Slot = { video, url: '', span: null, wanted: null, used: 0 }
    const arrived = () => {
      const { wanted } = slot
      slot.wanted = null
      if (wanted !== null) seek(slot, wanted)
      if (comes === slot && hasPicture(slot)) reveal(slot)
    }
    video.addEventListener('seeked', arrived)
    video.addEventListener('loadeddata', arrived)
    video.addEventListener('error', () => slot.url !== '' && told.broken())
    place.append(video)
    slots.push(slot)
    return slot
  }
  /** One search at a time: the latest wish follows when the one before has come. */
  const seek = (slot: Slot, time: number) => {
    if (slot.video.seeking) slot.wanted = time
    else if (Math.abs(slot.video.currentTime - time) > 1e-4) slot.video.currentTime = time
  }
  const load = (slot: Slot, span: FileSpan) => {
    slot.span = span
    if (slot.url === span.url) return
    slot.url = span.url
    slot.wanted = null
    slot.video.src = span.url
  }
  /** A video for a span: the one that has it, one that has its file, a new one, or the longest unused. */
  const slotFor = (span: FileSpan, spare = false): Slot => {
    const others = slots.filter((slot) => slot !== seen).sort((a, b) => a.used - b.used)
    const resting = !spare && seen?.video.paused === true && seen.url === span.url
    const found =
      slots.find((slot) => same(slot.span, span)) ??
      (resting ? seen : null) ??
      others.find((slot) => slot.url === span.url) ??
      (slots.length < MOST ? made() : others[0]) ??
      made()
    load(found, span)
    found.used = ++clock
    return found
  }
  const timeIn = (span: FileSpan, frame: number) => middleOf(span.offset + frame - span.at, fps())
  const hasPicture = ({ video }: Slot) => video.readyState >= 2 && !video.seeking

  const reveal = (slot: Slot | null) => {
    for (const one of slots) one.video.style.visibility = one === slot ? 'visible' : 'hidden'
    if (seen !== null && seen !== slot) {
      seen.video.pause()
      seen.video.muted = true
    }
    seen = slot
    comes = null
    if (slot === null) return
    slot.video.muted = !sounding
    if (hasPicture(slot)) told.seen()
  }

  return {
    /** The picture at rest. */
    rest: (span: FileSpan, frame: number) => {
      const slot = slotFor(span)
      slot.video.pause()
      seek(slot, timeIn(span, frame))
      comes = null
      if (seen === null || hasPicture(slot)) reveal(slot)
      else comes = slot
    },
    /** The picture while it plays. @param moment frames of the film, with their fractions @returns whether it is seen */
    play: (span: FileSpan, moment: number, speed: number): boolean => {
      const slot = slotFor(span)
      const { video } = slot
      const due = (span.offset + moment - span.at) / fps()
      const late = (due - video.currentTime) * fps()
      if (video.readyState >= 1 && !video.seeking && Math.abs(late) > LATE * Math.max(1, speed))
        seek(slot, due + (video.paused ? 0 : 0.5 / fps()))
      const rate = rateFor(speed, late)
      if (Math.abs(video.playbackRate - rate) > 0.005) video.playbackRate = rate
      // A browser may refuse before a gesture, or a newer command may overtake this one.
      if (video.paused) video.play().catch(() => {})
      if (hasPicture(slot) || seen === null) reveal(slot)
      return seen === slot
    },
    /** Makes a span ready at its first frame, so that the cut to it is a cut. */
    warm: (span: FileSpan, frame: number) => {
      if (same(seen?.span ?? null, span)) return
      const slot = slotFor(span, true)
      slot.video.pause()
      seek(slot, timeIn(span, frame))
    },
    /** What is seen stands still until something else has come. */
    hold: () => seen?.video.pause(),
    hide: () => {
      if (seen !== null) reveal(null)
    },
    /** Whether the video that is seen is heard, as a whole film is. */
    sound: (on: boolean, { volume, muted }: { volume: number; muted: boolean }) => {
      sounding = on && !muted
      for (const slot of slots) {
        slot.video.volume = volume
        slot.video.muted = slot !== seen || !sounding
      }
    },
    seen: () => seen?.video ?? null,
    close: () => {
      for (const { video } of slots) {
        video.removeAttribute('src')
        video.load()
        video.remove()
      }
    },
  }
}
