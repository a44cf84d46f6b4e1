import type { Place } from '../../../schemas/reference.ts';

export interface Gazetteer {
  readonly places: readonly Place[];
}

export const indexPlaces = (places: readonly Place[]): Gazetteer => ({ places });
