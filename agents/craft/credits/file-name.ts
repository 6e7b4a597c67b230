const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** A title as a name for a file that every system takes: "Wer? / Ich!" → "Wer Ich". */
export const fileName = (title: string): string => {
  const name = title
    .slice(0, 300) // more than a name holds
    .normalize('NFC')
    .replace(/[\p{C}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.~-]+|[\s.]+$/g, '')
  const short = [...name].slice(0, 60).join('').trim()
  return short === '' || reserved.test(short) ? `film ${short}`.trim() : short
}
