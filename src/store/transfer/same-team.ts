/**
 * Two PCs set up for the same team have each given it an id, and each of its members. When a file brings a team of a name
 * that stands here, the two become one: this store takes over the ids of the file, unless its own have been in a file too.
 * Which id was given up for which is kept, and goes along, so that older files fit as well.
 */
import { z } from 'zod';
import { versionNow } from '../../domain/transfer-merge.ts';
import type { RepositoryContext } from '../engine/context.ts';
import { MOVES } from './belongs.ts';
import { type Alias, aliasSchema, type TransferContent, type TransferRow, type Whole } from './content.ts';
import type { Marks } from './marks.ts';
import { contentHash, sha256, type Tables, type WholeRows } from './wholes.ts';

const storedAlias = z
  .strictObject({ id: z.string(), kind: z.string(), became_id: z.string() })
  .transform(({ became_id, ...plain }) => ({ ...plain, becameId: became_id }))
  .pipe(aliasSchema);

const text = (value: TransferRow[string] | undefined): string => (typeof value === 'string' ? value : '');
/** An id within a text: once through it, however many ids were given up. */
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const nameOf = (tables: Tables): string => text(tables.team?.[0]?.name);

export interface SameTeams {
  /** All ids that were given up. */
  aliases(): Alias[];
  /** Makes teams of one name one, here and in what comes in; hands back what comes in, and the names of teams made one now. */
  unite(content: TransferContent): { readonly wholes: readonly Whole[]; readonly united: readonly string[] };
}

export function sameTeams({ db }: RepositoryContext, rows: WholeRows, marks: Marks): SameTeams {
  const selectAll = db.prepare('SELECT id, kind, became_id FROM transfer_alias ORDER BY id');
  const put = db.prepare(`INSERT INTO transfer_alias (id, kind, became_id) VALUES (@id, @kind, @becameId)
    ON CONFLICT (id) DO NOTHING`);
  const takeBack = db.prepare('DELETE FROM transfer_alias WHERE id = ?');

  const aliases = (): Alias[] => selectAll.all().map((row) => storedAlias.parse(row));
  const resolver = () => {
    const became = new Map(aliases().map((alias) => [alias.id, alias.becameId]));
    const ends = new Map<string, string>();
    return (id: string): string => {
      const known = ends.get(id);
      if (known !== undefined) return known;
      let now = id;
      // Counted, so that two files that each gave up the other's id cannot go round for ever.
      for (let steps = 0; steps < became.size; steps++) {
        const next = became.get(now);
        if (next === undefined) break;
        now = next;
      }
      ends.set(id, now);
      return now;
    };
  };

  const stands = db.prepare('SELECT 1 FROM team WHERE id = @id UNION SELECT 1 FROM team_member WHERE id = @id');
  const standsHere = (id: string): boolean => stands.get({ id }) !== undefined;

  /** Every place an id stands in, here; approved minutes keep the one they were approved with. */
  const rename = (from: string, to: string): void => {
    for (const { table, frozen } of Object.values(MOVES).flat()) {
      if (frozen === true) continue;
      const columns = z
        .array(z.string())
        .parse(db.prepare("SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'").pluck().all(table));
      for (const each of columns) {
        db.prepare(`UPDATE ${table} SET ${each} = replace(${each}, @from, @to) WHERE instr(${each}, @from) > 0`).run({
          from,
          to,
        });
      }
    }
    db.prepare("UPDATE OR REPLACE transfer_mark SET id = @to WHERE kind = 'team' AND id = @from").run({ from, to });
  };

  const giveUp = (kind: Alias['kind'], ours: string, theirs: string, keepsOurs: boolean): void => {
    const [id, becameId] = keepsOurs ? [theirs, ours] : [ours, theirs];
    takeBack.run(becameId);
    put.run({ id, kind, becameId });
  };

  /** Members of one name and service on both sides, when it is plain who is who. */
  const pairMembers = (ours: Tables, theirs: Tables, keepsOurs: boolean): void => {
    const keyOf = (member: TransferRow): string => JSON.stringify([member.name, member.service_type]);
    const [own, other] = [ours.team_member ?? [], theirs.team_member ?? []];
    for (const member of other) {
      const [mine, ...more] = own.filter((each) => keyOf(each) === keyOf(member));
      const twins = other.filter((each) => keyOf(each) === keyOf(member)).length > 1;
      if (mine === undefined || more.length > 0 || twins) continue;
      const resolve = resolver();
      const [mineNow, theirsNow] = [resolve(text(mine.id)), resolve(text(member.id))];
      const isIn = (list: readonly TransferRow[], id: string): boolean =>
        list.some((row) => resolve(text(row.id)) === id);
      if (mineNow === theirsNow || isIn(own, theirsNow) || isIn(other, mineNow)) continue;
      giveUp('member', mineNow, theirsNow, keepsOurs);
    }
  };

  const mapped = (whole: Whole, resolve: (id: string) => string): Whole => {
    const change = (value: TransferRow[string]): TransferRow[string] =>
      typeof value !== 'string' ? value : value.replace(ID, resolve);
    const frozen = new Set(MOVES[whole.kind].flatMap((part) => (part.frozen === true ? [part.table] : [])));
    const tables = Object.fromEntries(
      Object.entries(whole.tables).map(([table, list]) => [
        table,
        frozen.has(table)
          ? list
          : list.map((row) => Object.fromEntries(Object.entries(row).map(([column, each]) => [column, change(each)]))),
      ]),
    );
    // In the order of their keys again, as they are read from a store.
    tables.team_member?.sort((a, b) => (text(a.id) < text(b.id) ? -1 : 1));
    const before = { content: contentHash(whole.tables), lineage: whole.lineage };
    const { lineage } = versionNow(contentHash(tables), before, sha256);
    return { ...whole, id: resolve(whole.id), lineage, tables };
  };

  return {
    aliases,
    unite(content) {
      // Two that both stand here are two, whatever another store has made of them.
      for (const alias of content.aliases) {
        if (!standsHere(alias.id) || !standsHere(alias.becameId)) put.run(alias);
      }
      const united: string[] = [];
      for (const theirs of content.wholes.filter(({ kind }) => kind === 'team')) {
        const id = resolver()(theirs.id);
        const name = nameOf(theirs.tables);
        const here = rows
          .ids('team')
          .map((each) => ({ id: each, tables: rows.read({ kind: 'team', id: each }) ?? {} }));
        const own =
          here.find((each) => each.id === id) ??
          here.find((each) => resolver()(each.id) === id) ??
          here.find((each) => nameOf(each.tables) === name);
        if (own === undefined) continue;
        const beenAway = marks.get({ kind: 'team', id: own.id }) !== undefined;
        const keepsOurs = beenAway && own.id < id;
        if (own.id !== id && resolver()(own.id) !== id) {
          giveUp('team', own.id, id, keepsOurs);
          united.push(name);
        }
        pairMembers(own.tables, theirs.tables, keepsOurs);
      }
      const given = aliases().map((alias) => alias.id);
      const resolve = resolver();
      for (const id of given) if (resolve(id) !== id && standsHere(id)) rename(id, resolve(id));
      return { wholes: content.wholes.map((whole) => mapped(whole, resolve)), united };
    },
  };
}
