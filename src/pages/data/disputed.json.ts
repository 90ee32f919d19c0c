import { disputes, textDisputes } from '../../silicon/specs/disputes.ts';
import { dataFile } from '../../site/data-file.ts';
import { claimsMovedBy, effectsOf } from '../../site/disputed/effects.ts';

export const GET = dataFile(() => ({
  disputed: disputes.map(({ path, paths, chosen, others }) => {
    const { dissent: _dissent, why, ...reading } = chosen;
    return {
      path,
      paths,
      chosen: reading,
      why,
      others: others.map(({ id, dissent }) => ({
        id,
        ...dissent,
        // What would change: results of calculators (`null` where there is no answer), and the sums of claims.
        effects: effectsOf(id).flatMap(({ effects }) =>
          effects.map(({ declared: _declared, moves, before, after = null, ...effect }) => ({
            ...effect,
            before: before ?? null,
            after,
            ...(Number.isFinite(moves) && { moves }),
          })),
        ),
        // Rows of tables of default scenarios that read otherwise.
        tables: effectsOf(id).flatMap(({ tables }) => tables),
        claims: claimsMovedBy(id).map(({ claim, before, after }) => ({ claim: claim.id, before, after })),
      })),
    };
  }),
  texts: textDisputes.map(({ path, chosen }) => ({ path, ...chosen })),
}));
