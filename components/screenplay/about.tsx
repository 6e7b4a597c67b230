import type { Character } from '#film/cast.ts'
import type { FilmDocument } from '../api/client.ts'
import { named } from '../film/words.ts'

const rank = ['lead', 'opponent', 'support', 'minor', 'narrator']

/** What the story is about, and the people in it as they were written and cast. */
export const About = ({ film }: { film: FilmDocument }) => {
  const { narrative, direction } = film
  const cast = Object.values(film.cast).sort((a, b) => rank.indexOf(a.role) - rank.indexOf(b.role))
  return (
    <div className="flex flex-col gap-6 p-4">
      {narrative !== null && (
        <section aria-label="Story">
          <h3 className="slate">Story</h3>
          <p className="display mt-1.5 text-lg leading-snug text-pretty">{narrative.logline}</p>
          <p className="mt-1.5 text-sm text-soft text-pretty">{narrative.theme}</p>
        </section>
      )}
      {direction !== null && (
        <section aria-label="Direction">
          <h3 className="slate">Direction</h3>
          <p className="mt-1.5 text-sm text-soft text-pretty">
            {[...direction.genres.map(({ genre }) => named(genre)), ...direction.tone].join(' · ')}
          </p>
          <ul
            aria-label={`Palette ${direction.palette.name}`}
            className="mt-2 flex h-6 overflow-hidden rounded-sm"
          >
            {(['shadow', 'ground', 'skin', 'light', 'accent'] as const).map((swatch) => (
              <li
                key={swatch}
                title={swatch}
                className="flex-1"
                style={{ background: direction.palette[swatch] }}
              >
                <span className="sr-only">
                  {swatch} {direction.palette[swatch]}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {cast.length > 0 && (
        <section aria-label="Cast">
          <h3 className="slate">Cast</h3>
          <ul className="mt-1.5 flex flex-col divide-y divide-line">
            {cast.map((character) => (
              <Sheet
                key={character.id}
                character={character}
                voice={film.casting[character.id]?.label ?? null}
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

const Sheet = ({ character, voice }: { character: Character; voice: string | null }) => {
  const { main, second } = character.appearance.costume
  return (
    <li className="flex gap-3 py-3 text-sm">
      <i
        aria-hidden
        className="mt-0.5 size-8 shrink-0 rounded-full ring-1 ring-white/10 ring-inset"
        style={{ background: `linear-gradient(135deg, ${main} 55%, ${second} 55%)` }}
      />
      <div className="min-w-0">
        <p className="font-semibold">
          {character.name} <span className="text-xs font-normal text-faint">{named(character.role)}</span>
        </p>
        <p className="text-soft text-pretty">{character.appearance.words}</p>
        <p className="mt-1 text-xs text-faint text-pretty">
          Want: {character.want}
          {voice !== null && ` · Voice: ${voice}`}
        </p>
      </div>
    </li>
  )
}
