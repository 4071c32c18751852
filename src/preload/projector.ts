/** The bridge of the projector's page: one operation. Imports types only, so that it is built as a file of its own. */
import { contextBridge, ipcRenderer } from 'electron';
import type { ProjectorBridge } from '../api/bridge.ts';

const bridge: ProjectorBridge = { projection: () => ipcRenderer.invoke('samrad:lead.projection', {}) };

contextBridge.exposeInMainWorld('samradProjector', bridge);
