/** What each page of the settings shows. Its place in the list is that of SETTINGS_PAGES (app/router.tsx). */
import type { ComponentType } from 'react';
import type { SettingsPage } from '../app/router.tsx';
import { Appearance } from './Appearance.tsx';
import { Backups } from './Backups.tsx';
import { Log } from './Log.tsx';
import { People } from './People.tsx';
import { Storage } from './Storage.tsx';

export const SECTIONS: Readonly<Record<SettingsPage, ComponentType>> = {
  utseende: Appearance,
  personer: People,
  kopier: Backups,
  logg: Log,
  lagring: Storage,
};
