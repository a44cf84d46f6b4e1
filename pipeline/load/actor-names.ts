import type { Actor } from '../../schemas/reference.ts';

/** "Colonel X, Kachin Independence Army (KIA)": the organization, by full name or short form. */
export const actorFinder = (actors: readonly Actor[]) => {
  const byName = new Map<string, string>();
  for (const actor of actors)
    for (const name of [actor.name, ...actor.abbreviations.split('|'), ...actor.aliases.split('|')])
      if (name !== '' && !byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), actor.actor_id);
  return (claimant: string): string | null => {
    const parts = [claimant, ...claimant.split(', ')].flatMap((part) => {
      const short = /^(.*?) ?\(([^)]+)\)$/.exec(part);
      return short === null ? [part] : [part, short[1] ?? '', short[2] ?? ''];
    });
    for (const part of parts.reverse()) {
      const found = byName.get(part.toLowerCase().replace(/^the /, ''));
      if (found !== undefined) return found;
    }
    return null;
  };
};
