import type { FC } from 'react'
import type { TitleStyle } from '#film/timeline/track.ts'
import { CardTitle } from './card.tsx'
import { ChapterTitle } from './chapter.tsx'
import { EndTitle } from './end.tsx'
import { NameTitle, PlaceTitle } from './low.tsx'
import { OpeningTitle } from './opening.tsx'
import { QuoteTitle } from './quote.tsx'
import type { TitleGiven } from './set.tsx'

const styles: Record<TitleStyle, FC<TitleGiven>> = {
  opening: OpeningTitle,
  chapter: ChapterTitle,
  place: PlaceTitle,
  name: NameTitle,
  quote: QuoteTitle,
  card: CardTitle,
  end: EndTitle,
}

/** A title as its style sets it. */
export const TitleLayer = ({ style = 'opening', ...given }: TitleGiven & { style?: TitleStyle }) => {
  const Title = styles[style]
  return <Title {...given} />
}
