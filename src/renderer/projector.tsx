import './page-policy.ts';
import '@fontsource-variable/inter/index.css';
import './ui/theme/samrad.css';
import '@digdir/designsystemet-css';
import './ui/ui.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Projector } from './projector/Projector.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('projector.html has no root');
createRoot(root).render(
  <StrictMode>
    <Projector ask={() => window.samradProjector.projection()} />
  </StrictMode>,
);
