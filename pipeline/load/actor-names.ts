import type { Actor } from '../../schemas/reference.ts';

/** "Colonel X, Kachin Independence Army (KIA)": the organization, by full name or short form. */
export const actorFinder = (actors: readonly Actor[]) => {
  const byName = new Map<string, string>();
  for (const actor of actors)
    for (const name of [actor.name, ...actor.abbreviations.split('|'), ...actor.aliases.split('|')])
      if (name !== '' && !byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), actor.actor_id);
  return (claimant: string): string | null => {
    const parts = [claimant, ...claimant.split(', ')].flatMap((part) => {
      const short = part.endsWith(')') ? part.indexOf('(', part.lastIndexOf(')', part.length - 2) + 1) : -1;
      return short < 0 ? [part] : [part, part.slice(0, short).replace(/ $/, ''), part.slice(short + 1, -1)];
    });
    for (const part of parts.reverse()) {
      const found = byName.get(part.toLowerCase().replace(/^the /, ''));
      if (found !== undefined) return found;
    }
    return null;
  };
};
