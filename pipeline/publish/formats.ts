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

/** Every format, in the order in which they are written: Arrow is read off Parquet, HXL off CSV, the data package lists both. */
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
