export { dayOf, moment, timeOfDay } from './moment.ts';
export { PassphraseForm } from './PassphraseForm.tsx';
export { RestoreBackup } from './RestoreBackup.tsx';
export { Salvage } from './Salvage.tsx';
export { useWeakText } from './weak-text.ts';
