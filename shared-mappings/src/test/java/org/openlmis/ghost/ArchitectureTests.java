package org.openlmis.ghost;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.openlmis.ghost.mapping.MappingCatalogue;

/** Who may know whom in this library; each rule says how to mend a break. */
@AnalyzeClasses(
        packages = "org.openlmis.ghost",
        importOptions = ArchitectureTests.OfThisModule.class)
class ArchitectureTests {

    /** Only what this library ships: neither its tests nor the modules that help them. */
    static final class OfThisModule implements ImportOption {

        private static final String CLASSES =
                MappingCatalogue.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath();

        @Override
        public boolean includes(Location location) {
            return location.contains(CLASSES);
        }
    }

    @ArchTest
    static final ArchRule MAPPINGS_KNOW_ONLY_THE_MAPPING_KERNEL =
            classes()
                    .that()
                    .resideInAPackage("..ghost.entity..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "..ghost.entity..",
                                    "..ghost.mapping",
                                    "..ghost.identity",
                                    "java..",
                                    "org.jspecify.annotations"))
                    .because(
                            "a mapping is a pure function from v2 rows to v3 rows: declare what it"
                                    + " needs with child() or lookup() and leave reading, writing and"
                                    + " JSON to the packages that apply mappings");

    @ArchTest
    static final ArchRule MAPPINGS_ASK_NEITHER_DATABASE_NOR_FILE_NOR_CLOCK =
            noClasses()
                    .that()
                    .resideInAPackage("..ghost.entity..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.sql..", "javax..", "java.io..", "java.nio..", "java.net..")
                    .orShould()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDate.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDateTime.class, "now")
                    .because(
                            "the same v2 rows must always give the same v3 rows: read what you need"
                                    + " from a v2 column, and use stamp() for the time of the write");

    @ArchTest
    static final ArchRule THE_MAPPING_KERNEL_KNOWS_NO_TECHNOLOGY =
            noClasses()
                    .that()
                    .resideInAnyPackage("..ghost.mapping", "..ghost.identity")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "java.sql..",
                            "javax.sql..",
                            "org.postgresql..",
                            "org.apache.kafka..",
                            "tools.jackson..",
                            "com.fasterxml.jackson..")
                    .because(
                            "declarations are read by everything, so they must drag nothing along: put"
                                    + " SQL into landing, lookup or target, and JSON texts into target");

    @ArchTest
    static final ArchRule THE_LIBRARY_KNOWS_NEITHER_DRIVER =
            noClasses()
                    .that()
                    .resideInAPackage("org.openlmis.ghost..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework.batch..",
                            "org.springframework.cloud..",
                            "org.springframework.kafka..",
                            "org.springframework.web..",
                            "org.springframework.boot..",
                            "org.apache.kafka..",
                            "jakarta.servlet..")
                    .because(
                            "backfill and stream must share every line of land and derive: what only"
                                    + " one of them needs belongs into backfill-jobs or"
                                    + " streaming-consumer");

    @ArchTest
    static final ArchRule THE_PROTOCOL_KNOWS_NO_SINGLE_MAPPING =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..ghost.entity..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..ghost.entity..")
                    .because(
                            "adding an entity must touch no other file: ask the MappingCatalogue, and"
                                    + " turn what is special about the entity into a declaration");

    @ArchTest
    static final ArchRule RIGHT_ASSIGNMENTS_FOLLOW_FROM_V3_ALONE =
            noClasses()
                    .that()
                    .resideInAPackage("..ghost.rights")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..ghost.apply",
                            "..ghost.landing",
                            "..ghost.lookup",
                            "..ghost.schema..",
                            "..ghost.target",
                            "..ghost.verify")
                    .because(
                            "the rule must hold for rows that v3 created itself as well: ask v3's own"
                                    + " tables, and let those that derive leave a request");

    @ArchTest
    static final ArchRule PACKAGES_DO_NOT_NEED_EACH_OTHER_IN_CIRCLES =
            slices().matching("org.openlmis.ghost.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because(
                            "a package one can read alone depends on those below it only: move what"
                                    + " both need down, or hand it over as a function");
}
