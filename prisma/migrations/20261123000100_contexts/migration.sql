-- Why: the first tables of all contexts, as prisma/schema describes them.
-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "episode_side" AS ENUM ('left', 'right', 'both');

-- CreateEnum
CREATE TYPE "assessment_state" AS ENUM ('draft', 'signed');

-- CreateEnum
CREATE TYPE "confirmation_state" AS ENUM ('draft', 'provisional', 'confirmed', 'suspended', 'revoked', 'expired');

-- CreateEnum
CREATE TYPE "dose_mode" AS ENUM ('reps', 'hold', 'duration');

-- CreateEnum
CREATE TYPE "member_role" AS ENUM ('therapist', 'clinic_admin');

-- CreateEnum
CREATE TYPE "sex" AS ENUM ('female', 'male', 'other');

-- CreateEnum
CREATE TYPE "programme_state" AS ENUM ('draft', 'active', 'paused', 'suspended', 'stopped', 'completed');

-- CreateEnum
CREATE TYPE "item_side" AS ENUM ('left', 'right', 'both', 'alternate');

-- CreateEnum
CREATE TYPE "variant_kind" AS ENUM ('good_day', 'busy_day', 'flare_up');

-- CreateEnum
CREATE TYPE "window_kind" AS ENUM ('active', 'paused');

-- CreateEnum
CREATE TYPE "proposal_state" AS ENUM ('open', 'approved', 'declined');

-- CreateEnum
CREATE TYPE "alert_level" AS ENUM ('critical', 'high', 'low');

-- CreateEnum
CREATE TYPE "session_source" AS ENUM ('app', 'paper');

-- CreateTable
CREATE TABLE "episode" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "side" "episode_side" NOT NULL,
    "opened_on" DATE NOT NULL,
    "closed_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "episode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "state" "assessment_state" NOT NULL DEFAULT 'draft',
    "assessed_on" DATE NOT NULL,
    "findings" JSONB NOT NULL,
    "conditions" TEXT[],
    "primary_condition" TEXT,
    "roots" TEXT[],
    "modifiers" TEXT[],
    "directional_preference" TEXT,
    "irritability" TEXT,
    "assessed_by" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confirmation" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "state" "confirmation_state" NOT NULL,
    "conditions" TEXT[],
    "primary_condition" TEXT NOT NULL,
    "roots" TEXT[],
    "basis" TEXT NOT NULL,
    "reasoning" TEXT NOT NULL,
    "signed_by" UUID NOT NULL,
    "signer_name" TEXT NOT NULL,
    "signer_profession" TEXT NOT NULL,
    "registration_body" TEXT NOT NULL,
    "registration_number" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_on" DATE NOT NULL,
    "content_hash" BYTEA NOT NULL,
    "state_reason" TEXT,
    "state_changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "confirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "number" BIGINT NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "patient_id" UUID,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "prev_hash" BYTEA NOT NULL DEFAULT '\x'::bytea,
    "hash" BYTEA NOT NULL DEFAULT '\x'::bytea,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "clinic_id" UUID NOT NULL,
    "number" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("clinic_id")
);

-- CreateTable
CREATE TABLE "exercise" (
    "id" UUID NOT NULL,
    "clinic_id" UUID,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "targets" TEXT[],
    "lumbar_bias" TEXT NOT NULL,
    "load" TEXT NOT NULL,
    "unilateral" BOOLEAN NOT NULL,
    "equipment" TEXT[],
    "default_dose" JSONB NOT NULL,
    "instructions" TEXT[],
    "cues" TEXT[],
    "common_errors" TEXT[],
    "stop_if" TEXT[],
    "contraindicated_for" TEXT[],
    "caution_for" TEXT[],
    "indicated_for" TEXT[],
    "evidence" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "pose" JSONB NOT NULL,
    "content_version" TEXT NOT NULL,
    "reviewed_by" TEXT,
    "reviewed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exercise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ladder" (
    "id" UUID NOT NULL,
    "clinic_id" UUID,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "category" TEXT NOT NULL,

    CONSTRAINT "ladder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ladder_rung" (
    "id" UUID NOT NULL,
    "clinic_id" UUID,
    "ladder_id" UUID NOT NULL,
    "exercise_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ladder_rung_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "modifier" (
    "id" UUID NOT NULL,
    "clinic_id" UUID,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "content_version" TEXT NOT NULL,
    "reviewed_by" TEXT,
    "reviewed_at" TIMESTAMPTZ(3),

    CONSTRAINT "modifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "member_id" UUID,
    "body" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clinic" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en-GB',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "emergency_number" TEXT NOT NULL,
    "emergency_place" TEXT NOT NULL,
    "urgent_advice_number" TEXT,
    "phone" TEXT,
    "minutes_budget" INTEGER NOT NULL DEFAULT 30,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "clinic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clinic_settings" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "values" JSONB NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clinic_settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "password_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "roles" "member_role"[],
    "profession" TEXT,
    "can_confirm" BOOLEAN NOT NULL DEFAULT false,
    "registration_body" TEXT,
    "registration_number" TEXT,
    "registration_checked_by" UUID,
    "registration_expires_on" DATE,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patient" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "date_of_birth" DATE NOT NULL,
    "sex" "sex",
    "phone" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en-GB',
    "therapist_id" UUID NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "patient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patient_code" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "patient_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "door_link" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "door_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_session" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "member_id" UUID,
    "patient_id" UUID,
    "token_hash" BYTEA NOT NULL,
    "device_label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "idle_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "auth_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "window_ends_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "template" (
    "id" UUID NOT NULL,
    "clinic_id" UUID,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "conditions" TEXT[],
    "directional_preference" TEXT NOT NULL,
    "nerve_root_focus" TEXT[],
    "irritability_at_start" TEXT,
    "suitable_when" TEXT[],
    "not_suitable_when" TEXT[],
    "evidence_note" TEXT NOT NULL,
    "content_version" TEXT NOT NULL,
    "reviewed_by" TEXT,
    "reviewed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "template_phase" (
    "id" UUID NOT NULL,
    "clinic_id" UUID,
    "template_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "weeks" INTEGER NOT NULL,
    "weeks_range" TEXT,
    "review_every_days" INTEGER NOT NULL,
    "goal" TEXT NOT NULL,
    "entry_criteria" TEXT[],
    "progress_criteria" TEXT[],
    "regress_criteria" TEXT[],
    "progress_rule" JSONB NOT NULL,

    CONSTRAINT "template_phase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "template_item" (
    "id" UUID NOT NULL,
    "clinic_id" UUID,
    "phase_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "exercise_id" UUID NOT NULL,
    "dose_override" JSONB NOT NULL,
    "note" TEXT,

    CONSTRAINT "template_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "template_goal" (
    "id" UUID NOT NULL,
    "clinic_id" UUID,
    "template_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "target_value" DOUBLE PRECISION NOT NULL,
    "target_unit" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "from_phase" INTEGER NOT NULL,
    "note" TEXT,
    "source" TEXT,

    CONSTRAINT "template_goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "template_id" UUID,
    "title" TEXT NOT NULL,
    "state" "programme_state" NOT NULL DEFAULT 'draft',
    "state_reason" TEXT,
    "state_changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "current_revision" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_revision" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "current_phase" INTEGER NOT NULL DEFAULT 1,
    "phase_started_on" DATE,
    "sessions_per_day" INTEGER NOT NULL DEFAULT 1,
    "weekdays" INTEGER[] DEFAULT ARRAY[1, 2, 3, 4, 5, 6, 7]::INTEGER[],
    "change_note" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "activated_at" TIMESTAMPTZ(3),
    "effective_from" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "programme_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_phase" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "weeks" INTEGER NOT NULL,
    "review_every_days" INTEGER NOT NULL,
    "goal" TEXT NOT NULL,
    "entry_criteria" TEXT[],
    "progress_criteria" TEXT[],
    "regress_criteria" TEXT[],
    "progress_rule" JSONB NOT NULL,

    CONSTRAINT "programme_phase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_item" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "phase_id" UUID NOT NULL,
    "lineage_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "exercise_id" UUID NOT NULL,
    "side" "item_side",
    "mode" "dose_mode" NOT NULL,
    "sets" INTEGER NOT NULL,
    "reps" INTEGER,
    "hold_seconds" INTEGER,
    "duration_seconds" INTEGER,
    "rest_seconds" INTEGER NOT NULL,
    "sessions_per_day" INTEGER NOT NULL,
    "days_per_week" INTEGER NOT NULL,
    "tempo" TEXT,
    "note" TEXT,
    "override_reason" TEXT,

    CONSTRAINT "programme_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_variant" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "phase_position" INTEGER NOT NULL,
    "kind" "variant_kind" NOT NULL,
    "approved_by" UUID,
    "approved_at" TIMESTAMPTZ(3),

    CONSTRAINT "programme_variant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_variant_item" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "programme_variant_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_goal" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "target_value" DOUBLE PRECISION NOT NULL,
    "target_unit" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "from_phase" INTEGER NOT NULL,
    "note" TEXT,

    CONSTRAINT "programme_goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_window" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "kind" "window_kind" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "weekdays" INTEGER[],
    "sessions_per_day" INTEGER NOT NULL,

    CONSTRAINT "programme_window_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patient_day" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "local_day" DATE NOT NULL,
    "sessions_full" INTEGER NOT NULL DEFAULT 0,
    "sessions_part" INTEGER NOT NULL DEFAULT 0,
    "told_not_done" INTEGER NOT NULL DEFAULT 0,
    "sets_prescribed" INTEGER NOT NULL DEFAULT 0,
    "sets_done" INTEGER NOT NULL DEFAULT 0,
    "back_pain_max" INTEGER,
    "knee_pain_max" INTEGER,
    "furthest_site" INTEGER,
    "effort_max" INTEGER,
    "worst_response" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "patient_day_pkey" PRIMARY KEY ("clinic_id","patient_id","local_day")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "lineage_id" UUID,
    "evidence" JSONB NOT NULL,
    "state" "proposal_state" NOT NULL DEFAULT 'open',
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "level" "alert_level" NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "session_id" UUID,
    "warning_check_id" UUID,
    "acknowledged_by" UUID,
    "acknowledged_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "warning_check_id" UUID,
    "local_day" DATE NOT NULL,
    "slot" INTEGER NOT NULL,
    "variant" "variant_kind" NOT NULL DEFAULT 'good_day',
    "source" "session_source" NOT NULL DEFAULT 'app',
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retrospective" BOOLEAN NOT NULL DEFAULT false,
    "sets_prescribed" INTEGER NOT NULL,
    "sets_done" INTEGER NOT NULL,
    "payload_hash" BYTEA NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_item" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "item_id" UUID NOT NULL,
    "sets_prescribed" INTEGER NOT NULL,
    "sets_done" INTEGER NOT NULL,
    "reps_done" INTEGER,
    "skip_reason" TEXT,
    "difficulty" TEXT,

    CONSTRAINT "session_item_pkey" PRIMARY KEY ("clinic_id","session_id","position")
);

-- CreateTable
CREATE TABLE "check_in" (
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "back_pain_before" INTEGER NOT NULL,
    "knee_pain_before" INTEGER NOT NULL,
    "site_before" INTEGER NOT NULL,
    "back_pain_max" INTEGER NOT NULL,
    "knee_pain_max" INTEGER NOT NULL,
    "site_after" INTEGER NOT NULL,
    "spread_reverted" BOOLEAN,
    "new_weakness" BOOLEAN NOT NULL,
    "new_numbness" BOOLEAN NOT NULL,
    "effort" INTEGER NOT NULL,
    "note" TEXT,
    "settled_24h" BOOLEAN,
    "site_next_day" INTEGER,
    "next_morning_at" TIMESTAMPTZ(3),
    "response_colour" TEXT NOT NULL,
    "response_reasons" TEXT[],
    "response_provisional" BOOLEAN NOT NULL,
    "settings_number" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "check_in_pkey" PRIMARY KEY ("clinic_id","session_id")
);

-- CreateTable
CREATE TABLE "warning_check" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "bladder_bowel_saddle" BOOLEAN NOT NULL,
    "both_legs" BOOLEAN NOT NULL,
    "new_weakness" BOOLEAN NOT NULL,
    "new_numbness" BOOLEAN NOT NULL,
    "unwell_fever" BOOLEAN NOT NULL,
    "fall_injury" BOOLEAN NOT NULL,
    "positive" BOOLEAN NOT NULL,
    "mistake_at" TIMESTAMPTZ(3),
    "back_pain_before" INTEGER,
    "knee_pain_before" INTEGER,
    "site_before" INTEGER,

    CONSTRAINT "warning_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "missed_report" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "local_day" DATE NOT NULL,
    "slot" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "missed_report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "episode_clinic_id_patient_id_idx" ON "episode"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "episode_clinic_id_id_key" ON "episode"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "episode_clinic_id_id_patient_id_key" ON "episode"("clinic_id", "id", "patient_id");

-- CreateIndex
CREATE INDEX "assessment_clinic_id_episode_id_assessed_on_idx" ON "assessment"("clinic_id", "episode_id", "assessed_on");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_clinic_id_id_key" ON "assessment"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_clinic_id_id_patient_id_key" ON "assessment"("clinic_id", "id", "patient_id");

-- CreateIndex
CREATE INDEX "confirmation_clinic_id_episode_id_idx" ON "confirmation"("clinic_id", "episode_id");

-- CreateIndex
CREATE INDEX "confirmation_clinic_id_patient_id_idx" ON "confirmation"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "confirmation_clinic_id_id_key" ON "confirmation"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_clinic_id_patient_id_idx" ON "audit_event"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_clinic_id_id_key" ON "audit_event"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_clinic_id_number_key" ON "audit_event"("clinic_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "exercise_clinic_id_slug_key" ON "exercise"("clinic_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "ladder_clinic_id_slug_key" ON "ladder"("clinic_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "ladder_rung_ladder_id_position_key" ON "ladder_rung"("ladder_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ladder_rung_exercise_id_key" ON "ladder_rung"("exercise_id");

-- CreateIndex
CREATE UNIQUE INDEX "modifier_clinic_id_key_key" ON "modifier"("clinic_id", "key");

-- CreateIndex
CREATE INDEX "message_clinic_id_patient_id_sent_at_idx" ON "message"("clinic_id", "patient_id", "sent_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "message_clinic_id_id_key" ON "message"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "clinic_slug_key" ON "clinic"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "clinic_settings_clinic_id_id_key" ON "clinic_settings"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "clinic_settings_clinic_id_number_key" ON "clinic_settings"("clinic_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "password_token_token_hash_key" ON "password_token"("token_hash");

-- CreateIndex
CREATE INDEX "password_token_user_id_idx" ON "password_token"("user_id");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_clinic_id_id_key" ON "member"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "member_clinic_id_user_id_key" ON "member"("clinic_id", "user_id");

-- CreateIndex
CREATE INDEX "patient_clinic_id_therapist_id_idx" ON "patient"("clinic_id", "therapist_id");

-- CreateIndex
CREATE INDEX "patient_clinic_id_family_name_given_name_idx" ON "patient"("clinic_id", "family_name", "given_name");

-- CreateIndex
CREATE UNIQUE INDEX "patient_clinic_id_id_key" ON "patient"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "patient_code_code_hash_key" ON "patient_code"("code_hash");

-- CreateIndex
CREATE INDEX "patient_code_clinic_id_patient_id_idx" ON "patient_code"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "patient_code_clinic_id_id_key" ON "patient_code"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "door_link_token_hash_key" ON "door_link"("token_hash");

-- CreateIndex
CREATE INDEX "door_link_clinic_id_patient_id_idx" ON "door_link"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "door_link_clinic_id_id_key" ON "door_link"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "auth_session_token_hash_key" ON "auth_session"("token_hash");

-- CreateIndex
CREATE INDEX "auth_session_clinic_id_patient_id_idx" ON "auth_session"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "auth_session_clinic_id_member_id_idx" ON "auth_session"("clinic_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "auth_session_clinic_id_id_key" ON "auth_session"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "rate_limit_window_ends_at_idx" ON "rate_limit"("window_ends_at");

-- CreateIndex
CREATE UNIQUE INDEX "template_clinic_id_slug_key" ON "template"("clinic_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "template_phase_template_id_position_key" ON "template_phase"("template_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "template_item_phase_id_position_key" ON "template_item"("phase_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "template_goal_template_id_position_key" ON "template_goal"("template_id", "position");

-- CreateIndex
CREATE INDEX "programme_clinic_id_patient_id_idx" ON "programme"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "programme_clinic_id_episode_id_idx" ON "programme"("clinic_id", "episode_id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_clinic_id_id_key" ON "programme"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_clinic_id_id_patient_id_key" ON "programme"("clinic_id", "id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_revision_clinic_id_id_key" ON "programme_revision"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_revision_clinic_id_id_patient_id_key" ON "programme_revision"("clinic_id", "id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_revision_clinic_id_programme_id_number_key" ON "programme_revision"("clinic_id", "programme_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "programme_phase_clinic_id_id_key" ON "programme_phase"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_phase_clinic_id_id_revision_id_key" ON "programme_phase"("clinic_id", "id", "revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_phase_clinic_id_revision_id_position_key" ON "programme_phase"("clinic_id", "revision_id", "position");

-- CreateIndex
CREATE INDEX "programme_item_clinic_id_revision_id_idx" ON "programme_item"("clinic_id", "revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_item_clinic_id_id_key" ON "programme_item"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_item_clinic_id_phase_id_position_key" ON "programme_item"("clinic_id", "phase_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "programme_variant_clinic_id_id_key" ON "programme_variant"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_variant_clinic_id_revision_id_phase_position_kind_key" ON "programme_variant"("clinic_id", "revision_id", "phase_position", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "programme_variant_item_clinic_id_id_key" ON "programme_variant_item"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_variant_item_clinic_id_variant_id_item_id_key" ON "programme_variant_item"("clinic_id", "variant_id", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_goal_clinic_id_id_key" ON "programme_goal"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_goal_clinic_id_revision_id_position_key" ON "programme_goal"("clinic_id", "revision_id", "position");

-- CreateIndex
CREATE INDEX "programme_window_clinic_id_patient_id_starts_on_idx" ON "programme_window"("clinic_id", "patient_id", "starts_on");

-- CreateIndex
CREATE UNIQUE INDEX "programme_window_clinic_id_id_key" ON "programme_window"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "patient_day_clinic_id_local_day_idx" ON "patient_day"("clinic_id", "local_day");

-- CreateIndex
CREATE INDEX "proposal_clinic_id_patient_id_idx" ON "proposal"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_clinic_id_id_key" ON "proposal"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "alert_clinic_id_patient_id_raised_at_idx" ON "alert"("clinic_id", "patient_id", "raised_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "alert_clinic_id_id_key" ON "alert"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "session_clinic_id_patient_id_local_day_idx" ON "session"("clinic_id", "patient_id", "local_day" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "session_clinic_id_id_key" ON "session"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "session_clinic_id_id_patient_id_key" ON "session"("clinic_id", "id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_clinic_id_patient_id_local_day_slot_key" ON "session"("clinic_id", "patient_id", "local_day", "slot");

-- CreateIndex
CREATE INDEX "check_in_clinic_id_patient_id_idx" ON "check_in"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "check_in_clinic_id_session_id_patient_id_key" ON "check_in"("clinic_id", "session_id", "patient_id");

-- CreateIndex
CREATE INDEX "warning_check_clinic_id_patient_id_answered_at_idx" ON "warning_check"("clinic_id", "patient_id", "answered_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "warning_check_clinic_id_id_key" ON "warning_check"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "warning_check_clinic_id_id_patient_id_key" ON "warning_check"("clinic_id", "id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "missed_report_clinic_id_id_key" ON "missed_report"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "missed_report_clinic_id_patient_id_local_day_slot_key" ON "missed_report"("clinic_id", "patient_id", "local_day", "slot");

-- AddForeignKey
ALTER TABLE "episode" ADD CONSTRAINT "episode_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_clinic_id_episode_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "episode_id", "patient_id") REFERENCES "episode"("clinic_id", "id", "patient_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_clinic_id_assessed_by_fkey" FOREIGN KEY ("clinic_id", "assessed_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_clinic_id_episode_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "episode_id", "patient_id") REFERENCES "episode"("clinic_id", "id", "patient_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_clinic_id_assessment_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "assessment_id", "patient_id") REFERENCES "assessment"("clinic_id", "id", "patient_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_clinic_id_signed_by_fkey" FOREIGN KEY ("clinic_id", "signed_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_head" ADD CONSTRAINT "audit_head_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise" ADD CONSTRAINT "exercise_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ladder_rung" ADD CONSTRAINT "ladder_rung_ladder_id_fkey" FOREIGN KEY ("ladder_id") REFERENCES "ladder"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ladder_rung" ADD CONSTRAINT "ladder_rung_exercise_id_fkey" FOREIGN KEY ("exercise_id") REFERENCES "exercise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clinic_settings" ADD CONSTRAINT "clinic_settings_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_token" ADD CONSTRAINT "password_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient" ADD CONSTRAINT "patient_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient" ADD CONSTRAINT "patient_clinic_id_therapist_id_fkey" FOREIGN KEY ("clinic_id", "therapist_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_code" ADD CONSTRAINT "patient_code_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "door_link" ADD CONSTRAINT "door_link_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template" ADD CONSTRAINT "template_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_phase" ADD CONSTRAINT "template_phase_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "template"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_item" ADD CONSTRAINT "template_item_phase_id_fkey" FOREIGN KEY ("phase_id") REFERENCES "template_phase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_item" ADD CONSTRAINT "template_item_exercise_id_fkey" FOREIGN KEY ("exercise_id") REFERENCES "exercise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_goal" ADD CONSTRAINT "template_goal_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "template"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_clinic_id_episode_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "episode_id", "patient_id") REFERENCES "episode"("clinic_id", "id", "patient_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "template"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_revision" ADD CONSTRAINT "programme_revision_clinic_id_programme_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "programme_id", "patient_id") REFERENCES "programme"("clinic_id", "id", "patient_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_revision" ADD CONSTRAINT "programme_revision_clinic_id_created_by_fkey" FOREIGN KEY ("clinic_id", "created_by") REFERENCES "member"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_phase" ADD CONSTRAINT "programme_phase_clinic_id_revision_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "revision_id", "patient_id") REFERENCES "programme_revision"("clinic_id", "id", "patient_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_item" ADD CONSTRAINT "programme_item_clinic_id_revision_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "revision_id", "patient_id") REFERENCES "programme_revision"("clinic_id", "id", "patient_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_item" ADD CONSTRAINT "programme_item_clinic_id_phase_id_revision_id_fkey" FOREIGN KEY ("clinic_id", "phase_id", "revision_id") REFERENCES "programme_phase"("clinic_id", "id", "revision_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_item" ADD CONSTRAINT "programme_item_exercise_id_fkey" FOREIGN KEY ("exercise_id") REFERENCES "exercise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_variant" ADD CONSTRAINT "programme_variant_clinic_id_revision_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "revision_id", "patient_id") REFERENCES "programme_revision"("clinic_id", "id", "patient_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_variant_item" ADD CONSTRAINT "programme_variant_item_clinic_id_variant_id_fkey" FOREIGN KEY ("clinic_id", "variant_id") REFERENCES "programme_variant"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_variant_item" ADD CONSTRAINT "programme_variant_item_clinic_id_item_id_fkey" FOREIGN KEY ("clinic_id", "item_id") REFERENCES "programme_item"("clinic_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_goal" ADD CONSTRAINT "programme_goal_clinic_id_revision_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "revision_id", "patient_id") REFERENCES "programme_revision"("clinic_id", "id", "patient_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_window" ADD CONSTRAINT "programme_window_clinic_id_programme_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "programme_id", "patient_id") REFERENCES "programme"("clinic_id", "id", "patient_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_window" ADD CONSTRAINT "programme_window_clinic_id_revision_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "revision_id", "patient_id") REFERENCES "programme_revision"("clinic_id", "id", "patient_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_day" ADD CONSTRAINT "patient_day_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_clinic_id_programme_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "programme_id", "patient_id") REFERENCES "programme"("clinic_id", "id", "patient_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_warning_check_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "warning_check_id", "patient_id") REFERENCES "warning_check"("clinic_id", "id", "patient_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_clinic_id_programme_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "programme_id", "patient_id") REFERENCES "programme"("clinic_id", "id", "patient_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_clinic_id_revision_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "revision_id", "patient_id") REFERENCES "programme_revision"("clinic_id", "id", "patient_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_clinic_id_warning_check_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "warning_check_id", "patient_id") REFERENCES "warning_check"("clinic_id", "id", "patient_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_item" ADD CONSTRAINT "session_item_clinic_id_session_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "session_id", "patient_id") REFERENCES "session"("clinic_id", "id", "patient_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_item" ADD CONSTRAINT "session_item_clinic_id_item_id_fkey" FOREIGN KEY ("clinic_id", "item_id") REFERENCES "programme_item"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_clinic_id_session_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "session_id", "patient_id") REFERENCES "session"("clinic_id", "id", "patient_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "warning_check" ADD CONSTRAINT "warning_check_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "missed_report" ADD CONSTRAINT "missed_report_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

