ALTER TABLE "finding" ALTER COLUMN "message" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "finding" ADD COLUMN "message_id" text;--> statement-breakpoint
ALTER TABLE "finding" ADD COLUMN "data" jsonb;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_has_words" CHECK ("finding"."message" IS NOT NULL OR ("finding"."message_id" IS NOT NULL AND "finding"."data" IS NOT NULL));