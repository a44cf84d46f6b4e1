import { describe, expect, it } from 'vitest';
import { hxlTag } from '../../pipeline/publish/hxl.ts';
import { columnsOf } from '../../schemas/columns.ts';
import { tableNamed } from '../../schemas/tables.ts';

describe('the hashtag of a column', () => {
  it.each([
    ['casualty_claims', 'count', '#affected+num', 'people'],
    ['casualty_claims', 'count_low', '#affected+num+min', 'the standard attribute of a lower bound'],
    ['casualty_claims', 'count_high', '#affected+num+max', 'and of an upper one'],
    ['incident_claims', 'count_low', '#indicator+num+min', 'airstrikes are no people'],
    ['casualties_by_side', 'low', '#affected+num+min', 'a total is a figure too'],
    ['battles', 'junta_killed_high', '#affected+junta+killed+num+max', 'who, then what, then the bound'],
    ['battles', 'claims', '#indicator+num+claims', 'a number of claims is no figure of people'],
    ['casualty_claims', 'char_start', '#indicator+num+char_start', 'nor is an offset'],
    ['casualty_claims', 'lat', '#geo+lat', "the schema's own"],
    ['casualty_claims', 'evidence', '#meta+evidence', 'a text of no kind that HXL knows'],
    ['control_spells', 'start_latest', '#date+start_latest', 'a day'],
    ['claim_clusters', 'representative', '#meta+bool+representative', 'true or false'],
  ] as const)('%s.%s is %s: %s', (table, name, tag, _reason) => {
    const column = columnsOf(tableNamed(table).schema).find((c) => c.name === name);
    expect(column && hxlTag(column, table)).toBe(tag);
  });
});
