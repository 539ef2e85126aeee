package org.openlmis.ghost.stream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom in the consumer; each rule says how to mend a break. */
@AnalyzeClasses(
        packages = "org.openlmis.ghost.stream",
        importOptions = ImportOption.DoNotIncludeTests.class)
class StreamArchitectureTests {

    @ArchTest
    static final ArchRule THE_CONSUMER_LANDS_AND_DERIVES_THROUGH_THE_PROTOCOL =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..ghost.target..",
                            "..ghost.dirty..",
                            "..ghost.lookup..",
                            "..ghost.quarantine..",
                            "..ghost.entity..",
                            "..ghost.backfill..",
                            "org.springframework.batch..")
                    .because(
                            "backfill and stream must share every line of land and derive: add what is"
                                    + " missing to package apply");

    @ArchTest
    static final ArchRule THE_DECODER_NEEDS_NO_SERVER =
            noClasses()
                    .that()
                    .resideInAPackage("..stream.decode")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "org.apache.kafka..",
                            "java.sql..",
                            "..ghost.apply")
                    .because(
                            "decoding is a function from bytes to changes: coordinates and transactions"
                                    + " belong to package poll");

    @ArchTest
    static final ArchRule PACKAGES_DO_NOT_NEED_EACH_OTHER_IN_CIRCLES =
            slices().matching("org.openlmis.ghost.stream.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because(
                            "a package one can read alone depends on those below it only: move what"
                                    + " both need down, or hand it over as a function");
}
