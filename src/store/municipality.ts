/** The one municipality a store belongs to. */
import { z } from 'zod';
import { type Municipality, municipalitySchema } from '../domain/team.ts';
import { atomically, type RepositoryContext } from './engine/context.ts';
import { checkVersion, newId, notAllowed, type Versioned } from './engine/identity.ts';
import { idColumn, jsonColumn, versionColumn } from './engine/rows.ts';

export interface MunicipalityRepository {
  /** The municipality of this store; undefined in a new store. */
  get(): Versioned<Municipality> | undefined;
  /** The municipality of this store when it has this name. */
  findByName(name: string): Versioned<Municipality> | undefined;
  /**
   * Saves the municipality. Without `expectedVersion` it is the first of this store: `conflict` when one of the same name
   * stands there already, `not-allowed` (`other-municipality`) when one of another name does. With it, `conflict` when
   * somebody has saved since.
   */
  save(municipality: Municipality, expectedVersion?: number): Versioned<Municipality>;
}

const rowSchema = z
  .strictObject({
    id: idColumn,
    version: versionColumn,
    name: z.string(),
    population: z.number(),
    locale: z.string(),
    level_scale: z.string(),
    place_names: jsonColumn(z.array(z.string())),
    address: z.string(),
    phone: z.string(),
    email: z.string(),
  })
  .transform(({ id, version, name, population, locale, level_scale, place_names, ...contact }): unknown => ({
    id,
    version,
    value: { name, population, locale, levelScale: level_scale, placeNames: place_names, contact },
  }))
  .pipe(z.strictObject({ id: z.string(), version: z.number(), value: municipalitySchema }));

export function municipalityRepository({ db, random }: RepositoryContext): MunicipalityRepository {
  const select = db.prepare('SELECT * FROM municipality');
  const insert = db.prepare(`INSERT INTO municipality
    (id, version, name, population, locale, level_scale, place_names, address, phone, email)
    VALUES (@id, @version, @name, @population, @locale, @levelScale, @placeNames, @address, @phone, @email)`);
  const update = db.prepare(`UPDATE municipality SET version = @version, name = @name, population = @population,
    locale = @locale, level_scale = @levelScale, place_names = @placeNames, address = @address, phone = @phone, email = @email
    WHERE id = @id`);

  const get = (): Versioned<Municipality> | undefined => {
    const row = select.get();
    return row === undefined ? undefined : rowSchema.parse(row);
  };
  return {
    get,
    findByName(name) {
      const stored = get();
      return stored?.value.name === name ? stored : undefined;
    },
    save: (municipality, expectedVersion) =>
      atomically(db, () => {
        const stored = get();
        if (stored && expectedVersion === undefined && stored.value.name !== municipality.name) {
          throw notAllowed('other-municipality');
        }
        // Nothing stored is version 0, and so is expecting nothing.
        checkVersion({ version: stored?.version ?? 0 }, expectedVersion ?? 0);
        const id = stored?.id ?? newId(random);
        const version = (stored?.version ?? 0) + 1;
        const { contact, placeNames, ...plain } = municipality;
        (stored ? update : insert).run({ ...plain, ...contact, placeNames: JSON.stringify(placeNames), id, version });
        return { id, version, value: municipality };
      }),
  };
}
