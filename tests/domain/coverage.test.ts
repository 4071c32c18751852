import { expect, test } from 'vitest';
import { deputiesOf, uncoveredServices } from '../../src/domain/coverage.ts';
import type { TeamMember } from '../../src/domain/team.ts';

const member = (id: string, serviceType: string, teamRole: TeamMember['teamRole'], deputyFor?: string): TeamMember => ({
  id,
  name: id,
  serviceType,
  profession: 'rådgiver',
  teamRole,
  deputyFor,
});
const hst = member('hst', 'HST', 'koordinator');
const ppt = member('ppt', 'PPT', 'fast');
const nav = member('nav', 'NAV', 'ad_hoc');
const pptDeputy = member('ppt2', 'PPT', 'stedfortreder', 'ppt');
const anyDeputy = member('ppt3', 'PPT', 'stedfortreder');
const hstDeputy = member('hst2', 'HST', 'stedfortreder', 'hst');
const members = [hst, ppt, nav, anyDeputy, pptDeputy, hstDeputy];

test('only services with a permanent member must be covered, each named once', () => {
  expect(uncoveredServices({ members }, [hst])).toEqual(['PPT']);
  expect(uncoveredServices({ members }, [hst, pptDeputy])).toEqual([]);
  expect(uncoveredServices({ members: [...members, member('ppt4', 'PPT', 'leder')] }, [nav])).toEqual(['HST', 'PPT']);
});

test("a member's own deputies come before those of nobody in particular", () => {
  expect(deputiesOf({ members }, ppt).map((m) => m.id)).toEqual(['ppt2', 'ppt3']);
  expect(deputiesOf({ members }, nav)).toEqual([]);
});
