package org.winddown.scheduler;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(
        packages = "org.winddown",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.DoNotIncludeFixtures.class})
class ArchitectureTest {

    /** The rules engine's fixtures arrive as a jar, which {@link DoNotIncludeTests} does not recognise. */
    static final class DoNotIncludeFixtures implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/fixture/");
        }
    }

    private static final String BASE = "org.winddown.";

    @ArchTest
    static final ArchRule modulesDependInOneDirection = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("rules")
            .definedBy(BASE + "rules..")
            .layer("ingest")
            .definedBy(BASE + "ingest..")
            .layer("reporting")
            .definedBy(BASE + "reporting..")
            .layer("decisions")
            .definedBy(BASE + "decisions..")
            .layer("portal")
            .definedBy(BASE + "portal..")
            .layer("scheduler")
            .definedBy(BASE + "scheduler..")
            .whereLayer("rules")
            .mayNotAccessAnyLayer()
            .whereLayer("ingest")
            .mayOnlyAccessLayers("rules")
            .whereLayer("reporting")
            .mayOnlyAccessLayers("rules")
            .whereLayer("decisions")
            .mayOnlyAccessLayers("rules")
            .whereLayer("portal")
            .mayOnlyAccessLayers("rules", "ingest", "reporting", "decisions")
            .whereLayer("scheduler")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule rulesArePureJava = classes()
            .that()
            .resideInAPackage(BASE + "rules..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    BASE + "rules..",
                    "java..",
                    "org.jspecify.annotations..",
                    "org.snakeyaml.engine..",
                    "dev.cel..",
                    "com.google..",
                    "com.ibm.icu..",
                    "org.apache.lucene..")
            .because("a rule must be testable, and readable by counsel, without a container or a database");

    @ArchTest
    static final ArchRule noPackageCycles =
            slices().matching(BASE + "(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule timeComesFromTheInjectedClock = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "scheduler.clock..")
            .should()
            .callMethodWhere(target(owner(resideInAPackage("java.time..")))
                    .and(target(name("now")))
                    .and(target(rawParameterTypes(new Class<?>[0]))))
            .orShould()
            .callMethodWhere(target(owner(resideInAPackage("java.time.."))).and(target(nameMatching("system.*"))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a report is evidence: the same input and as-of date must give the same bytes");

    @ArchTest
    static final ArchRule noUtilPackages = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..helper..", "..common..", "..impl..", "..misc..");

    @ArchTest
    static final ArchRule noImplSuffix = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Utils");

    @ArchTest
    static final ArchRule noGenericExceptions = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule noStandardStreams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule noFieldInjection = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule noJavaUtilLogging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    void eachLibraryHasOneHome(JavaClasses classes) {
        confine(classes, "org.apache.poi..", "ingest.excel..", "reporting.excel..");
        confine(classes, "org.apache.commons.compress..", "reporting.excel..");
        confine(classes, "org.apache.pdfbox..", "reporting.pdf..");
        confine(classes, "com.fasterxml.aalto..", "ingest.excel..");
        confine(classes, "net.jpountz..", "ingest.block..");
        confine(classes, "org.cyclonedx..", "ingest.document.sbom..");
        confine(classes, "org.spdx..", "ingest.document.sbom..");
        confine(classes, "org.snakeyaml.engine..", "rules.yaml..");
        confine(classes, "dev.cel..", "rules.condition..");
        confine(classes, "com.google..", "rules.condition..");
        confine(classes, "com.ibm.icu..", "rules.identification..", "ingest.csv..");
        confine(classes, "org.apache.lucene..", "rules.identification..");
        confine(classes, "de.siegmar.fastcsv..", "ingest.csv..", "reporting.csv..");
        confine(classes, "net.sf.jasperreports..", "reporting.pdf..");
        confine(classes, "com.lowagie..", "reporting.pdf.tagged..");
        confine(classes, "jakarta.mail..", "reporting.delivery.channel.mail..");
        confine(classes, "org.eclipse.angus..", "reporting.delivery.channel.mail..");
        confine(classes, "org.apache.sshd..", "reporting.delivery.channel.sftp..");
        confine(classes, "software.amazon.awssdk..", "reporting.delivery.channel.s3..");
        confine(classes, "org.quartz..", "scheduler.quartz..");
        confine(classes, "net.fortuna.ical4j..", "scheduler.timeline..");
        confine(
                classes,
                "java.sql..",
                "ingest.store..",
                "reporting.store..",
                "decisions.store..",
                "portal.store..",
                "scheduler.store..");
        confine(
                classes,
                "org.springframework.jdbc..",
                "ingest.store..",
                "reporting.store..",
                "decisions.store..",
                "portal.store..",
                "scheduler.store..");
        confine(classes, "org.springframework.web..", "portal..");
        confine(classes, "org.springframework.batch..", "ingest..", "reporting..", "scheduler..");
    }

    private static void confine(JavaClasses classes, String library, String... homes) {
        noClasses()
                .that()
                .resideOutsideOfPackages(Stream.of(homes).map(BASE::concat).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .because(library + " is kept behind " + List.of(homes))
                .check(classes);
    }

    @ArchTest
    void everyPackageIsNullMarked(JavaClasses classes) {
        var unmarked = classes.getPackage("org.winddown").getSubpackagesInTree().stream()
                .filter(pkg -> !pkg.getClasses().isEmpty())
                .filter(pkg -> !pkg.isAnnotatedWith(NullMarked.class))
                .map(pkg -> pkg.getName())
                .toList();

        assertThat(unmarked)
                .as("packages without @NullMarked in package-info.java")
                .isEmpty();
    }

    @ArchTest
    void theScanSawTheCode(JavaClasses classes) {
        assertThat(classes.size()).as("imported classes").isGreaterThan(3);
    }
}
