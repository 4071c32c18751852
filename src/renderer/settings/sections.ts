/** What each page of the settings shows. Its place in the list is that of SETTINGS_PAGES (app/router.tsx). */
import type { ComponentType } from 'react';
import type { SettingsPage } from '../app/router.tsx';
import { Appearance } from './Appearance.tsx';
import { Storage } from './Storage.tsx';

export const SECTIONS: Readonly<Record<SettingsPage, ComponentType>> = {
  utseende: Appearance,
  lagring: Storage,
};
