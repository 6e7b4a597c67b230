import nlp from 'compromise'
import type { Genre } from '#film/brief.ts'

/** First names by sex and flavour; short, easy to say, different in sound. */
type Pool = { female: string[]; male: string[] }

const common: Pool = {
  female:
    'Mara, Ines, Nora, Tess, Ada, Lena, Ruth, Yuki, Amara, Dalia, Petra, Simone, Orla, Vera, Joan, Leila, Greta, Noor, Hazel, Bea, Carmen, Ingrid, Maeve, Sunniva, Rosa, Thea, Wilma, Zora, Esme, Flora'.split(
      ', ',
    ),
  male: 'Jonas, Theo, Sam, Elias, Otto, Kofi, Mateo, Hugo, Arlo, Bram, Dev, Felix, Goran, Idris, Luca, Milo, Niko, Oscar, Pavel, Rafi, Silas, Tomas, Viktor, Wes, Amos, Emil, Joel, Kenji, Louis, Anton'.split(
    ', ',
  ),
}
const western: Pool = {
  female: 'Clementine, Abigail, Josie, Hattie, Ruth, Dolores, Belle, Adeline, Cora, Mercy'.split(', '),
  male: 'Josiah, Wyatt, Ezra, Cole, Amos, Eli, Jesse, Boone, Silas, Thaddeus'.split(', '),
}
const fantasy: Pool = {
  female: 'Wren, Isolde, Rowena, Sable, Elowen, Brida, Linnet, Maris, Ottilie, Yrsa'.split(', '),
  male: 'Oswin, Bran, Corvin, Aldous, Fenn, Tobin, Garrick, Hale, Perrin, Eadric'.split(', '),
}
const future: Pool = {
  female: 'Ione, Vega, Sol, Anoush, Lyra, Kit, Nova, Mirai, Tamsin, Juno'.split(', '),
  male: 'Kade, Orin, Dax, Ren, Tycho, Ilan, Cassio, Joss, Evander, Piet'.split(', '),
}
const machines = ['Tock', 'Unit Nine', 'Bolt', 'Pim', 'Ember', 'Radar', 'Cog', 'Abacus', 'Lumen', 'Widget']
const animals = [
  'Biscuit',
  'Moss',
  'Pepper',
  'Captain',
  'Noodle',
  'Button',
  'Walnut',
  'Socks',
  'Juniper',
  'Bandit',
]
const creatures = [
  'Ash',
  'Thorn',
  'Umber',
  'Grim',
  'Vesper',
  'Hollow',
  'Mistral',
  'Ondine',
  'Brack',
  'Sorrel',
]

export const namePool = (genre: Genre, sex: 'female' | 'male', kind: string): string[] => {
  if (kind === 'robot') return machines
  if (kind === 'animal') return animals
  if (kind === 'creature') return creatures
  const flavour =
    genre === 'western' ? western : genre === 'fantasy' ? fantasy : genre === 'sci-fi' ? future : common
  return flavour === common
    ? common[sex]
    : [...flavour[sex], ...(genre === 'sci-fi' ? common[sex].slice(0, 8) : [])]
}

const female = new Set(
  [
    ...common.female,
    ...western.female,
    ...fantasy.female,
    ...future.female,
    ...'Mary, Anna, Emma, Sarah, Alice, Jane, Kate, Julia, Maria, Laura, Lucy, Sophie, Olivia, Mia, Eva, Eve, Helen, Margaret, Elizabeth, Susan, Linda, Karen, Emily, Chloe, Grace, Ella, Lily, Rose, Maya, Priya, Fatima, Aisha, Mei, Hana, Elena, Sofia, Isabella, Charlotte, Amelia, Ava, Zoe, Claire, Diana, Martha, Nina, Agnes, Edith, Frida, Juliet, Ophelia, Penelope, Daphne, Rachel, Rebecca, Hannah, Molly, Annie, Betty, Dorothy, Gloria, Ivy, Jade, Jess, Jessica, Kim, Lisa, Marie, Monica, Natalie, Paula, Rita, Sally, Stella, Tina, Ursula, Wendy, Yara'.split(
      ', ',
    ),
  ].map((n) => n.toLowerCase()),
)
const male = new Set(
  [
    ...common.male,
    ...western.male,
    ...fantasy.male,
    ...future.male,
    ...'Tom, John, James, Robert, Michael, William, David, Richard, Joseph, Thomas, Charles, Daniel, Matthew, Mark, Paul, Steven, Andrew, George, Peter, Henry, Jack, Harry, Charlie, Max, Ben, Leo, Noah, Liam, Ethan, Lucas, Adam, Alex, Jake, Luke, Nathan, Simon, Romeo, Hamlet, Walter, Arthur, Albert, Alfred, Ali, Omar, Ahmed, Hassan, Raj, Hiroshi, Juan, Carlos, Pedro, Jose, Diego, Marco, Ivan, Boris, Dmitri, Frank, Fred, Gary, Greg, Ian, Jeff, Jim, Joe, Ken, Larry, Martin, Neil, Nick, Patrick, Ray, Rick, Rob, Roger, Ron, Sean, Stan, Stephen, Steve, Ted, Tim, Tony, Victor, Will, Hamish, Angus, Callum, Fergus, Lachlan, Kwame, Pierre, Hans, Sven, Giovanni'.split(
      ', ',
    ),
  ].map((n) => n.toLowerCase()),
)
/** The sex a first name suggests, if we know the name. */
export const sexOfName = (name: string): 'female' | 'male' | null => {
  const first = name.toLowerCase().split(/[\s-]/)[0] ?? ''
  if (female.has(first)) return 'female'
  if (male.has(first)) return 'male'
  const known = nlp(first.replace(/^\p{L}/u, (letter) => letter.toUpperCase()))
  return known.has('#FemaleName') ? 'female' : known.has('#MaleName') ? 'male' : null
}
