/** Why something could not be drawn, in words that help: mostly the browser has no WebGL, and what three says of that helps nobody. */
export const whyNot = (error: unknown): string => {
  const said = error instanceof Error ? error.message : String(error)
  return /webgl/i.test(said)
    ? 'This browser draws no 3D here. Turn on its graphics acceleration, or use another browser.'
    : said
}
