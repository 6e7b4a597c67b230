import { deedOf } from '../../language/deed.ts'
import type { Idea } from '../../language/idea/idea.ts'
import { type Situation, units } from '../situation.ts'
import { deadly } from '../world.ts'
import { danger } from './danger.ts'
import { heart } from './heart.ts'
import { missing } from './missing.ts'
import { tones } from './tones.ts'
import { wonder } from './wonder.ts'

const toned = (situation: Situation): Situation => {
  const scenes = { ...situation.scenes }
  for (const unit of units) {
    const own = tones[`${situation.id}:${unit}`]
    if (own !== undefined) scenes[unit] = { ...scenes[unit], texts: { ...scenes[unit].texts, ...own } }
  }
  return { ...situation, scenes }
}

const situations: Situation[] = [...heart, ...danger, ...wonder, ...missing].map(toned)

const byId = new Map(situations.map((situation) => [situation.id, situation]))
export const situationOf = (id: string): Situation | null => byId.get(id) ?? null

/** Which dramatic situation an idea is: by its verbs first, then by who and what is in it. */
export const classify = (idea: Idea, genre: string): Situation => {
  const text = idea.text.toLowerCase()
  const bonus: Record<string, number> = {}
  if (idea.shape === 'how') bonus.explain = 8
  if (idea.shape === 'what-if') bonus.whatif = 6
  if (
    idea.others.some(
      (other) => other.gone && /dead|late|drowned|deceased|murdered/.test(other.adjectives.join()),
    )
  )
    bonus.mourning = 4
  if (idea.lead.enemy || idea.others[0]?.relation?.bond === 'enemy') bonus.rivalry = 1.5
  if (idea.others[0]?.relation?.bond === 'pet' && idea.lead.kind === 'human')
    bonus.pet = idea.others[0]?.words.startsWith('my') ? 14 : 4
  if (idea.lead.count === 2 && idea.others.length === 0) bonus.rivalry = 1.2
  // Two who are stuck together have each other to get out.
  if (idea.others[0]?.joined === true) {
    bonus.survival = -6
    if (/\b(?:trapped|stuck|stranded|lost in)\b/.test(text)) bonus.rescue = 5
  }
  const deed = deedOf(idea)
  if (deed === null) bonus.deed = -20
  // Nobody died: whoever looks for something looks for what is missing, not for a murderer.
  if (!deadly(text) && /\bwho (?:stole|took)\b|\bstolen\b/.test(text)) bonus.mystery = -20
  // Nobody competes with a horse, nor with somebody asked for help.
  if (idea.others[0]?.kind === 'animal') bonus.rivalry = -6
  if (/\b(?:afraid of|fears|scared of|hates)\b/.test(text) && idea.others[0]?.kind === 'animal') bonus.pet = 0
  // Who is found or met is what the story is about.
  if (
    deed !== null &&
    /^(?:find|meet)$/.test(deed.verb) &&
    idea.others.some(
      (o) =>
        o.noun !== '' &&
        deed.mine.includes(o.noun) &&
        !o.gone &&
        (o.relation === null || /^(?:baby|infant|child)$/.test(o.noun)),
    )
  )
    bonus.deed = 5
  // Thieves who find something are not robbing anybody.
  if (deed?.kind === 'event') bonus.heist = -3
  // "The last whale asks for help" is no farewell; it does something.
  if (deed !== null && idea.lead.adjectives.includes('last')) bonus.farewell = -4
  const tint: Record<string, number> = {}
  if (genre === 'horror') tint.haunting = 1.2
  if (genre === 'romance') tint.love = 1.5
  if (genre === 'mystery') tint.mystery = 1.2
  if (genre === 'comedy') tint.mishap = 0.8
  if (genre === 'western' || genre === 'thriller' || genre === 'action') tint.pursuit = 0.8
  if (genre === 'adventure') tint.quest = 0.8
  const scored = situations.map((situation) => {
    const own = situation.when.reduce((sum, [pattern, weight]) => {
      const at = text.search(pattern)
      // What happens first is what the story is about.
      return at < 0 ? sum : sum + weight + Math.max(0, 1.5 - at / 30)
    }, bonus[situation.id] ?? 0)
    // A genre only colours what the words say; it does not make a love story of a lost ring.
    const score =
      own >= 2 || (deed === null && own > 0)
        ? own + (tint[situation.id] ?? 0)
        : deed === null
          ? (tint[situation.id] ?? 0)
          : 0
    return { situation, score }
  })
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  if (best.score > 0) return best.situation
  const plain =
    deed !== null ? 'deed' : idea.others.length > 0 ? 'befriend' : idea.thing !== null ? 'find' : 'dream'
  return byId.get(plain) ?? best.situation
}
