import { join } from 'node:path';
import type { z } from 'zod';
import { Actor, Operation, Place, Publisher } from '../../schemas/reference.ts';
import { headerFaults, parsedRows, readCsvFile, repeatedKeys } from './csv-file.ts';
import type { Fault, Located } from './fault.ts';

/** The country with a margin over its borders, where towns of the neighbours stand in reports. */
const BOUNDS = { south: 9, north: 29, west: 91, east: 102 } as const;

const NUMBERS = new Set(['lat', 'lon']);
const LISTS = new Set(['aliases', 'abbreviations', 'actors']);

const read =
  (columns: readonly string[]) =>
  (cells: Readonly<Record<string, string>>): unknown =>
    Object.fromEntries(
      columns.map((name) => {
        const cell = cells[name] ?? '';
        if (LISTS.has(name)) return [name, cell];
        return [name, cell === '' ? null : NUMBERS.has(name) ? Number(cell) : cell];
      }),
    );

const table = <T>(path: string, name: string, schema: z.ZodObject & z.ZodType<T>) => {
  const file = readCsvFile(path);
  if (file === null) return { rows: [], faults: [{ file: name, line: null, column: null, value: null, expected: 'this file' }] };
  const columns = Object.keys(schema.shape);
  const parsed = parsedRows<T>(file, name, schema, read(columns));
  return { rows: parsed.rows, faults: [...headerFaults(file.header, columns, name), ...parsed.faults] };
};

const fault = ({ file, line }: Located<unknown>, column: string, value: string | null, expected: string): Fault => ({
  file,
  line,
  column,
  value,
  expected,
});

const placeFaults = (places: readonly Located<Place>[]): readonly Fault[] => {
  const townships = new Set(places.flatMap(({ row }) => (row.kind === 'township' ? [row.name] : [])));
  const states = new Set(places.flatMap(({ row }) => (row.kind === 'state_region' ? [row.name] : [])));
  return places.flatMap((located) => {
    const { lat, lon, township, state_region } = located.row;
    return [
      ...((lat === null) === (lon === null) ? [] : [fault(located, 'lat', null, 'both latitude and longitude, or neither')]),
      ...(lat !== null && (lat < BOUNDS.south || lat > BOUNDS.north)
        ? [fault(located, 'lat', String(lat), `a latitude in or near Myanmar, ${BOUNDS.south} to ${BOUNDS.north}`)]
        : []),
      ...(lon !== null && (lon < BOUNDS.west || lon > BOUNDS.east)
        ? [fault(located, 'lon', String(lon), `a longitude in or near Myanmar, ${BOUNDS.west} to ${BOUNDS.east}`)]
        : []),
      ...(township !== null && !townships.has(township)
        ? [fault(located, 'township', township, 'the name of a row of kind township')]
        : []),
      ...(state_region !== null && !states.has(state_region)
        ? [fault(located, 'state_region', state_region, 'the name of a row of kind state_region')]
        : []),
    ];
  });
};

/** A chain of parents that comes back to where it began. */
const inLoop = (id: string, parentOf: ReadonlyMap<string, string | null>): boolean => {
  const seen = new Set<string>([id]);
  for (let at = parentOf.get(id) ?? null; at !== null; at = parentOf.get(at) ?? null) {
    if (at === id) return true;
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
};

const actorFaults = (actors: readonly Located<Actor>[]): readonly Fault[] => {
  const parentOf = new Map(actors.map(({ row }) => [row.actor_id, row.parent_actor_id]));
  const periods = new Map<string, Located<Actor>[]>();
  for (const actor of actors) periods.set(actor.row.actor_id, [...(periods.get(actor.row.actor_id) ?? []), actor]);
  return actors.flatMap((located) => {
    const { actor_id, parent_actor_id, side_valid_from: from, side_valid_to: to } = located.row;
    const others = (periods.get(actor_id) ?? []).filter((other) => other.line < located.line);
    const overlap = others.find(
      ({ row }) => (row.side_valid_to ?? '9999') >= (from ?? '0000') && (to ?? '9999') >= (row.side_valid_from ?? '0000'),
    );
    return [
      ...(parent_actor_id !== null && !parentOf.has(parent_actor_id)
        ? [fault(located, 'parent_actor_id', parent_actor_id, 'the actor_id of another row')]
        : []),
      ...(inLoop(actor_id, parentOf)
        ? [fault(located, 'parent_actor_id', parent_actor_id, 'a parent that is not below this actor itself')]
        : []),
      ...(from !== null && to !== null && from > to ? [fault(located, 'side_valid_from', from, 'side_valid_from <= side_valid_to')] : []),
      ...(overlap === undefined
        ? []
        : [fault(located, 'side_valid_from', from, `a period that does not overlap the one in line ${overlap.line}`)]),
    ];
  });
};

const operationFaults = (operations: readonly Located<Operation>[], actors: ReadonlySet<string>): readonly Fault[] =>
  operations.flatMap((located) => {
    const { start_date, end_date } = located.row;
    const unknown = located.row.actors.split('|').filter((id) => id !== '' && !actors.has(id));
    return [
      ...unknown.map((id) => fault(located, 'actors', id, 'the actor_id of a row of actors.csv')),
      ...(start_date !== null && end_date !== null && start_date > end_date
        ? [fault(located, 'start_date', start_date, 'start_date <= end_date')]
        : []),
    ];
  });

/** Checks the four reference tables in `dir` row by row and against each other. `name` gives the file name that a fault shows. */
export const checkReference = (
  dir: string,
  name: (path: string) => string,
): { readonly read: number; readonly faults: readonly Fault[]; readonly actors: readonly Located<Actor>[] } => {
  const open = <T>(file: string, schema: z.ZodObject & z.ZodType<T>) => table<T>(join(dir, file), name(join(dir, file)), schema);
  const places = open<Place>('places.csv', Place);
  const actors = open<Actor>('actors.csv', Actor);
  const publishers = open<Publisher>('publishers.csv', Publisher);
  const operations = open<Operation>('operations.csv', Operation);
  const actorIds = new Set(actors.rows.map(({ row }) => row.actor_id));
  return {
    read: places.rows.length + actors.rows.length + publishers.rows.length + operations.rows.length,
    actors: actors.rows,
    faults: [
      ...places.faults,
      ...repeatedKeys(places.rows, 'place_id', (row) => row.place_id),
      ...repeatedKeys(places.rows, 'pcode', (row) => row.pcode),
      ...placeFaults(places.rows),
      ...actors.faults,
      ...actorFaults(actors.rows),
      ...publishers.faults,
      ...repeatedKeys(publishers.rows, 'publisher', (row) => row.publisher),
      ...operations.faults,
      ...repeatedKeys(operations.rows, 'operation_id', (row) => row.operation_id),
      ...operationFaults(operations.rows, actorIds),
    ],
  };
};
