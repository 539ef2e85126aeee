package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.Bench;
import org.slf4j.LoggerFactory;

/** Values that v3 keeps unique, on their way from one row to another. */
class UniqueValuesIT {

    private static final String SCHEDULES =
            "select code || ' ' || name from referencedata.processing_schedules order by code";

    private final Bench bench = Bench.open();

    @BeforeEach
    void loadsTwoSchedules() {
        bench.v2(
                "insert into processing_schedules (id, code, name) values (1, 'M', 'Monthly'), (2, 'Q', 'Quarterly')");
        bench.loadAll();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void areExchangedInOneTransaction() {
        bench.v2(
                """
                update processing_schedules set code = 'x' where id = 1;
                update processing_schedules set code = 'M', name = 'Monthly' where id = 2;
                update processing_schedules set code = 'Q', name = 'Quarterly' where id = 1""");
        bench.settle();
        assertThat(bench.texts(SCHEDULES)).containsExactly("M Monthly", "Q Quarterly");
        assertThat(
                        bench.one(
                                String.class,
                                "select code from referencedata.processing_schedules where id = ?",
                                V3Id.of("processing_schedules", 1)))
                .isEqualTo("Q");
        assertThat(bench.waiting()).isEmpty();
    }

    @Test
    void moveFromADeletedRowToANewOne() {
        bench.v2(
                "delete from processing_schedules where id = 1",
                "insert into processing_schedules (id, code, name) values (3, 'M', 'Monthly')");
        bench.settle();
        assertThat(bench.texts(SCHEDULES)).containsExactly("M Monthly", "Q Quarterly");
        assertThat(bench.waiting()).isEmpty();
    }

    /** Without the value, which may be about a person. */
    @Test
    void areNamedInTheLogByTheRootThatWaitsForThem() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(BatchWriter.class);
        logger.addAppender(log);
        bench.v2(
                "update processing_schedules set code = 'W' where id = 1",
                "insert into processing_schedules (id, code, name) values (3, 'M', 'Other')");
        bench.land(bench.changes().subList(1, 2));
        bench.ghost().derivation().drain(Driver.EVENT);
        logger.detachAppender(log);
        assertThat(log.list)
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.getFormattedMessage())
                                    .isEqualTo(
                                            "held back entity=processing_schedules root=3 code=UNIQUE_CONFLICT");
                            assertThat(line.getMDCPropertyMap())
                                    .containsEntry("entity", "processing_schedules")
                                    .containsEntry("generation", "1")
                                    .containsEntry("rootKey", "3");
                        });
    }

    @Test
    void areWaitedForWhileTheRowThatGivesThemUpIsNotDerived() {
        bench.v2(
                "update processing_schedules set code = 'W' where id = 1",
                "insert into processing_schedules (id, code, name) values (3, 'M', 'Other')");
        var changes = bench.changes();
        bench.land(changes.subList(1, 2));
        bench.ghost().derivation().drain(Driver.EVENT);
        assertThat(bench.waiting()).containsExactly("processing_schedules/3 UNIQUE_CONFLICT");
        bench.assertBalanced();
        bench.land(changes.subList(0, 1));
        bench.settle();
        assertThat(bench.texts(SCHEDULES)).containsExactly("M Other", "Q Quarterly", "W Monthly");
        assertThat(bench.waiting()).isEmpty();
    }

    @Test
    void ofOneRootInConflictDoNotHoldBackTheOthersOfItsBatch() {
        bench.v3()
                .update(
                        "insert into referencedata.processing_schedules (id, code, name) values (?, 'N', 'Native')",
                        UUID.randomUUID());
        bench.v2(
                "insert into processing_schedules (id, code, name) values (3, 'N', 'Taken'), (4, 'O', 'Free')",
                "update processing_schedules set name = 'Each month' where id = 1");
        bench.settle();
        assertThat(bench.texts(SCHEDULES))
                .containsExactly("M Each month", "N Native", "O Free", "Q Quarterly");
        assertThat(bench.waiting()).containsExactly("processing_schedules/3 UNIQUE_CONFLICT");
    }
}
