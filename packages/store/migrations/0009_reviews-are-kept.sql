CREATE TABLE "kept_page" (
	"document_revision_id" uuid PRIMARY KEY NOT NULL,
	"program" text NOT NULL,
	"content" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kept_review" (
	"catalog" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"fingerprint" text NOT NULL,
	"content" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "kept_page" ADD CONSTRAINT "kept_page_document_revision_id_document_revision_id_fk" FOREIGN KEY ("document_revision_id") REFERENCES "public"."document_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_review" ADD CONSTRAINT "kept_review_catalog_catalog_slug_fk" FOREIGN KEY ("catalog") REFERENCES "public"."catalog"("slug") ON DELETE no action ON UPDATE no action;