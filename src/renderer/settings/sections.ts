/** What each page of the settings shows. Its place in the list is that of SETTINGS_PAGES (app/router.tsx). */
import type { ComponentType } from 'react';
import type { SettingsPage } from '../app/router.tsx';
import { UseSection } from '../cooperation/index.ts';
import { Appearance } from './Appearance.tsx';
import { Backups } from './Backups.tsx';
import { Log } from './Log.tsx';
import { LetterheadSection } from './letterhead/LetterheadSection.tsx';
import { MunicipalitySection } from './MunicipalitySection.tsx';
import { People } from './People.tsx';
import { PlacesSection } from './PlacesSection.tsx';
import { PlanningSection } from './planning/PlanningSection.tsx';
import { BinSection } from './retention/BinSection.tsx';
import { RetentionSection } from './retention/RetentionSection.tsx';
import { Storage } from './Storage.tsx';
import { TeamSection } from './TeamSection.tsx';
import { TransferSection } from './transfer/TransferSection.tsx';
import { TranslationSection } from './translation/TranslationSection.tsx';

export const SECTIONS: Readonly<Record<SettingsPage, ComponentType>> = {
  utseende: Appearance,
  kommune: MunicipalitySection,
  team: TeamSection,
  moter: PlanningSection,
  steder: PlacesSection,
  brevhode: LetterheadSection,
  sprak: TranslationSection,
  personer: People,
  kopier: Backups,
  flytt: TransferSection,
  papirkurv: BinSection,
  oppbevaring: RetentionSection,
  logg: Log,
  lagring: Storage,
  samtykke: UseSection,
};
