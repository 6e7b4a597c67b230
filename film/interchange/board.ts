import { type Film, inOrder, shotsInOrder } from '../film.ts'
import { linesOf } from '../screenplay/breakdown.ts'
import { toSeconds } from '../timeline/time.ts'

const perPage = 6

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`)

const sizes: Record<string, string> = {
  ...{ EWS: 'Extreme wide', WS: 'Wide', FS: 'Full', MS: 'Medium', CU: 'Close-up', ECU: 'Extreme close-up' },
}
/** 0 → A, 25 → Z, 26 → AA */
const letters = (n: number): string =>
  n < 26 ? String.fromCharCode(65 + n) : letters(Math.floor(n / 26) - 1) + letters(n % 26)

type Drawn = {
  name: string
  heading: string
  craft: string
  shows: string
  words: string
  seconds: string
  picture: string | null
}

const panelsOf = (film: Film, pictureOf: (asset: string) => string): Drawn[] => {
  const lines = new Map(linesOf(film.screenplay).map((line) => [line.id, line]))
  const scenes = inOrder(film.scenes)
  const shots = shotsInOrder(film)
  const clips = Object.values(film.tracks).flatMap((track) =>
    track.kind === 'picture' ? Object.values(track.clips) : [],
  )
  return scenes.flatMap((scene, n) =>
    shots
      .filter((shot) => shot.scene === scene.id)
      .map((shot, i): Drawn => {
        const camera = film.cameras[shot.id]
        const frames = clips
          .filter(({ source }) => source.kind === 'shot' && source.shot === shot.id)
          .reduce((sum, clip) => sum + clip.frames, 0)
        const craft = [
          sizes[shot.size],
          shot.angle === 'eye' ? null : shot.angle,
          camera && `${Math.round(camera.lens)} mm`,
          camera && camera.move !== 'static' ? camera.move : null,
        ]
        const panel = film.panels[shot.id]
        return {
          name: `${n + 1}${letters(i)}`,
          heading: scene.heading,
          craft: craft.filter(Boolean).join(' · '),
          shows: shot.shows,
          words: shot.lines
            .flatMap((id) => lines.get(id) ?? [])
            .map(({ name, text }) => `${name}: ${text}`)
            .join('\n'),
          seconds: (frames > 0 ? toSeconds(frames, film.brief.rate) : shot.seconds).toFixed(1),
          picture: panel === undefined ? null : pictureOf(panel.asset),
        }
      }),
  )
}

const style = (aspect: number) => `
@page { size: A4 landscape; margin: 10mm 12mm; }
* { box-sizing: border-box; margin: 0; }
body { font: 9pt/1.32 "Inter", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; color: #111; background: #fff; }
.page { height: 189mm; display: flex; flex-direction: column; break-after: page; overflow: hidden; }
.page:last-child { break-after: auto; }
header, footer { display: flex; justify-content: space-between; gap: 8mm; align-items: baseline; font-size: 8pt; color: #555; }
header { border-bottom: 0.4mm solid #111; padding-bottom: 1.6mm; margin-bottom: 4mm; }
header b { font-size: 12pt; color: #111; }
ol { list-style: none; padding: 0; flex: 1; display: grid; grid-template-columns: repeat(3, 1fr); grid-template-rows: 1fr 1fr; gap: 4mm 7mm; min-height: 0; }
li { display: flex; flex-direction: column; min-height: 0; overflow: hidden; }
.picture { height: ${aspect < 1 ? 56 : 47}mm; background: #e9e9e9; display: grid; place-items: center; color: #777; border: 0.2mm solid #999; }
.picture img { width: 100%; height: 100%; object-fit: ${aspect < 1.2 || aspect > 2.1 ? 'contain' : 'cover'}; display: block; }
.slate { display: flex; gap: 2.5mm; align-items: baseline; margin: 1.4mm 0 0.8mm; font-size: 8pt; }
.slate b { font-size: 11pt; }
.slate span:last-child { margin-left: auto; font-variant-numeric: tabular-nums; }
.shows { display: -webkit-box; -webkit-line-clamp: 4; -webkit-box-orient: vertical; overflow: hidden; }
.words { margin-top: 0.8mm; padding-left: 2mm; border-left: 0.5mm solid #888; color: #333; font-size: 8.5pt; white-space: pre-line; display: -webkit-box; -webkit-line-clamp: 4; -webkit-box-orient: vertical; overflow: hidden; }
.scene { color: #555; font-size: 7pt; letter-spacing: 0.03em; text-transform: uppercase; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
@media screen { body { background: #444; padding: 8mm 0; } .page { width: 297mm; height: 210mm; margin: 0 auto 8mm; padding: 10mm 12mm; background: #fff; box-shadow: 0 4px 30px #0007; } }`

const panelHtml = ({ name, heading, craft, shows, words, seconds, picture }: Drawn): string => `<li>
<div class="picture">${picture === null ? 'Not drawn yet' : `<img alt="Shot ${name}" src="${escaped(picture)}">`}</div>
<div class="slate"><b>${name}</b><span>${escaped(craft)}</span><span>${seconds} s</span></div>
<div class="scene">${escaped(heading)}</div>
<div class="shows">${escaped(shows)}</div>${words === '' ? '' : `<div class="words">${escaped(words)}</div>`}
</li>`

/** The storyboard as it is printed, six panels a page. @param pictureOf where a panel's picture is found */
export const writeBoard = (film: Film, title: string, pictureOf: (asset: string) => string): string => {
  const panels = panelsOf(film, pictureOf)
  const total = panels.reduce((sum, { seconds }) => sum + Number(seconds), 0)
  const pages = Array.from({ length: Math.ceil(panels.length / perPage) }, (_, i) =>
    panels.slice(i * perPage, (i + 1) * perPage),
  )
  const sheets = pages.map(
    (page, i) => `<section class="page">
<header><b>${escaped(title)}</b><span>Storyboard · ${panels.length} shots · ${total.toFixed(1)} s</span><span>${i + 1} / ${pages.length}</span></header>
<ol>${page.map(panelHtml).join('\n')}</ol>
</section>`,
  )
  const { width, height } = film.brief.size
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data: 'self'; style-src 'unsafe-inline'"><title>${escaped(title)}: storyboard</title><style>${style(width / height)}</style></head>
<body>${sheets.join('\n') || '<p>This film has no shots yet.</p>'}</body></html>`
}
