import { arrow } from './arrow.ts';
import { citation } from './citation.ts';
import { codebook } from './codebook.ts';
import { crosswalks } from './crosswalks.ts';
import { csv, excel } from './csv.ts';
import { datapackage } from './datapackage.ts';
import { geojson } from './geojson.ts';
import { hxl } from './hxl.ts';
import { jsonSchema } from './json-schema.ts';
import { parquet } from './parquet.ts';
import type { Format } from './publication.ts';

/** Every format, in the order in which they are told. */
export const FORMATS: readonly Format[] = [
  parquet,
  csv,
  excel,
  hxl,
  arrow,
  jsonSchema,
  geojson,
  crosswalks,
  datapackage,
  codebook,
  citation,
];

/**
 * What is written side by side, in each row one after the other: Arrow is read off Parquet, HXL off CSV.
 * What lists the files of others comes when all of them are there.
 */
export const SIDE_BY_SIDE: readonly (readonly Format[])[] = [
  [parquet, arrow, geojson, crosswalks],
  [csv, hxl, excel],
];
export const LAST: readonly Format[] = FORMATS.filter((format) => !SIDE_BY_SIDE.flat().includes(format));
