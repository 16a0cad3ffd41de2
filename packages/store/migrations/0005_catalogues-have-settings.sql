ALTER TABLE "catalog" ADD COLUMN "name" text;--> statement-breakpoint
ALTER TABLE "catalog" ADD COLUMN "source" text;--> statement-breakpoint
ALTER TABLE "catalog" ADD COLUMN "event_providers" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "catalog" ADD COLUMN "log_names" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "catalog" ADD COLUMN "public_address" text;--> statement-breakpoint
ALTER TABLE "document_revision" ADD COLUMN "is_source" boolean;