/** Where dragged shots would come in. */
type Place = { scene: string; before: string | null }

const threshold = 6 // px before a press becomes a drag
const hold = 350 // ms after which a finger that rests drags; one that moves before scrolls
const gap = 8 // half of the space between panels
const edge = 72 // px from the edge of the window in which it scrolls

const panelsIn = (list: Element) => [...list.querySelectorAll<HTMLElement>('[data-shot]')]

const nearest = (panels: readonly HTMLElement[], x: number, y: number): HTMLElement | undefined => {
  let best: { panel: HTMLElement; far: number } | undefined
  for (const panel of panels) {
    const box = panel.getBoundingClientRect()
    const dx = Math.max(box.left - x, 0, x - box.right)
    const dy = Math.max(box.top - y, 0, y - box.bottom)
    const far = dx * dx + dy * dy * 4
    if (best === undefined || far < best.far) best = { panel, far }
  }
  return best?.panel
}

/** The place under the pointer, and where its mark stands on the screen. */
const placeAt = (root: HTMLElement, x: number, y: number): { place: Place; mark: DOMRect } | null => {
  const sections = [...root.querySelectorAll<HTMLElement>('[data-scene]')]
  const section = sections.findLast((each) => each.getBoundingClientRect().top <= y) ?? sections[0]
  if (section === undefined) return null
  const scene = section.dataset.scene ?? ''
  const panels = panelsIn(section)
  const near = nearest(panels, x, y)
  if (near === undefined) {
    const box = section.getBoundingClientRect()
    return { place: { scene, before: null }, mark: new DOMRect(box.left, box.bottom - 70, 4, 60) }
  }
  const box = near.getBoundingClientRect()
  const after = x > box.left + box.width / 2
  const before = after
    ? (panels[panels.indexOf(near) + 1]?.dataset.shot ?? null)
    : (near.dataset.shot ?? null)
  return {
    place: { scene, before },
    mark: new DOMRect((after ? box.right + gap : box.left - gap) - 2, box.top, 4, box.height),
  }
}

type Given = {
  root: HTMLElement
  mark: HTMLElement // shown where they would come in
  ghost: HTMLElement // goes with the pointer
  picture: string | null
  count: number
  onDrop: (place: Place) => void
  onPress: () => void // it was no drag
}

/** Follows a pointer that went down on a panel, outside of React, until it is let go or Escape is pressed. While `root` is dragged on it says so (`data-dragging`). */
export const dragShots = (down: PointerEvent, given: Given): void => {
  const { root, mark, ghost, picture, count, onDrop, onPress } = given
  let at: Place | null = null
  let moving = false
  let frame = 0
  let [x, y] = [down.clientX, down.clientY]
  const touch = down.pointerType === 'touch'
  const resting = touch ? setTimeout(() => begin(), hold) : undefined
  const show = () => {
    const found = placeAt(root, x, y)
    at = found?.place ?? null
    mark.style.display = found ? 'block' : 'none'
    if (found) {
      mark.style.transform = `translate(${found.mark.x}px, ${found.mark.y}px)`
      mark.style.height = `${found.mark.height}px`
    }
    ghost.style.transform = `translate(${x + 14}px, ${y + 10}px)`
  }
  const scroll = () => {
    const by = y < edge ? y - edge : y > innerHeight - edge ? y - innerHeight + edge : 0
    if (by !== 0) {
      scrollBy(0, by / 3)
      show()
    }
    frame = requestAnimationFrame(scroll)
  }
  const begin = () => {
    moving = true
    ghost.style.display = 'block'
    ghost.style.backgroundImage = picture === null ? '' : `url("${picture}")`
    ghost.textContent = count > 1 ? String(count) : ''
    root.dataset.dragging = ''
    show()
    frame = requestAnimationFrame(scroll)
  }
  const move = (event: PointerEvent) => {
    ;[x, y] = [event.clientX, event.clientY]
    const far = Math.hypot(x - down.clientX, y - down.clientY) > threshold
    if (!moving && far && touch) return end(false)
    if (!moving && far) begin()
    if (moving) show()
  }
  const end = (drop: boolean) => {
    clearTimeout(resting)
    cancelAnimationFrame(frame)
    mark.style.display = 'none'
    ghost.style.display = 'none'
    delete root.dataset.dragging
    removeEventListener('pointermove', move)
    removeEventListener('pointerup', up)
    removeEventListener('pointercancel', cancel)
    removeEventListener('keydown', key, true)
    if (!drop) return
    if (!moving) onPress()
    else if (at !== null) onDrop(at)
  }
  const up = () => end(true)
  const cancel = () => end(false)
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    end(false)
  }
  addEventListener('pointermove', move)
  addEventListener('pointerup', up)
  addEventListener('pointercancel', cancel)
  addEventListener('keydown', key, true)
}
