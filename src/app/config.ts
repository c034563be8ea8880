import * as v from 'valibot';

const demoPerson = v.object({ userId: v.string(), name: v.string(), job: v.string(), sentence: v.string(), password: v.string(), photo: v.optional(v.string()) });

const configSchema = v.object({
  organisation: v.object({ name: v.string(), accent: v.optional(v.string()) }),
  /** Where courses run: another origin of the same site. */
  contentOrigin: v.pipe(v.string(), v.url()),
  demoPeople: v.optional(v.array(demoPerson)),
});

/** What the operator of this Haversack set: `config.json`, read at run time and kept by the app worker for starts without a network. */
export type AppConfig = v.InferOutput<typeof configSchema>;

/** Reads `config.json`. @throws when it is neither reachable nor kept, or is not the document expected. */
export async function loadConfig(): Promise<AppConfig> {
  const answer = await fetch('/config.json');
  if (!answer.ok) throw new Error(`config.json answered ${answer.status}`);
  return v.parse(configSchema, await answer.json());
}
