import { createBuffers, SAMPLE_RATE } from './buffers.ts'
import { type Bus, duckedAt, during, gainFrom, type SoundEvent } from './events.ts'

const AHEAD = 0.4 // seconds of the page's time that are laid out in advance
const SOON = 4 // seconds of the film that are fetched in advance
const SOFT = 0.008 // seconds in which a sound comes and goes where it is cut, so that nothing clicks
const buses = ['dialogue', 'music', 'effects', 'ambience'] as const
const FASTEST = 2 // beyond it speech is noise

type Levels = { volume: number; muted: boolean }
type Going = { source: AudioBufferSourceNode; gain: GainNode }
type Run = { from: number; since: number; speed: number }

/** Plays sounds at their moments of the film, by the clock of the sound card. */
export const createSound = () => {
  const context = new AudioContext({ sampleRate: SAMPLE_RATE, latencyHint: 'interactive' })
  const out = new GainNode(context)
  out.connect(context.destination)
  const bus = Object.fromEntries(
    buses.map((name) => {
      const node = new GainNode(context)
      node.connect(out)
      return [name, node]
    }),
  ) as Record<Bus, GainNode>
  const buffers = createBuffers(context)
  const going = new Map<string, Going>()
  let events: readonly SoundEvent[] = []
  let spoken: readonly SoundEvent[] = []
  let ducks = false
  let run: Run | null = null

  const latency = () => context.outputLatency || context.baseLatency || 0
  const momentOf = ({ from, since, speed }: Run, time: number) => from + (time - since) * speed

  const start = (
    event: SoundEvent,
    film: number,
    when: number,
    speed: number,
    seconds: number,
  ): Going | null => {
    const buffer = buffers.at(event.url)
    if (buffer === null) return null
    const into = film - event.at
    const source = new AudioBufferSourceNode(context, { buffer, playbackRate: speed, loop: event.round })
    const gain = new GainNode(context, { gain: 0 })
    const line = gainFrom(event.gain, into)
    gain.gain.setValueAtTime(0, when)
    gain.gain.linearRampToValueAtTime(line[0]?.value ?? 1, when + SOFT)
    for (const { at, value } of line.slice(1)) {
      if (at / speed > SOFT) gain.gain.linearRampToValueAtTime(value, when + at / speed)
    }
    const end = source.connect(gain)
    if (event.pan === 0) end.connect(bus[event.bus])
    else end.connect(new StereoPannerNode(context, { pan: event.pan })).connect(bus[event.bus])
    const offset = event.offset + into
    source.start(when, event.round ? offset % buffer.duration : offset, seconds)
    return { source, gain }
  }

  const silence = ({ source, gain }: Going) => {
    const now = context.currentTime
    gain.gain.cancelAndHoldAtTime?.(now)
    gain.gain.linearRampToValueAtTime(0, now + SOFT)
    source.stop(now + SOFT * 2)
  }

  const duck = (film: number) => {
    for (const name of buses) {
      const level = ducks ? duckedAt(spoken, name, film) : 1
      bus[name].gain.setTargetAtTime(level, context.currentTime, 0.09)
    }
  }

  /** Lays out what sounds next; what began already is taken up where it is. */
  const tick = () => {
    if (run === null || run.speed > FASTEST) return
    const now = context.currentTime + 0.005
    const film = momentOf(run, now)
    for (const { url } of during(events, film, film + SOON * run.speed)) void buffers.load(url)
    for (const event of during(events, film, film + AHEAD * run.speed)) {
      if (going.has(event.id)) continue
      const first = Math.max(film, event.at)
      const left = event.at + event.seconds - first
      const begun = start(event, first, now + (first - film) / run.speed, run.speed, left)
      if (begun === null) continue
      going.set(event.id, begun)
      begun.source.onended = () => going.get(event.id) === begun && going.delete(event.id)
    }
    duck(film)
  }
  const hush = () => {
    for (const one of going.values()) silence(one)
    going.clear()
  }
  const timer = setInterval(tick, 100)

  return {
    context,
    /** What everything goes through; a meter may listen here. */
    out,
    /** What sounds from now on: what goes on as it was is not touched. @param rough clips, not a mix: beds give way to voices */
    set: (next: readonly SoundEvent[], rough: boolean) => {
      events = next
      ducks = rough
      spoken = next.filter((event) => event.bus === 'dialogue')
      const still = new Set(next.map(({ id }) => id))
      for (const [id, one] of going) {
        if (still.has(id)) continue
        silence(one)
        going.delete(id)
      }
      tick()
    },
    /**
     * @param moment from where, asked when the first sounds are there
     * @returns the film's moment that is heard now, in seconds; null where the browser gives no sound
     */
    play: async (moment: () => number, speed: number): Promise<(() => number) | null> => {
      hush()
      const patience = new Promise((resolve) => setTimeout(resolve, 250))
      const first = during(events, moment(), moment() + 0.5).map(({ url }) => buffers.load(url))
      await Promise.race([context.resume().then(() => Promise.all(first)), patience])
      if (context.state !== 'running') return null
      const from = moment()
      const mine: Run = { from, since: context.currentTime + latency(), speed }
      run = { ...mine, since: context.currentTime }
      tick()
      return () => Math.max(from, momentOf(mine, context.currentTime))
    },
    stop: () => {
      run = null
      hush()
    },
    /** A short piece at a moment, for who looks for a place by ear. */
    snippet: async (film: number, seconds: number) => {
      if (run !== null) return
      const heard = during(events, film, film + seconds)
      await Promise.all([context.resume(), ...heard.map(({ url }) => buffers.load(url))])
      if (run !== null) return
      for (const event of heard) {
        const first = Math.max(film, event.at)
        const one = start(event, first, context.currentTime, 1, seconds)
        one?.gain.gain.setTargetAtTime(0, context.currentTime + seconds - 3 * SOFT, SOFT)
      }
    },
    setLevel: ({ volume, muted }: Levels) => {
      out.gain.setTargetAtTime(muted ? 0 : volume, context.currentTime, 0.02)
    },
    close: () => {
      clearInterval(timer)
      hush()
      void context.close()
    },
  }
}
export type Sound = ReturnType<typeof createSound>
