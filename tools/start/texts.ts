import { z } from 'zod';
import nb from '../../resources/texts/nb/start.json' with { type: 'json' };

export const texts = z
  .strictObject({
    building: z.string(),
    noBinary: z.string(),
    trial: z.string(),
    asked: z.string(),
    saved: z.string(),
    noDisplay: z.string(),
    noBrowser: z.string(),
    demo: z.string(),
    failed: z.string(),
  })
  .parse(nb);
