-- Why: whoever logs nothing is told of by an alert after some hours and again after some days (issue 7). The job that follows patients up
-- keeps here when silence is to be judged next, so that nobody is looked at before that.

-- AlterTable
ALTER TABLE "patient_standing" ADD COLUMN "judge_at" TIMESTAMPTZ(3);
