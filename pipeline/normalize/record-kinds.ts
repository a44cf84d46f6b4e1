import { CasualtyClaim } from '../../schemas/casualty-claim.ts';
import { ControlEvent } from '../../schemas/control-event.ts';
import { IncidentClaim } from '../../schemas/incident-claim.ts';

/** The three tables that an article is read into: schema, key column and prefix of ids. */
export const RECORD_KINDS = {
  casualty_claims: { schema: CasualtyClaim, id: 'claim_id', prefix: 'claim' },
  control_events: { schema: ControlEvent, id: 'event_id', prefix: 'event' },
  incident_claims: { schema: IncidentClaim, id: 'incident_id', prefix: 'incident' },
} as const;

export type RecordTable = keyof typeof RECORD_KINDS;

export const RECORD_TABLES = ['casualty_claims', 'control_events', 'incident_claims'] as const satisfies readonly RecordTable[];

export const isRecordTable = (name: string): name is RecordTable => name in RECORD_KINDS;
