import './page-policy.ts';
import '@fontsource-variable/inter/index.css';
import './ui/ethiopic.css';
import './ui/theme/samrad.css';
import '@digdir/designsystemet-css';
import './ui/ui.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
