interface LogoProps {
  readonly className?: string;
  /** `brand`: the bag in the accent; `mono`: in the colour of the text around it. */
  readonly tone?: 'brand' | 'mono';
}

/** The mark: a rounded square, a flap and one buckle. Never mirrored. */
export function Logo({ className, tone = 'brand' }: LogoProps) {
  const cloth = tone === 'brand' ? 'var(--brand)' : 'currentColor';
  const cut = tone === 'brand' ? 'var(--on-brand)' : 'var(--logo-cut, var(--surface))';
  return (
    <svg className={className} viewBox="0 0 64 64" aria-hidden="true">
      <rect x="4" y="4" width="56" height="56" rx="16" fill={cloth} />
      <path d="M4 28c9 0 9 14 28 14s19-14 28-14" fill="none" stroke={cut} strokeWidth="4" />
      <rect x="25" y="33" width="14" height="19" rx="5" fill={cloth} stroke={cut} strokeWidth="4" />
      <path d="M32 40v5" stroke={cut} strokeWidth="4" strokeLinecap="round" />
    </svg>
  );
}
