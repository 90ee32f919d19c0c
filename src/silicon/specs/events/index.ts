import type { EventRecord } from '../record.ts';
import { events2015 } from './2015.ts';
import { events2017 } from './2017.ts';
import { events2018 } from './2018.ts';
import { events2019 } from './2019.ts';
import { events2020 } from './2020.ts';
import { events2021 } from './2021.ts';
import { events2022 } from './2022.ts';
import { events2023 } from './2023.ts';
import { events2024 } from './2024.ts';
import { events2025 } from './2025.ts';
import { events2026 } from './2026.ts';

const byYear = [
  ...events2015,
  ...events2017,
  ...events2018,
  ...events2019,
  ...events2020,
  ...events2021,
  ...events2022,
  ...events2023,
  ...events2024,
  ...events2025,
  ...events2026,
] as const;

/** What an event is called; the texts of other languages are listed by it. */
export type EventId = (typeof byYear)[number]['id'];

/** The story in order, one file for each year. Within a month, events without a day come first. */
export const events: readonly (EventRecord & { readonly id: EventId })[] = byYear;
