import type { Role } from '@eventide/contract';

const rank: Readonly<Record<Role, number>> = { viewer: 0, reviewer: 1, admin: 2 };

export const lowerRole = (one: Role, other: Role): Role => (rank[one] < rank[other] ? one : other);
