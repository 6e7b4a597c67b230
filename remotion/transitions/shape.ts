/** How much of a picture is seen and where. Widths and half diagonals are those of the frame. */
export type Reveal = {
  opacity: number
  wipe: number // the share from the left that is open, with SOFT beyond it; 1 + SOFT: all
  iris: number // radius in half diagonals, with SOFT beyond it; above 1: all
  shift: number // widths to the right
  blur: number // widths along the row
}
/** How wide the edge of a wipe or an iris is, in widths or half diagonals. */
export const SOFT = 0.06
export const whole: Reveal = { opacity: 1, wipe: 1 + SOFT, iris: 2, shift: 0, blur: 0 }
