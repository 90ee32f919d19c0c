import type { SiteRecord } from '../record.ts';
import { projectRainier } from './project-rainier.ts';

export const sites: readonly SiteRecord[] = [projectRainier];
