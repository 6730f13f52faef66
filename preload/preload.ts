import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { channels, type Bridge } from './contract/wire';

// All that the page gets of Electron: two functions over two fixed channels. Electron's event objects stay here,
// because they carry the whole of ipcRenderer.
const bridge: Bridge = {
  call: (method, input) => ipcRenderer.invoke(channels.call, method, input),
  subscribe(listener) {
    const forward = (_: IpcRendererEvent, event: string, payload: unknown) => {
      listener(event, payload);
    };
    ipcRenderer.on(channels.event, forward);
    return () => {
      ipcRenderer.off(channels.event, forward);
    };
  },
};

contextBridge.exposeInMainWorld('galley', bridge);
