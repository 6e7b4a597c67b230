import { expect, it } from 'vitest'
import { captionStyle } from './caption-style.ts'

type Rgb = [number, number, number]
const hex = (colour: string): Rgb => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return [r, g, b]
}

/** WCAG 2.2, relative luminance. */
const luminance = (colour: Rgb): number => {
  const [r = 0, g = 0, b = 0] = colour.map((x) =>
    x <= 10.3 ? x / 255 / 12.92 : ((x / 255 + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: Rgb, b: Rgb): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

it('captions and names have a contrast of 4.5 and more over the brightest picture there is', () => {
  const [r = 0, g = 0, b = 0, share = 0] = (captionStyle.plate.match(/[\d.]+/g) ?? []).map(Number)
  const plate = [r, g, b].map((x) => x * share + 255 * (1 - share)) as Rgb
  expect(contrast(hex(captionStyle.ink), plate)).toBeGreaterThan(7)
  expect(contrast(hex(captionStyle.name), plate)).toBeGreaterThan(4.5)
  expect(contrast(hex(captionStyle.other), plate)).toBeGreaterThan(4.5)
})
