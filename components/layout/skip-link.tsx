/** First thing on the page for the keyboard; seen only when it has focus. */
export function SkipLink() {
  return (
    <a
      href="#inhoud"
      className="sr-only no-print rounded-base bg-page px-4 py-3 font-semibold text-accent underline focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-40 focus:px-4 focus:py-3"
    >
      Direct naar de inhoud
    </a>
  );
}
