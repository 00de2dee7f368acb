import type { Hono } from 'hono'

export declare const createService: (criteria?: unknown, period?: unknown) => Hono
