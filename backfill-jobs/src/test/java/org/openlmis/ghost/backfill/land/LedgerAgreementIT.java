package org.openlmis.ghost.backfill.land;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.backfill.testing.Databases;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

/** Batch's counts beside the ledger's. */
class LedgerAgreementIT {

    private static final String ENTITY = "programs";
    private static final String FINISH_A_CHUNK =
            """
            insert into ghost.chunk (entity, generation, number, state, rows_read)
            values ('programs', 1, :number, 'DONE', :rows)
            """;

    private final Databases databases = Databases.create();
    private final StepExecution step = step();

    @Test
    void countsWhatTheLedgerGainedSinceTheStepBegan() {
        LedgerAgreement agreement = agreement();
        finishChunk(2, 10);
        agreement.beforeStep(step);
        finishChunk(3, 32);
        step.setReadCount(32);

        assertThat(agreement.afterStep(step)).isEqualTo(ExitStatus.COMPLETED);
        assertThat(step.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    }

    @Test
    void failsAStepThatCountsOtherwise() {
        LedgerAgreement agreement = agreement();
        agreement.beforeStep(step);
        finishChunk(2, 32);
        step.setReadCount(31);

        assertThat(agreement.afterStep(step).getExitDescription())
                .isEqualTo(
                        "the ledger counts 32 rows of programs, the workers 31;"
                                + " restart --entity=programs checks again");
        assertThat(step.getStatus()).isEqualTo(BatchStatus.FAILED);
    }

    private LedgerAgreement agreement() {
        databases.load(ENTITY);
        Ghost ghost =
                Ghost.of(
                        ScannedMappings.catalogue(),
                        databases.v3Source(),
                        databases.v2Source(),
                        databases.v2Source());
        return new LedgerAgreement(ENTITY, ghost.generations(), new LedgerRows(databases.v3()));
    }

    private void finishChunk(int number, long rows) {
        databases.v3().sql(FINISH_A_CHUNK).param("number", number).param("rows", rows).update();
    }

    private static StepExecution step() {
        JobExecution job = new JobExecution(1, new JobInstance(1, ENTITY), new JobParameters());
        StepExecution step = new StepExecution(1, "land", job);
        step.setStatus(BatchStatus.COMPLETED);
        step.setExitStatus(ExitStatus.COMPLETED);
        return step;
    }
}
