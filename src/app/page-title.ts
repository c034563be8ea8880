import { useEffect } from 'react';
import { useAppEnv } from './app-env.ts';

/** Names the browser's tab after the page and the organisation. */
export function usePageTitle(title: string): void {
  const { config } = useAppEnv();
  useEffect(() => {
    document.title = `${title} – ${config.organisation.name}`;
  }, [title, config.organisation.name]);
}
