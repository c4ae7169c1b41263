/** Fills that differ by pattern and not only by colour. `id` keeps two charts on one page apart. */
export function Patronen({ id }: Readonly<{ id: string }>) {
  return (
    <defs>
      <pattern id={`${id}-streep`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="8" height="8" fill="var(--color-accent-tint)" />
        <rect width="3" height="8" fill="var(--color-accent)" />
      </pattern>
      <pattern id={`${id}-ruit`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="var(--color-accent)" />
        <circle cx="4" cy="4" r="1.75" fill="var(--color-page)" />
      </pattern>
    </defs>
  );
}
