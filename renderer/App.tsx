import { InspectorPanel } from './features/inspector/InspectorPanel';
import { ReadingPanel } from './features/reading/ReadingPanel';
import { useDesk } from './store/context';

export function App() {
  const current = useDesk((s) => s.current);
  return (
    <main>
      <ReadingPanel id={current} />
      <InspectorPanel id={current} />
    </main>
  );
}
