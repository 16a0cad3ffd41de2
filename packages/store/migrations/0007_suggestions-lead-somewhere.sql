ALTER TABLE "suggestion" ADD COLUMN "exported_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "suggestion" ADD COLUMN "landed_revision" integer;--> statement-breakpoint
ALTER TABLE "suggestion" ADD COLUMN "landed_at" timestamp (3) with time zone;