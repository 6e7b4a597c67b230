'use client'

import { useEffect, useRef, useState } from 'react'

/** Whether something is in sight or less than a window's height from it, or has once been: what costs much to draw can wait for that. */
export const useNear = <T extends Element>() => {
  const ref = useRef<T>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (ref.current === null || near) return
    const watch = new IntersectionObserver(
      (seen) => seen.some((each) => each.isIntersecting) && setNear(true),
      {
        rootMargin: '100%',
      },
    )
    watch.observe(ref.current)
    return () => watch.disconnect()
  }, [near])
  return { ref, near }
}
