package org.openlmis.ghost.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class LogFieldTests {

    @AfterEach
    void forget() {
        MDC.clear();
    }

    @Test
    void hasTheValueBeforeAgain() {
        LogField.ENTITY.put("facilities");
        LogField.ofRoot("programs", "7", () -> assertThat(fields()).isEqualTo(ofProgram7()));
        assertThat(fields()).isEqualTo(Map.of("entity", "facilities"));
    }

    @Test
    void isUnknownUntilTheWorkSetsIt() {
        LogField.GENERATION.put(1);
        String inside =
                LogField.GENERATION.getAside(
                        () -> {
                            assertThat(fields()).isEmpty();
                            LogField.GENERATION.put(2);
                            return MDC.get("generation");
                        });
        assertThat(inside).isEqualTo("2");
        assertThat(fields()).isEqualTo(Map.of("generation", "1"));
    }

    @Test
    void goesAlongToAnotherThread() throws InterruptedException {
        AtomicReference<Map<String, String>> there = new AtomicReference<>(Map.of());
        AtomicReference<Runnable> carried = new AtomicReference<>(() -> {});
        LogField.ofRoot(
                "programs", "7", () -> carried.set(LogField.carry(() -> there.set(fields()))));
        Thread thread = new Thread(carried.get());
        thread.start();
        thread.join();
        assertThat(there.get()).isEqualTo(ofProgram7());
    }

    private static Map<String, String> ofProgram7() {
        return Map.of("entity", "programs", "rootKey", "7");
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = MDC.getCopyOfContextMap();
        return fields == null ? Map.of() : fields;
    }
}
