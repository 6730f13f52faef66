// The least that an Electron app with one window can be: what Galley's start and memory are compared with.
const { app, BrowserWindow } = require('electron');

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900 });
  return window.loadURL('data:text/html,<title>empty</title><p>empty</p>');
});
app.on('window-all-closed', () => app.quit());
