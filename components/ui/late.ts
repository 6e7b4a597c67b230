const again = 1500 // ms between tries
const most = 20 // tries with a network before it is an error

const calm = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(done, ms)
    function done() {
      clearTimeout(timer)
      removeEventListener('online', done)
      resolve()
    }
    addEventListener('online', done)
  })

/** A part of the page that is loaded late, tried until it comes: without a network the rest of the page goes on. */
export const late = async <T>(load: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; ) {
    try {
      return await load()
    } catch (error) {
      if (tries >= most) throw error
      if (navigator.onLine) tries++
      await calm(again)
    }
  }
}
