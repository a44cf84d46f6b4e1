import type { CasualtyClaim } from '../../../schemas/casualty-claim.ts';
import type { PlaceMention } from '../rule.ts';

type PlaceColumns = Pick<CasualtyClaim, 'place_id' | 'place' | 'place_kind' | 'township' | 'state_region' | 'pcode' | 'lat' | 'lon'>;

/** The place columns of a row; all null where no place could be tied to it. */
export const placeColumnsOf = (place: PlaceMention | null): PlaceColumns =>
  place === null
    ? { place_id: null, place: null, place_kind: null, township: null, state_region: null, pcode: null, lat: null, lon: null }
    : {
        place_id: place.placeId,
        place: place.name,
        place_kind: place.kind,
        township: place.township,
        state_region: place.stateRegion,
        pcode: place.pcode,
        lat: place.lat,
        lon: place.lon,
      };
