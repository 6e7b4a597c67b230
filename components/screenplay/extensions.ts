import { autocompletion, type CompletionContext, startCompletion } from '@codemirror/autocomplete'
import { defaultKeymap } from '@codemirror/commands'
import {
  Annotation,
  type EditorState,
  type Extension,
  Prec,
  RangeSetBuilder,
  StateEffect,
  StateField,
} from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  keymap,
  placeholder,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'
import { breakdown } from '#film/screenplay/breakdown.ts'
import type { ScreenplayElement } from '#film/screenplay/elements.ts'
import { pagesOf } from '#film/screenplay/pages.ts'
import { parse } from '#film/screenplay/parse.ts'
import { entered, type Known, meant, offers, tabbed } from './form.ts'

type Read = { elements: ScreenplayElement[]; pages: number[] }

/** The text as it reads now, once for each state; whatever is written, it can be read. */
const reading = StateField.define<Read>({
  create: (state) => readOf(state.doc.toString()),
  update: (read, { docChanged, state }) => (docChanged ? readOf(state.doc.toString()) : read),
})
const readOf = (text: string): Read => {
  const { elements } = parse(text)
  return { elements, pages: pagesOf(elements) }
}
export const pagesIn = (state: EditorState): number => state.field(reading).pages.length

const firstAt = (elements: readonly ScreenplayElement[], at: number): number => {
  let [low, high] = [0, elements.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((elements[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

const elementAt = (state: EditorState, at: number): ScreenplayElement | undefined => {
  const { elements } = state.field(reading)
  return elements[firstAt(elements, at)] ?? elements.at(-1)
}

/** What is heard now is lit. */
export const light = StateEffect.define<{ from: number; to: number } | null>()
const lit = StateField.define<{ from: number; to: number } | null>({
  create: () => null,
  update: (value, { effects, changes }) => {
    const told = effects.find((effect) => effect.is(light))
    if (told) return told.value as { from: number; to: number } | null
    return value && { from: changes.mapPos(value.from), to: changes.mapPos(value.to) }
  },
})

/** Each row set as a screenplay sets it; only those that are seen. */
const rowsOf = (view: EditorView): DecorationSet => {
  const build = new RangeSetBuilder<Decoration>()
  const { elements, pages } = view.state.field(reading)
  const heard = view.state.field(lit)
  let page = 0
  for (const { from, to } of view.visibleRanges) {
    for (let i = firstAt(elements, from); i < elements.length; i++) {
      const element = elements[i] as ScreenplayElement
      if (element.start > to) break
      while ((pages[page + 1] ?? Number.POSITIVE_INFINITY) <= element.start) page++
      const turns = pages[page] === element.start && page > 0
      for (let at = element.start; at < element.end; ) {
        const line = view.state.doc.lineAt(at)
        if (line.from >= element.start) {
          const now = heard !== null && line.from < heard.to && line.to >= heard.from
          const page1 = turns && line.from === element.start
          build.add(
            line.from,
            line.from,
            Decoration.line({
              class: `sp-${element.kind}${now ? ' sp-lit' : ''}${page1 ? ' sp-page' : ''}`,
              ...(page1 && { attributes: { 'data-page': String(page + 1) } }),
            }),
          )
        }
        at = line.to + 1
      }
    }
  }
  return build.finish()
}
const form = ViewPlugin.fromClass(
  class {
    rows: DecorationSet
    constructor(view: EditorView) {
      this.rows = rowsOf(view)
    }
    update(update: ViewUpdate) {
      const relit = update.startState.field(lit) !== update.state.field(lit)
      if (update.docChanged || update.viewportChanged || relit) this.rows = rowsOf(update.view)
    }
  },
  { decorations: (plugin) => plugin.rows },
)

const enter = (view: EditorView): boolean => {
  const { state } = view
  const { from, to, empty } = state.selection.main
  const line = state.doc.lineAt(from)
  if (!empty || from !== line.to) return false
  const fresh = line.number === 1 || state.doc.line(line.number - 1).text.trim() === ''
  const kind = meant(elementAt(state, line.from)?.kind ?? 'blank', line.text, fresh)
  const insert = entered(kind, line.text)
  view.dispatch({
    ...{ changes: { from, to, insert }, selection: { anchor: from + insert.length } },
    ...{ scrollIntoView: true, userEvent: 'input' },
  })
  return true
}

const tab = (view: EditorView): boolean => {
  const { state } = view
  const line = state.doc.lineAt(state.selection.main.head)
  const element = elementAt(state, line.from)
  const before = line.number > 1 ? elementAt(state, state.doc.line(line.number - 1).from) : undefined
  const speaks =
    line.text.trim() === '' &&
    before !== undefined &&
    ['character', 'dialogue', 'parenthetical'].includes(before.kind)
  const insert = tabbed(speaks ? 'dialogue' : (element?.kind ?? 'blank'), line.text)
  if (insert === null) return startCompletion(view) || true
  const anchor = line.from + (insert === '()' ? 1 : insert.length)
  view.dispatch({
    changes: { from: line.from, to: line.to, insert },
    selection: { anchor },
    userEvent: 'input',
  })
  return true
}

const knownIn = (text: string): Known => {
  const scenes = breakdown(text)
  const names = scenes.flatMap((scene) =>
    scene.elements.flatMap((e) => (e.kind === 'line' ? [e.line.name.toUpperCase()] : [])),
  )
  const most = (words: string[]) => {
    const counts = new Map<string, number>()
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word)
  }
  return {
    names: most(names),
    places: most(scenes.map(({ place }) => place.toUpperCase())).filter((place) => place !== ''),
  }
}

const complete = (context: CompletionContext) => {
  const line = context.state.doc.lineAt(context.pos)
  const row = line.text.slice(0, context.pos - line.from)
  const fresh = line.number === 1 || context.state.doc.line(line.number - 1).text.trim() === ''
  // A name in capitals is being written, or Tab asked for one.
  if (!context.explicit && !/^\p{Lu}{1,}[\p{Lu} .'-]*$/u.test(row)) return null
  const offered = offers(row, fresh, knownIn(context.state.doc.toString()))
  if (offered === null || offered.words.length === 0) return null
  return {
    from: line.from + offered.from,
    options: offered.words.map((label, i) => ({ label, boost: -i })),
    filter: false,
  }
}

const look = EditorView.theme(
  {
    '&': {
      color: 'var(--color-page-ink)',
      backgroundColor: 'transparent',
      fontSize: '0.9375rem',
      height: '100%',
    },
    '&.cm-focused': { outline: 'none' },
    '.cm-placeholder': { color: 'var(--color-page-dim)' },
    '.cm-scroller': {
      fontFamily: 'var(--font-script)',
      lineHeight: '1.4',
      overflow: 'auto',
      justifyContent: 'center',
    },
    '.cm-content': {
      ...{
        caretColor: 'var(--color-tungsten-bright)',
        width: '61ch',
        maxWidth: 'calc(100% - 2rem)',
        flexGrow: 0,
      },
      ...{ padding: '2.5rem 0 40vh', boxSizing: 'content-box' },
    },
    '.cm-line': { padding: '0 2px' },
    '.cm-cursor': { borderLeftColor: 'var(--color-tungsten-bright)', borderLeftWidth: '2px' },
    '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
      backgroundColor: '#4a3a1f !important',
    },
    '.sp-heading': { fontWeight: 'bold', textTransform: 'uppercase' },
    '.sp-character': { paddingLeft: '20ch' },
    '.sp-parenthetical': { paddingLeft: '15ch', paddingRight: '16ch', color: 'var(--color-page-dim)' },
    '.sp-dialogue': { paddingLeft: '10ch', paddingRight: '14ch' },
    '.sp-lyric': { paddingLeft: '10ch', fontStyle: 'italic' },
    '.sp-transition': { textAlign: 'right', textTransform: 'uppercase' },
    '.sp-centred': { textAlign: 'center' },
    '.sp-title-page, .sp-note, .sp-boneyard, .sp-section, .sp-synopsis': { color: 'var(--color-faint)' },
    '.sp-lit': { backgroundColor: 'var(--color-tungsten-dim)', color: 'var(--color-tungsten-bright)' },
    '.sp-page': { borderTop: '1px dashed var(--color-edge)', position: 'relative' },
    '.sp-page::after': {
      ...{ content: 'attr(data-page) "."', position: 'absolute', right: '0', top: '-1.5em' },
      ...{ color: 'var(--color-faint)', fontSize: '0.75rem', fontWeight: 'normal' },
    },
    '.cm-tooltip': {
      background: 'var(--color-raised)',
      border: '1px solid var(--color-line)',
      borderRadius: '7px',
    },
    '.cm-tooltip-autocomplete ul li': { fontFamily: 'var(--font-script)', padding: '3px 10px' },
    '.cm-tooltip-autocomplete ul li[aria-selected]': {
      background: 'var(--color-tungsten-dim)',
      color: 'var(--color-tungsten-bright)',
    },
  },
  { dark: true },
)

/** Marks what comes from elsewhere, so that it is not sent back. */
export const remote = Annotation.define<boolean>()

type Told = {
  changed: () => void
  at: (offset: number) => void // the caret went there
  undo: () => void
  redo: () => void
}

const does = (act: () => void) => (): boolean => {
  act()
  return true
}

/** A screenplay's text as an editor: set as it is read, with the keys of those who write them. */
export const screenplayEditor = (told: Told): Extension => [
  reading,
  lit,
  form,
  look,
  drawSelection(),
  placeholder('INT. PLACE - DAY'),
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({
    'aria-label': 'Screenplay text',
    tabindex: '0',
    spellcheck: 'true',
    autocapitalize: 'sentences',
  }),
  autocompletion({ override: [complete], icons: false }),
  Prec.high(
    keymap.of([
      { key: 'Mod-z', run: does(told.undo), preventDefault: true },
      { key: 'Mod-Shift-z', run: does(told.redo), preventDefault: true },
      { key: 'Mod-y', run: does(told.redo), preventDefault: true },
    ]),
  ),
  keymap.of([{ key: 'Enter', run: enter }, { key: 'Tab', run: tab }, ...defaultKeymap]),
  EditorView.updateListener.of((update) => {
    if (update.docChanged && update.transactions.some((each) => each.annotation(remote) !== true))
      told.changed()
    if (
      update.selectionSet &&
      !update.docChanged &&
      update.transactions.some((each) => each.isUserEvent('select'))
    )
      told.at(update.state.selection.main.head)
  }),
]
