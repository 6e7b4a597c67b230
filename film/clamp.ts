/** `x`, or the bound that it passes. */
export const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x))
