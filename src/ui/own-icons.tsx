import type { ReactNode } from 'react';

// Six signs of our own on lucide's grid (24, stroke 1.75, round), so that they mix with it.

interface IconProps {
  readonly className?: string;
}

function Drawing({ children, className }: { readonly children: ReactNode; readonly className: string | undefined }) {
  return (
    <svg
      className={`lucide ${className ?? ''}`}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

const flaps = {
  open: 'M5 9h14M5 9V6a3 3 0 0 1 3-3h8a3 3 0 0 1 3 3v3',
  half: 'M5 9h14M5 9l1-1.9A2.1 2.1 0 0 1 7.9 6h8.2A2.1 2.1 0 0 1 18 7.1L19 9',
  shut: 'M5 9a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v3.1c0 1.7-3.1 3-7 3s-7-1.3-7-3zM9 7V6a3 3 0 0 1 6 0v1M12 13.4v4',
};

/** How far a thing is packed: open, half, shut. */
export function BagIcon({ flap, className }: IconProps & { readonly flap: keyof typeof flaps }) {
  return (
    <Drawing className={className}>
      <path d="M5 9v9a3 3 0 0 0 3 3h8a3 3 0 0 0 3-3V9" />
      <path d={flaps[flap]} />
    </Drawing>
  );
}

/** Waits: not fastened yet. */
export function StitchIcon({ className }: IconProps) {
  return (
    <Drawing className={className}>
      <rect x="4" y="4" width="16" height="16" rx="4" strokeDasharray="3.6 3.26" />
    </Drawing>
  );
}

/** Progress. */
export function StrapIcon({ className }: IconProps) {
  return (
    <Drawing className={className}>
      <path d="M2 9h15a3 3 0 0 1 0 6H2M6 9v6M17 12h.01M13.5 12h.01" />
    </Drawing>
  );
}

/** The kind of a thing. */
export function TagIcon({ className }: IconProps) {
  return (
    <Drawing className={className}>
      <path d="M9.2 6H19a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H9.2a2 2 0 0 1-1.5-.7L3.6 13a1.5 1.5 0 0 1 0-2l4.1-4.3A2 2 0 0 1 9.2 6z" />
      <circle cx="9.5" cy="12" r="1.2" />
    </Drawing>
  );
}

/** A hole with a rim: where something is fastened. */
export function EyeletIcon({ className }: IconProps) {
  return (
    <Drawing className={className}>
      <circle cx="12" cy="12" r="8" />
      <circle cx="12" cy="12" r="3.2" />
    </Drawing>
  );
}

/** The delivery slip: what was sent, and what waits. */
export function SlipIcon({ className }: IconProps) {
  return (
    <Drawing className={className}>
      <path d="M6 3h12v17.5l-2-1.3-2 1.3-2-1.3-2 1.3-2-1.3-2 1.3z" />
      <path d="M9.5 8h5M9.5 12h5" />
    </Drawing>
  );
}
