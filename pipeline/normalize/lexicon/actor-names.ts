import type { Actor } from '../../../schemas/reference.ts';

export interface ActorIndex {
  readonly actors: readonly Actor[];
}

export const indexActors = (actors: readonly Actor[]): ActorIndex => ({ actors });
