import { sql } from 'drizzle-orm';
import { customType, text, timestamp } from 'drizzle-orm/pg-core';

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });
/** A moment in time, whatever the zone of whoever reads it. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
/** The SHA-256 of the row's `bytes` as hexadecimal digits. The database works it out once, when they are written: whoever asks for a file often does not need its bytes. */
export const sha256OfBytes = () => text('sha256').notNull().generatedAlwaysAs(sql`encode(sha256(bytes), 'hex')`);
