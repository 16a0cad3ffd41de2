import type { AuditStore } from '@eventide/contract';
import type { Engine } from '../database/engine.ts';
import { requirePageSize } from '../page-size.ts';
import { countAudit, pageOfAudit } from './log.ts';
import { undo, UndoRefused, type Restorers } from './undo.ts';

export function createAuditStore({ read, write }: Pick<Engine, 'read' | 'write'>, restorers: Restorers): AuditStore {
  return {
    auditLog: async (page) => {
      requirePageSize(page.first);
      return read((queries) => pageOfAudit(queries, page));
    },
    auditCount: (where = {}) => read((queries) => countAudit(queries, where)),
    undo: async (change, actor) => {
      try {
        return await write((queries) => undo(queries, restorers, change, actor));
      } catch (error) {
        if (error instanceof UndoRefused) return error.outcome;
        throw error;
      }
    },
  };
}
