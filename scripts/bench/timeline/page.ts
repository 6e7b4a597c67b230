import { usePlayback } from '#components/player/playback.ts'
import { createEngine } from '#components/timeline/engine.ts'
import { listen } from '#components/timeline/pointer.ts'
import { rowsOf } from '#components/timeline/rows.ts'
import { yOf } from '#components/timeline/scene.ts'
import { useTimeline } from '#components/timeline/session.ts'
import { xOf } from '#components/timeline/view.ts'
import { fineChangeTo } from '#film/difference.ts'
import { mergeEdit } from '#film/edit.ts'
import type { Film } from '#film/film.ts'
import { stacked } from '#film/timeline/edit/tracks.ts'
import { inHand } from '#film/timeline/hand.ts'
import { ordered } from '#film/timeline/order.ts'
import type { Clip } from '#film/timeline/track.ts'
import { rate, syntheticFilm, wholeFrames } from './synthetic.ts'

/** What the page of the benchmark can do; the benchmark itself calls it. */
type Stand = ReturnType<typeof stand>
declare global {
  interface Window {
    openStand?: (clips: number) => Promise<void>
    stand?: Stand
  }
}

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))

/** A few seconds of noise that swells, as a file. */
const wav = (seconds: number): string => {
  const samples = seconds * 16_000
  const view = new DataView(new ArrayBuffer(44 + samples * 2))
  const words = [
    'RIFF',
    36 + samples * 2,
    'WAVEfmt ',
    16,
    0x10001,
    16_000,
    32_000,
    0x100002,
    'data',
    samples * 2,
  ]
  let at = 0
  for (const word of words) {
    if (typeof word === 'number') view.setUint32(at, word, true)
    else for (let i = 0; i < word.length; i++) view.setUint8(at + i, word.charCodeAt(i))
    at += typeof word === 'number' ? 4 : word.length
  }
  for (let i = 0; i < samples; i++)
    view.setInt16(44 + i * 2, 28_000 * Math.sin(i * i) * Math.sin((i * Math.PI) / samples), true)
  return URL.createObjectURL(new Blob([view.buffer], { type: 'audio/wav' }))
}

const picture = async (hue: number): Promise<string> => {
  const canvas = new OffscreenCanvas(320, 180)
  const ctx = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
  for (let i = 0; i < 180; i++) {
    ctx.fillStyle = `hsl(${hue} 40% ${10 + i / 4}%)`
    ctx.fillRect(0, i, 320, 1)
  }
  return URL.createObjectURL(await canvas.convertToBlob())
}

const numberOf = ({ id }: Clip) => Number(id.split('-')[1])

/** The timeline's engine with a film of so many clips, without the rest of the studio's page. */
const stand = async (clips: number) => {
  let film: Film = syntheticFilm(clips)
  const pictures = await Promise.all(Array.from({ length: 24 }, (_, i) => picture(i * 15)))
  const sounds = Array.from({ length: 12 }, (_, i) => wav(4 + i))
  const box = document.createElement('div')
  box.style.cssText = 'position:fixed;left:0;top:0;width:1240px;height:290px;overflow:hidden'
  const canvas = document.createElement('canvas')
  canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%'
  const playhead = document.createElement('div')
  playhead.style.cssText = 'position:absolute;top:0;bottom:0;left:0;width:1px;background:#ffcb85'
  box.append(canvas, playhead)
  document.body.append(box)
  box.setPointerCapture = () => {} // these pointers are made here
  const material = {
    nameOf: ({ id }: Clip) => id,
    pictureOf: (clip: Clip) =>
      clip.source.kind === 'shot' ? (pictures[numberOf(clip) % pictures.length] ?? null) : null,
    soundOf: (clip: Clip) => ({ url: sounds[numberOf(clip) % sounds.length] as string, round: 96 }),
    extent: () => null,
  }
  let edits = 0
  const give = () =>
    engine.give({ tracks: film.tracks, markers: {}, rate, frames: wholeFrames, stale: new Set(), material })
  const engine = createEngine(box, canvas, {
    edit: (_, { tracks = film.tracks }, why) => {
      const change = fineChangeTo(film, ['tracks'], inHand(film.tracks, tracks))
      if (change === null) return
      film = mergeEdit(film, { author: { kind: 'person', id: 'me' }, why, change }).film
      edits++
      give()
    },
    onLook: () => {},
    onPlayhead: (_, x) => {
      playhead.style.transform = `translateX(${x}px)`
    },
  })
  const close = listen(engine)
  usePlayback.getState().load('bench', wholeFrames, rate)
  useTimeline.getState().open(`bench ${clips}`)
  give()
  await frame()

  const fire = (type: string, x: number, y: number) =>
    box.dispatchEvent(
      new PointerEvent(type, { clientX: x, clientY: y, pointerId: 1, pointerType: 'mouse', button: 0 }),
    )
  const wheel = (init: WheelEventInit) =>
    box.dispatchEvent(new WheelEvent('wheel', { ...init, cancelable: true }))

  /** So many frames seen at once, from the middle of the film. */
  const see = (frames: number) => engine.look({ scale: 1240 / frames, from: wholeFrames / 2 })
  const twentyMinutes = 20 * 60 * 24

  /** Pictures and waves come first; what they cost is not a frame's. */
  const settle = async () => {
    for (let i = 0; i < 40; i++) {
      engine.invalidate()
      await frame()
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  /** One step before each frame. @returns the milliseconds between frames */
  const run = async (steps: number, step: (i: number) => void): Promise<number[]> => {
    const out: number[] = []
    let last = await frame()
    for (let i = 0; i < steps; i++) {
      step(i)
      const now = await frame()
      out.push(now - last)
      last = now
    }
    return out
  }
  /** Where the first clip of a track that can be seen whole is taken hold of. */
  const handle = (id: string) => {
    const scene = engine.scene()
    const track = film.tracks[id]
    const row = scene && rowsOf(stacked(film.tracks)).find((each) => each.track.id === id)
    if (!scene || !track || !row) throw new Error(`No track ${id}.`)
    const clip = ordered(track).find(({ start }) => xOf(scene.view, start) > 200) as Clip
    const x = xOf(scene.view, clip.start + clip.frames / 2)
    return { x, y: yOf(scene, row) + row.height * 0.3 }
  }
  return {
    settle,
    scroll: async (steps: number) => {
      see(twentyMinutes)
      return run(steps, (i) => wheel({ deltaX: i % 60 < 30 ? 40 : -40, deltaY: 0 }))
    },
    zoom: async (steps: number) => {
      engine.fit()
      return run(steps, (i) =>
        wheel({ clientX: 620, clientY: 80, ctrlKey: true, deltaY: i % 60 < 30 ? -45 : 45 }),
      )
    },
    drag: async (steps: number) => {
      see(twentyMinutes)
      await frame()
      const { x, y } = handle('dialogue')
      fire('pointerdown', x, y)
      const times = await run(steps, (i) => fire('pointermove', x + 10 + ((i * 7) % 300), y))
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
      return times
    },
    /** Milliseconds from the end of a gesture until its edit is made, merged and drawn. */
    edits: async (count: number) => {
      const out: number[] = []
      for (let i = 0; i < count; i++) {
        see(twentyMinutes)
        await frame()
        const { x, y } = handle('dialogue')
        fire('pointerdown', x, y)
        fire('pointermove', x + 12, y)
        await frame()
        const before = edits
        const since = performance.now()
        fire('pointerup', x + 12, y)
        if (edits === before) throw new Error('The gesture made no edit.')
        await frame() // runs after the engine's own, which was asked for before
        out.push(performance.now() - since)
      }
      return out
    },
    close: () => {
      close()
      engine.close()
      box.remove()
    },
  }
}

window.openStand = async (clips) => {
  await window.stand?.then((before) => before.close())
  window.stand = stand(clips)
  await window.stand
}
