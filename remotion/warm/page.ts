import { letsThrough } from '../layers/shown.ts'
import { createLive } from '../live/create-live.tsx'
import { playLive } from '../live/play.ts'
import { blackShare } from '../segment.tsx'
import { comes, type Layer, type Segment } from '../segment-plan.ts'
import { loadPeople } from '../stage/human/load.ts'
import { type Placed, placedAt } from '../transitions/moves.ts'
import { revealOf } from '../transitions/reveal.ts'
import { type Reveal, whole } from '../transitions/shape.ts'
import { createOverlays } from './overlays.tsx'
import { blackSheet, createPacker, type Sheet } from './pack.ts'
import { createPictures } from './pictures.ts'
import { createProbe } from './probe.ts'
import { createStages } from './stages.tsx'

type Picture = Segment['picture']

const seenOf = (layer: Layer, frame: number): Reveal => {
  if (comes(layer)) return revealOf(layer, frame - layer.from)
  if (layer.kind === 'black') return { ...whole, opacity: blackShare(layer, frame - layer.from) }
  return whole
}
/** Where the keys of its clip have a picture; words are moved where they are written. */
const placeOf = (layer: Layer, frame: number): Placed | null =>
  comes(layer) && layer.moves ? placedAt(layer.moves, frame - layer.from) : null
const on = (layer: Layer, frame: number) => frame >= layer.from && frame < layer.from + layer.frames

const create = async () => {
  const stages = await createStages()
  const overlays = createOverlays()
  const pictures = createPictures()
  const black = blackSheet()
  let packer: ReturnType<typeof createPacker> | null = null
  let picture: Picture | null = null
  let settled = false

  const open = async (next: Picture) => {
    if (next.width !== picture?.width || next.height !== picture.height) {
      packer?.dispose()
      packer = createPacker(stages.gl, next.width, next.height)
    }
    picture = next
    await stages.open(next)
    overlays?.open(next)
    pictures.open(next)
    if (settled) return
    // A new page draws one frame wrong after it first lets the browser do something else. Nobody gets that one.
    await sheetsAt(0)
    await new Promise((resolve) => setTimeout(resolve, 20))
    await sheetsAt(0)
    packing().settle()
    settled = true
  }

  const sheetsAt = async (frame: number): Promise<Sheet[]> => {
    if (!picture) throw new Error('Nothing is open.')
    const words = await overlays?.at(frame)
    const brought = await pictures.at(frame)
    let drawn = stages.at(frame)
    for (let waits = 0; !stages.standsAt(frame); waits++) {
      if (waits > 500) throw new Error('The stage was not built within ten seconds.')
      await new Promise((resolve) => setTimeout(resolve, 20))
      drawn = stages.at(frame)
    }
    return picture.layers.flatMap((layer, i): Sheet[] => {
      if (!on(layer, frame)) return []
      const reveal = seenOf(layer, frame)
      if (layer.kind === 'black')
        return [{ texture: black, reveal, place: null, opaque: true, white: layer.white ?? false }]
      const texture = drawn.get(i) ?? brought.get(i) ?? words?.get(i)
      const place = placeOf(layer, frame)
      return texture
        ? [{ texture, reveal, place, opaque: comes(layer) && !letsThrough(layer), white: false }]
        : []
    })
  }

  const packing = () => {
    if (!packer) throw new Error('Nothing is open.')
    return packer
  }

  return {
    /** Whether words can be drawn here; segments without any can be drawn anyway. */
    words: overlays !== null,
    open,
    /** The reference scene, for measuring what this browser draws with. */
    probe: createProbe,
    /** A stage that plays by itself, for measuring how the studio's page plays it. */
    live: { create: createLive, play: playLive },
    /** Draws one frame. @returns its planes (I420, BT.709, limited range) */
    frame: async (frame: number) => packing().planes(await sheetsAt(frame)),
    /** Draws one frame and throws it away: what the rasteriser alone costs. */
    draw: async (frame: number) => {
      await sheetsAt(frame)
      packing().settle()
    },
    /** Draws one frame as a picture file. */
    still: async (frame: number, quality: number): Promise<Blob> => {
      if (!picture) throw new Error('Nothing is open.')
      const { width, height } = picture
      const canvas = new OffscreenCanvas(width, height)
      const image = new ImageData(packing().pixels(await sheetsAt(frame)), width, height)
      canvas.getContext('2d')?.putImageData(image, 0, 0)
      return canvas.convertToBlob({ type: 'image/jpeg', quality })
    },
  }
}

type WarmPage = Awaited<ReturnType<typeof create>>

declare global {
  interface Window {
    reelwright: () => Promise<WarmPage>
  }
}

let made: Promise<WarmPage> | null = null
/** The way in for whoever steps this page from outside: made once, kept as long as the page. */
window.reelwright = () => {
  made ??= loadPeople().then(create)
  return made
}
