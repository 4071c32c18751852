import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

export default defineConfig({
  main: {
    // Its Node variant makes a `require` of its own, which collides with the one every bundled module may use.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      target: 'node24',
      rollupOptions: {
        input: { index: 'src/main/index.ts', 'argon2-worker': 'src/store/keys/argon2-worker.ts' },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
      // What `dependencies` names stays outside by electron-vite's own rule: a native module, and packages that read
      // their own data files.
    },
  },
  preload: {
    build: {
      // A sandboxed preload is one CommonJS file and may require nothing but 'electron'.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: 'src/preload/index.ts', projector: 'src/preload/projector.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      target: 'chrome150',
      // Inlined assets would be data: addresses, which the page's policy allows for pictures only.
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: 'src/renderer/index.html', projector: 'src/renderer/projector.html' } },
    },
    worker: { format: 'es' },
  },
});
