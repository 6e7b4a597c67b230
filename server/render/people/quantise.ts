/** Displacements as bytes: value = q·|q|·scale, so that small ones stay fine. Decoded in remotion/stage/human/people.ts. */
export const bytesOf = (values: ArrayLike<number>): { bytes: Int8Array; scale: number } => {
  let most = 0
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i] ?? 0))
  const scale = most / (127 * 127) || 1
  const bytes = Int8Array.from(values, (x) => Math.sign(x) * Math.round(Math.sqrt(Math.abs(x) / scale)))
  return { bytes, scale }
}

/** Those points that move at all. */
export const sparse = (values: ArrayLike<number>, least = 0.0004): { index: number[]; moved: number[] } => {
  const index: number[] = []
  const moved: number[] = []
  for (let v = 0; v * 3 < values.length; v++) {
    const [x, y, z] = [values[v * 3] ?? 0, values[v * 3 + 1] ?? 0, values[v * 3 + 2] ?? 0]
    if (Math.hypot(x, y, z) < least) continue
    index.push(v)
    moved.push(x, y, z)
  }
  return { index, moved }
}
