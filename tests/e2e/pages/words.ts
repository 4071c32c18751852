/** The window's own words, so that a changed text changes the specs with it. */
import app from '../../../resources/texts/nb/ui/app.json' with { type: 'json' };
import start from '../../../resources/texts/nb/ui/start.json' with { type: 'json' };

export const words = { app, lock: start.lock, first: start.first };
