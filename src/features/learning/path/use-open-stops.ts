import { useSearchParams, type To } from 'react-router';

interface OpenStops {
  readonly isOpen: (moduleId: string) => boolean;
  /** The address at which it is open, or shut again. */
  readonly hrefToTurn: (moduleId: string) => To;
}

/** What is open on the path, by module, in the address. */
export function useOpenStops(): OpenStops {
  const [search] = useSearchParams();
  const open = search.getAll('open');
  return {
    isOpen: (moduleId) => open.includes(moduleId),
    hrefToTurn: (moduleId) => {
      const next = new URLSearchParams(search);
      next.delete('open');
      for (const id of open.includes(moduleId) ? open.filter((one) => one !== moduleId) : [...open, moduleId]) next.append('open', id);
      return { search: next.toString() };
    },
  };
}
