import type { ReadingLimits } from '../stage.ts';
import type { ArchiveRow } from './json-row.ts';
import { parquetBatches } from './parquet-batches.ts';

/** A process that reads one Parquet file: it sends a batch of rows each time it is asked, and null behind the last. */
export interface Asked {
  readonly place: string;
  readonly limits: ReadingLimits;
}
export type Answer = readonly ArchiveRow[] | null;

let batches: AsyncGenerator<readonly ArchiveRow[]> | null = null;
process.on('message', async ({ place, limits }: Asked) => {
  batches ??= parquetBatches(place, limits);
  const { value, done } = await batches.next();
  process.send?.(done === true ? null : value);
});
process.on('disconnect', () => process.exit());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
