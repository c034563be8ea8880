import '#ui/styles.css';
import { createRoot } from 'react-dom/client';
import { startSpeaking } from '#i18n/speak.ts';
import { openDeviceDb } from '#offline/device-db.ts';
import { applyAccent } from '#ui/accent.ts';
import { App } from './app.tsx';
import { openAppearance } from './appearance-store.ts';
import { registerAppWorker } from './app-worker-registration.ts';
import { startSession } from './app-session.ts';
import { loadConfig } from './config.ts';
import { watchConnectivity } from './connectivity.ts';
import { watchInstallOffer } from './install-offer.ts';
import { keepWords } from './keep-words.ts';
import { createLiveStore } from './live-store.ts';
import { CannotStart } from './cannot-start.tsx';

async function main(root: HTMLElement): Promise<void> {
  const appearance = openAppearance();
  const install = watchInstallOffer();
  const reactRoot = createRoot(root);
  const isSuperseded = createLiveStore(false);
  const connectivity = watchConnectivity();
  const worker = registerAppWorker();
  try {
    const [speech, config, device] = await Promise.all([startSpeaking(appearance.get().language), loadConfig(), openDeviceDb()]);
    void keepWords(speech.words().language);
    applyAccent(config.organisation.accent);
    const session = await startSession({ device, contentOrigin: config.contentOrigin, connectivity, onSuperseded: () => isSuperseded.set(true) });
    reactRoot.render(<App env={{ speech, config, device, session, connectivity, isSuperseded, appearance, install, worker }} />);
  } catch (error) {
    reactRoot.render(<CannotStart error={error} />);
  }
}

const root = document.querySelector<HTMLElement>('#app');
if (root) void main(root);
