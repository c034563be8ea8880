/**
 * The page for the case that the app itself cannot start: its configuration was never on this device, or the browser refuses storage. In English, because the
 * languages may be what is missing.
 */
export function CannotStart({ error }: { readonly error: unknown }) {
  return (
    <main style={{ maxInlineSize: '34rem', margin: '15vh auto', padding: '0 1rem' }}>
      <h1>Haversack could not start</h1>
      <p>Connect to the network and try again. If it stays like this, the browser may not let the app keep data on this device: a private window can cause that. Nothing that was recorded is lost.</p>
      <p>
        <button type="button" onClick={() => location.reload()}>
          Try again
        </button>
      </p>
      <details>
        <summary>Details for support</summary>
        <pre>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</pre>
      </details>
    </main>
  );
}
