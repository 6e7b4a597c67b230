import '@fontsource-variable/fraunces/full.css'
import '@fontsource-variable/inter/index.css'
import { useEffect, useState } from 'react'
import { useDelayRender } from 'remotion'

export const SERIF = '"Fraunces Variable", Georgia, serif'
export const SANS = '"Inter Variable", system-ui, sans-serif'

/** Holds the frame back until the letters that `text` needs are there, so that no frame shows another typeface. */
export const useFonts = (text: string): void => {
  const { delayRender, continueRender, cancelRender } = useDelayRender()
  const [handle] = useState(() => delayRender('Waiting for the typefaces'))
  useEffect(() => {
    Promise.all([
      document.fonts.load(`400 20px ${SERIF}`, text),
      document.fonts.load(`italic 400 20px ${SERIF}`, text),
      document.fonts.load(`600 20px ${SANS}`, text),
    ]).then(() => continueRender(handle), cancelRender)
  }, [text, handle, continueRender, cancelRender])
}
