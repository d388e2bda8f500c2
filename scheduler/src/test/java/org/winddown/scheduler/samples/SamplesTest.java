package org.winddown.scheduler.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.identification.Identification;
import org.winddown.scheduler.inbox.Inbox;

/**
 * The committed samples are what the generator makes. To write them anew after a change of the generator: {@code ./mvnw
 * -pl scheduler -am -Dtest=SamplesTest -Dsurefire.failIfNoSpecifiedTests=false -Dwinddown.samples.write=true test}.
 */
class SamplesTest {

    private static final Path SAMPLES = Path.of("..", "samples");
    private static final Pattern MAILBOX = Pattern.compile("[\\w.+-]+@([\\w.-]+)");

    private static final SampleEnterprise ENTERPRISE = new SampleEnterprise(SAMPLES);
    private static final Map<String, byte[]> FILES = ENTERPRISE.files();

    @Test
    void areByteForByteWhatTheGeneratorWrites() throws IOException {
        if (Boolean.getBoolean("winddown.samples.write")) {
            ENTERPRISE.write();
        }

        assertThat(ENTERPRISE.present()).containsExactlyElementsOf(FILES.keySet());
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            assertThat(Files.readAllBytes(SAMPLES.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    @Test
    void areTheSameBytesEachTime() {
        Map<String, byte[]> again = new SampleEnterprise(SAMPLES).files();

        assertThat(again.keySet()).isEqualTo(FILES.keySet());
        FILES.forEach((path, bytes) -> assertThat(again.get(path)).as(path).isEqualTo(bytes));
    }

    @Test
    void holdTwentyThousandAssetsOfEveryKindInNineUnits() {
        Map<String, Integer> kinds = new TreeMap<>();
        Set<String> units = new TreeSet<>();
        for (Source source : new Sources(Products.read(SAMPLES)).all()) {
            units.add(source.unit());
            List<SampleRow> rows = new ArrayList<>(source.rows().apply(Night.JULY));
            rows.addAll(Story.rows(source.unit(), source.name(), Night.JULY));
            rows.forEach(row -> kinds.merge(row.text("kind"), 1, Integer::sum));
        }

        assertThat(units).containsExactly("DCA", "EVN", "FRA", "HOU", "HQ", "NBO", "SAO", "SEA", "TYO");
        assertThat(kinds)
                .isEqualTo(Map.of(
                        "COMPONENT",
                        562,
                        "CONTRACT",
                        138,
                        "DEVICE",
                        426,
                        "INSTALLATION",
                        22_460,
                        "LICENCE",
                        1_565,
                        "TRANSACTION",
                        720));
        assertThat(kinds.values().stream().mapToInt(Integer::intValue).sum() - kinds.getOrDefault("TRANSACTION", 0))
                .isGreaterThan(20_000);
    }

    @Test
    void staySmall() {
        assertThat(FILES)
                .allSatisfy((path, bytes) -> assertThat(bytes.length).as(path).isLessThan(1_000_000));
        assertThat(FILES.values().stream().mapToInt(bytes -> bytes.length).sum())
                .isLessThan(8_000_000);
    }

    @Test
    void nameNoMailboxOutsideTheExampleDomains() {
        Set<String> domains = new TreeSet<>();
        FILES.forEach((path, bytes) -> {
            Matcher mailbox = MAILBOX.matcher(new String(bytes, StandardCharsets.UTF_8).replace("\u0000", ""));
            while (mailbox.find()) {
                domains.add(mailbox.group(1));
            }
        });

        assertThat(domains).containsExactly("example.com", "example.net", "example.org");
    }

    @Test
    void deliverAnInboxOfInventoriesWithoutProblemsEachNight() {
        for (Night night : Night.values()) {
            Inbox inbox = Inbox.read(SAMPLES.resolve("nights").resolve(night.asOf()));

            assertThat(inbox.problems()).as(night.asOf()).isEmpty();
            assertThat(inbox.files()).as(night.asOf()).allSatisfy(file -> {
                assertThat(file.path().toString()).matches(".*\\.(csv|xlsx)");
                assertThat(file.snapshotAt()).contains(Instant.parse(night.snapshotAt()));
            });
        }
    }

    @Test
    void saltNothingThroughTheNamesOfOrdinaryProducts() {
        Catalogue catalogue = Catalogues.shipped();

        assertThat(Products.read(SAMPLES).all())
                .extracting(each -> catalogue.identify(ProductName.of(each.vendor(), each.name())))
                .filteredOn(answer -> answer.decision() != Identification.Decision.NO_MATCH)
                .as("some are of another watched maker; none is Kaspersky's")
                .extracting(Identification::vendorId)
                .containsOnly("huawei");
    }

    @Test
    void giveEverySaltedAssetAnIdOfItsOwn() {
        Set<String> ids = new LinkedHashSet<>();

        assertThat(Story.assets()).allSatisfy(asset -> {
            String id = asset.from().values().stream()
                    .map(row -> row.text("asset_id"))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            assertThat(ids.add(id)).as(id).isTrue();
        });
    }
}
