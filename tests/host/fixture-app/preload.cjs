const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('fixture', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  onTold: (listener) => {
    const hear = (_event, what) => listener(what);
    ipcRenderer.on('told', hear);
    return () => ipcRenderer.removeListener('told', hear);
  },
});
