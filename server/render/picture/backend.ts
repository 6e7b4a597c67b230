import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type {} from '#remotion/warm/page.ts'
import { homeDir } from '#server/storage/home.ts'
import { launchOptions } from './launch.ts'
import { openPage } from './page.ts'

const Gl = z.enum(['angle-egl', 'angle', 'swangle'])
type Gl = z.infer<typeof Gl>
const Measured = z.object({ gl: Gl, name: z.string(), rate: z.number() }) // frames a second; 0: blank or broken
type Measured = z.infer<typeof Measured>
const Kept = z.object({ chosen: Measured, measured: z.array(Measured) })

/** On Linux EGL takes the GPU where there is one and Mesa's llvmpipe where there is none; swangle is SwiftShader. */
const candidates: readonly Gl[] =
  process.platform === 'linux' ? ['angle-egl', 'swangle'] : ['angle', 'swangle']

const keptAt = () => join(homeDir(), 'picture.json')
const kept = async (): Promise<Measured | null> => {
  const text = await readFile(keptAt(), 'utf8').catch(() => null)
  if (text === null) return null
  const found = Kept.safeParse(JSON.parse(text))
  return found.success ? found.data.chosen : null
}

/** How WebGL is drawn on this machine: as it was measured, or as is usual where nobody has measured yet. */
export const chosenGl = async (): Promise<Gl> => (await kept())?.gl ?? candidates[0] ?? 'angle'

/** Runs in the page: frames of the reference scene in one second, after a few to warm up. A blank frame counts for nothing. */
const drawForASecond = async () => {
  const { probe } = await window.reelwright()
  const { name, draw } = probe()
  for (let frame = 0; frame < 5; frame++) if (draw(frame) < 4) return { name, rate: 0 }
  const since = performance.now()
  let frames = 0
  while (performance.now() - since < 1000) if (draw(frames++) < 4) return { name, rate: 0 }
  return { name, rate: (frames * 1000) / (performance.now() - since) }
}

const measure = async (gl: Gl): Promise<Measured> => {
  const { openBrowser } = await import('@remotion/renderer')
  const browser = await openBrowser('chrome', launchOptions(gl))
  try {
    const page = await openPage(browser)
    return { gl, ...(await page.evaluate(drawForASecond)) }
  } catch (error) {
    return { gl, name: error instanceof Error ? (error.message.split('\n')[0] ?? '') : '', rate: 0 }
  } finally {
    await browser.close({ silent: true })
  }
}

const told = ({ name, rate }: Measured) =>
  `${name} ${rate === 0 ? 'draws nothing' : `${rate.toFixed(0)} frames/s`}`

/**
 * Measures at the first start which way of drawing this machine does best, and keeps the answer beside everything else.
 * @returns what to tell; null when it was known
 */
export const measureBackend = async (): Promise<string | null> => {
  if (await kept()) return null
  const measured: Measured[] = []
  for (const gl of candidates) measured.push(await measure(gl)) // one after the other: they would share the cores
  const chosen = measured.toSorted((a, b) => b.rate - a.rate)[0]
  if (!chosen || chosen.rate === 0)
    return `No way of drawing works well here: ${measured.map(told).join('; ')}.`
  await mkdir(homeDir(), { recursive: true })
  await writeFile(keptAt(), `${JSON.stringify({ chosen, measured }, null, 2)}\n`)
  return `Pictures are drawn by ${told(chosen)} (measured: ${measured.map(told).join('; ')}).`
}
