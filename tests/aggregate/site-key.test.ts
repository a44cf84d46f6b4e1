import { expect, test } from 'vitest';
import { siteKey } from '../../pipeline/aggregate/site-key.ts';

test.each([
  ['Infantry Battalion (IB) 236 base', 'unit-236'],
  ['IB 236', 'unit-236'],
  ['236th Infantry Battalion', 'unit-236'],
  ['the district police station', 'police-station'],
  ['General Administration Department', 'administration'],
  ['GAD office', 'administration'],
  ['Loikaw University outpost', 'university'],
  ['Loikaw University', 'university'],
  ['Northeast Regional Command headquarters', 'northeastern-command'],
  ['northeastern command', 'northeastern-command'],
  ['Western Military Command', 'western-command'],
  ['tactical command', 'tactical-command'],
  ['Tactical Operations Command', 'tactical-command'],
  ['Bhamo Airport', 'airport'],
  ['hilltop outpost', 'hilltop'],
  ['pagoda hill', 'pagoda-hill'],
  ['stronghold in Nyaung Waing ward', 'stronghold-nyaung-waing-ward'],
  ['base', 'base'],
  ['the military base', 'the-military-base'],
  ['base - camp', 'base-camp'],
  ['Town’s HQ', 's'],
])('%s is %s', (site, key) => expect(siteKey(site, null)).toBe(key));

test('no site, and one known by its key alone', () => {
  expect(siteKey(null, null)).toBe(null);
  expect(siteKey(null, 'ib-236')).toBe('ib-236');
});
