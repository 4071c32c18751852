/** Records in the place of lost ones that others refer to. Whatever is known of a lost one is its key; the rest says «unknown». */
import { z } from 'zod';
import { newCaseCode } from '../../domain/case.ts';
import { toOslo } from '../../domain/local-time.ts';
import type { RepositoryContext } from '../engine/context.ts';
import { newId } from '../engine/identity.ts';
import { insertInto } from './rows.ts';
import type { Row } from './tables.ts';

const UNKNOWN = 'Ukjent';
const UNKNOWN_MEMBER = {
  position: 999,
  name: UNKNOWN,
  service_type: 'SKOLE',
  profession: UNKNOWN,
  team_role: 'fast',
};

export class StandIns {
  readonly #context: RepositoryContext;
  readonly #made = new Map<string, number>();

  constructor(context: RepositoryContext) {
    this.#context = context;
  }

  /** How many were made. */
  get made(): number {
    return [...this.#made.values()].reduce((sum, count) => sum + count, 0);
  }

  /** How many stand in one table. */
  madeIn(table: string): number {
    return this.#made.get(table) ?? 0;
  }

  /** Makes the record that something refers to; false when its kind cannot be made up. */
  make(table: string, key: Row): boolean {
    const row = this.#rowFor(table, key);
    if (row === undefined) return false;
    this.#put(table, row);
    return true;
  }

  /** A municipality, and in every team a member: without them nothing else can be shown. */
  completeOrganisation(): void {
    const { db } = this.#context;
    this.#first('team');
    if (db.prepare('SELECT 1 FROM municipality').get() === undefined) this.make('municipality', { id: this.#id() });
    const lonely = db
      .prepare('SELECT id FROM team WHERE id NOT IN (SELECT team_id FROM team_member WHERE active = 1)')
      .pluck();
    for (const id of z.array(z.string()).parse(lonely.all())) {
      this.#put('team_member', { id: this.#id(), team_id: id, ...UNKNOWN_MEMBER, active: 1 });
    }
  }

  /** A code without its case stands as a deleted one does, for the agendas that name it. Returns how many there were. */
  deletedCases(): number {
    const { db, clock } = this.#context;
    const now = clock();
    return db
      .prepare(
        `INSERT INTO anonymous_case (id, version, status, created_month, updated_at, body)
         SELECT id, 1, 'slettet', ?, ?, '{}' FROM case_code
         WHERE id NOT IN (SELECT id FROM case_draft) AND id NOT IN (SELECT id FROM anonymous_case)`,
      )
      .run(toOslo(now).date.slice(0, 7), now.toISOString()).changes;
  }

  #id(): string {
    return newId(this.#context.random);
  }

  #code(): string {
    return newCaseCode(this.#context.random);
  }

  #put(table: string, row: Row): void {
    insertInto(this.#context.db, table, row);
    this.#made.set(table, this.madeIn(table) + 1);
  }

  /** Any record of a table; one is made up when there is none. */
  #first(table: 'team' | 'team_member'): string {
    const first = this.#context.db.prepare(`SELECT id FROM ${table} LIMIT 1`).pluck();
    if (first.get() === undefined) this.make(table, { id: this.#id() });
    return z.string().parse(first.get());
  }

  #rowFor(table: string, key: Row): Row | undefined {
    switch (table) {
      case 'municipality':
        return {
          ...key,
          version: 1,
          name: 'Ukjent kommune',
          population: 1,
          locale: 'nb',
          level_scale: 'bti-0-3',
          place_names: '[]',
          address: UNKNOWN,
          phone: UNKNOWN,
          email: UNKNOWN,
        };
      case 'case_code':
        return { ...key, code: this.#code() };
      case 'team':
        return {
          ...key,
          version: 1,
          name: `Ukjent team ${this.#code()}`,
          kind: 'annet',
          method_preset: 'kort_runde_4',
        };
      case 'team_member':
        return { ...key, ...UNKNOWN_MEMBER, team_id: this.#first('team'), active: 0 };
      case 'meeting':
        return {
          ...key,
          version: 1,
          status: 'avlyst',
          team_id: this.#first('team'),
          type: 'konsultasjonsteam',
          date: '1900-01-01',
          start_time: '09:00',
          end_time: '10:00',
          place: UNKNOWN,
          chair: this.#first('team_member'),
          minute_taker: this.#first('team_member'),
          purpose: 'Møtet er gjenskapt. Dato, sted og deltakere gikk tapt.',
          interpreter: 0,
        };
      case 'discussion': {
        const id = this.#id();
        this.make('case_code', { id });
        return { ...key, case_id: id, open_questions: '[]', duty_reassessed: 0 };
      }
      case 'cooperation': {
        // Two words of letters, like every alias; the ids of two lost ones differ, and so do their aliases.
        const letters = String(key.id)
          .replaceAll('-', '')
          .replaceAll(/[0-9]/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
        return {
          ...key,
          version: 1,
          alias: `${UNKNOWN} ${letters}`,
          status: 'avsluttet',
          changed_on: toOslo(this.#context.clock()).date,
          body: '{"plan":{"goals":[],"measures":[],"nextReview":null},"consents":[],"batons":[],"evaluations":[]}',
        };
      }
      case 'cooperation_meeting': {
        const id = this.#id();
        this.make('cooperation', { id });
        return {
          ...key,
          cooperation_id: id,
          version: 1,
          status: 'avlyst',
          type: 'samarbeidsmøte',
          date: '1900-01-01',
          body: JSON.stringify({
            start: '09:00',
            end: '10:00',
            place: UNKNOWN,
            purpose: '',
            invited: [],
            agenda: [],
            agreed: [],
            looked: [],
          }),
        };
      }
      default:
        return undefined;
    }
  }
}
