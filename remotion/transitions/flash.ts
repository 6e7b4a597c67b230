/** How white the picture is on the way out of a flash: one flash, quickly gone. */
export const flashShare = (t: number): number => 0.92 * (1 - t) ** 1.6
