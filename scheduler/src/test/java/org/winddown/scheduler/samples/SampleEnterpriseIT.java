package org.winddown.scheduler.samples;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.scheduler.cli.CommandRun;
import org.winddown.scheduler.inbox.Inbox;
import org.winddown.scheduler.inbox.InboxFile;

/** The three nights of the samples, imported and judged through the command line. */
class SampleEnterpriseIT {

    private static final Path SAMPLES = Path.of("..", "samples");

    private static final Pattern COUNTS = Pattern.compile(
            "([0-9]+) read = ([0-9]+) accepted \\+ ([0-9]+) rejected \\+ ([0-9]+) duplicate \\+ ([0-9]+) blank");

    @TempDir
    private static Path home;

    private static final Map<Night, List<String>> imported = new EnumMap<>(Night.class);
    private static final Map<Night, CommandRun> found = new EnumMap<>(Night.class);
    private static final Map<Night, Map<String, NamedCsvRecord>> records = new EnumMap<>(Night.class);

    @BeforeAll
    static void runTheNights() throws IOException {
        CommandRun units = CommandRun.in(
                home, "units", "load", SAMPLES.resolve("units.csv").toString());
        assertThat(units).isEqualTo(new CommandRun(0, "9 units read = 9 accepted + 0 rejected\n", ""));
        for (Night night : Night.values()) {
            List<String> lines = new ArrayList<>();
            for (InboxFile file :
                    Inbox.read(SAMPLES.resolve("nights").resolve(night.asOf())).files()) {
                CommandRun run = CommandRun.in(home, words(file));
                assertThat(run.err()).as(file.path().toString()).isEmpty();
                assertThat(run.code()).as(file.path().toString()).isZero();
                lines.add(file.unit() + "/" + file.source() + " " + run.out().strip());
            }
            imported.put(night, lines);
            CommandRun findings =
                    CommandRun.in(home, "findings", "--as-of", night.asOf(), "--known-at", night.asOf(), "--all");
            found.put(night, findings);
            Map<String, NamedCsvRecord> byId = new HashMap<>();
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(findings.out())) {
                csv.stream()
                        .filter(row -> row.getField("measure").equals("us-icts-kaspersky-2024"))
                        .forEach(row -> byId.put(row.getField("asset_id"), row));
            }
            records.put(night, byId);
        }
    }

    private static String[] words(InboxFile file) {
        List<String> words = new ArrayList<>(List.of(
                "import", file.path().toString(), "--unit", file.unit(), "--source", file.source(), "--snapshot-date"));
        words.add(file.snapshotAt().orElseThrow().toString());
        file.kind().ifPresent(kind -> words.addAll(List.of("--kind", kind.name())));
        file.mapping()
                .map(mapping -> file.path().resolveSibling(mapping.name() + ".yaml"))
                .filter(Files::exists)
                .ifPresent(mapping -> words.addAll(List.of("--mapping", mapping.toString())));
        return words.toArray(String[]::new);
    }

    @Test
    void keepsEveryRowOfEveryNight() {
        assertThat(totals(Night.JULY))
                .isEqualTo("26 files: 26011 rows read = 25887 accepted + 89 rejected + 18 duplicate + 17 blank");
        assertThat(totals(Night.AUGUST))
                .isEqualTo("19 files: 16485 rows read = 16405 accepted + 60 rejected + 12 duplicate + 8 blank");
        assertThat(totals(Night.OCTOBER))
                .isEqualTo("21 files: 20101 rows read = 20006 accepted + 68 rejected + 15 duplicate + 12 blank");
    }

    @Test
    void showsDirtInEverySource() {
        imported.values()
                .forEach(lines -> assertThat(lines)
                        .allSatisfy(line -> assertThat(line)
                                .doesNotContain("accepted + 0 rejected + 0 duplicate + 0 blank")
                                .contains(" read = ")));
    }

    @Test
    void windsDownBeforeTheFirstPhase() {
        assertThat(found.get(Night.JULY).err()).isEqualTo("""
                DCA: 2312 assets = {REVIEW=11, CLEAR=2301}, 0 recorded acts
                EVN: 1728 assets = {WINDING_DOWN=113, CLEAR=1615}, 0 recorded acts
                FRA: 3513 assets = {REVIEW=117, WINDING_DOWN=6, AT_RISK=119, CLEAR=3271}, 0 recorded acts
                HOU: 6141 assets = {REVIEW=4, WINDING_DOWN=451, CLEAR=5686}, 301 recorded acts
                HQ: 2705 assets = {REVIEW=5, WINDING_DOWN=87, EXEMPT=4, CLEAR=2609}, 220 recorded acts
                NBO: 1191 assets = {REVIEW=42, CLEAR=1149}, 0 recorded acts
                SAO: 2191 assets = {WINDING_DOWN=4, CLEAR=2187}, 0 recorded acts
                SEA: 2775 assets = {WINDING_DOWN=67, CLEAR=2708}, 120 recorded acts
                TYO: 2610 assets = {WINDING_DOWN=181, CLEAR=2429}, 80 recorded acts
                """);
    }

    @Test
    void isPartlyBarredBetweenThePhases() {
        assertThat(found.get(Night.AUGUST).err()).isEqualTo("""
                DCA: 2318 assets = {REVIEW=11, CLEAR=2307}, 0 recorded acts; \
                2315 listed + 3 missed + 0 silent are screened, see: winddown absent --unit DCA
                EVN: 1732 assets = {WINDING_DOWN=113, CLEAR=1619}, 0 recorded acts; \
                1731 listed + 1 missed + 0 silent are screened, see: winddown absent --unit EVN
                FRA: 3518 assets = {REVIEW=117, WINDING_DOWN=6, AT_RISK=120, CLEAR=3275}, 0 recorded acts; \
                3517 listed + 1 missed + 0 silent are screened, see: winddown absent --unit FRA
                HOU: 6207 assets = {PROHIBITED=1, BARRED=1, REVIEW=4, WINDING_DOWN=449, CLEAR=5752}, 327 recorded acts; \
                6411 listed + 123 missed + 0 silent are screened, see: winddown absent --unit HOU
                HQ: 2731 assets = {PROHIBITED=1, BARRED=1, REVIEW=6, WINDING_DOWN=85, EXEMPT=6, CLEAR=2632}, 238 recorded acts; \
                2930 listed + 39 missed + 0 silent are screened, see: winddown absent --unit HQ
                NBO: 1195 assets = {REVIEW=42, CLEAR=1153}, 0 recorded acts; \
                1194 listed + 1 missed + 0 silent are screened, see: winddown absent --unit NBO
                SAO: 2195 assets = {WINDING_DOWN=4, CLEAR=2191}, 0 recorded acts; \
                2194 listed + 1 missed + 0 silent are screened, see: winddown absent --unit SAO
                SEA: 2802 assets = {REVIEW=1, WINDING_DOWN=67, CLEAR=2734}, 130 recorded acts; \
                2888 listed + 44 missed + 0 silent are screened, see: winddown absent --unit SEA
                TYO: 2624 assets = {PROHIBITED=1, REVIEW=1, WINDING_DOWN=181, CLEAR=2441}, 86 recorded acts; \
                2697 listed + 13 missed + 0 silent are screened, see: winddown absent --unit TYO
                """);
    }

    @Test
    void isAtRiskBarredOrRemediatedAfterTheSecondPhase() {
        assertThat(found.get(Night.OCTOBER).err()).isEqualTo("""
                DCA: 2322 assets = {REVIEW=11, CLEAR=2311}, 0 recorded acts; \
                2318 listed + 3 missed + 1 silent are screened, see: winddown absent --unit DCA
                EVN: 1780 assets = {BARRED=1, AT_RISK=112, CLEAR=1667}, 0 recorded acts; \
                1690 listed + 89 missed + 1 silent are screened, see: winddown absent --unit EVN
                FRA: 3525 assets = {REVIEW=117, AT_RISK=126, CLEAR=3282}, 0 recorded acts; \
                3518 listed + 6 missed + 1 silent are screened, see: winddown absent --unit FRA
                HOU: 6298 assets = {PROHIBITED=3, BARRED=3, REVIEW=5, AT_RISK=444, CLEAR=5843}, 354 recorded acts; \
                6353 listed + 176 missed + 123 silent are screened, see: winddown absent --unit HOU
                HQ: 2761 assets = {PROHIBITED=2, BARRED=3, REVIEW=5, AT_RISK=83, EXEMPT=6, CLEAR=2662}, 257 recorded acts; \
                2937 listed + 42 missed + 39 silent are screened, see: winddown absent --unit HQ
                NBO: 1199 assets = {REVIEW=42, CLEAR=1157}, 0 recorded acts; \
                1197 listed + 1 missed + 1 silent are screened, see: winddown absent --unit NBO
                SAO: 2199 assets = {AT_RISK=4, CLEAR=2195}, 0 recorded acts; \
                2197 listed + 1 missed + 1 silent are screened, see: winddown absent --unit SAO
                SEA: 2816 assets = {PROHIBITED=2, BARRED=4, REVIEW=1, AT_RISK=64, CLEAR=2745}, 143 recorded acts; \
                2895 listed + 20 missed + 44 silent are screened, see: winddown absent --unit SEA
                TYO: 2671 assets = {PROHIBITED=1, BARRED=1, REVIEW=1, AT_RISK=180, CLEAR=2488}, 92 recorded acts; \
                2663 listed + 87 missed + 13 silent are screened, see: winddown absent --unit TYO
                """);
    }

    @Test
    void tellsWhatWasSwappedInSeptember() {
        CommandRun swaps = CommandRun.in(home, "swaps", "--as-of", Night.OCTOBER.asOf());

        assertThat(swaps.err()).isEqualTo("HQ: 9 swaps stand\n");
        assertThat(swaps.lines())
                .hasSize(10)
                .anyMatch(line -> line.startsWith("HQ,HQ-HOME-11,HOST,DECLARED,STANDS,,HQ-HO-1190,")
                        && line.contains(",47,0,Kaspersky Standard on HQ-HOME-11 last seen 2024-08-14 -> UltraAV first"
                                + " seen 2024-09-30,"));
    }

    @Test
    void tellsTheStoryOfChicago() {
        assertTells("""
                HQ-HO-1190 | WINDING_DOWN SIGNATURE_UPDATE | WINDING_DOWN SIGNATURE_UPDATE | AT_RISK USE
                HQ-HO-1191 | - | - | CLEAR SUCCESSOR
                HQ-KL-01 | WINDING_DOWN SIGNATURE_UPDATE | WINDING_DOWN SIGNATURE_UPDATE | BARRED SIGNATURE_UPDATE
                HQ-KL-02 | - | PROHIBITED NEW_AGREEMENT | PROHIBITED NEW_AGREEMENT
                HQ-KL-03 | - | REVIEW purchase-via-reseller, at worst PROHIBITED | REVIEW purchase-via-reseller, at worst PROHIBITED
                HQ-KL-04 | - | REVIEW purchase-via-reseller, at worst PROHIBITED | BARRED SIGNATURE_UPDATE
                HQ-KL-05 | CLEAR ENDED | CLEAR ENDED | CLEAR ENDED
                HQ-KL-06 | WINDING_DOWN RENEWAL | CLEAR ENDED | CLEAR ENDED
                HQ-KL-07 | WINDING_DOWN RENEWAL | BARRED RENEWAL | PROHIBITED RENEWAL
                HQ-KL-08 | WINDING_DOWN SIGNATURE_UPDATE | WINDING_DOWN SIGNATURE_UPDATE | BARRED SIGNATURE_UPDATE
                HQ-KL-09 | REVIEW end_date, at worst WINDING_DOWN | REVIEW end_date, at worst WINDING_DOWN | REVIEW end_date, at worst BARRED
                HQ-KS-01 | - | EXEMPT NEW_AGREEMENT | EXEMPT NEW_AGREEMENT
                HQ-KS-02 | EXEMPT SIGNATURE_UPDATE | EXEMPT SIGNATURE_UPDATE | EXEMPT USE
                HQ-KS-03 | EXEMPT CODEBASE_UPDATE | EXEMPT CODEBASE_UPDATE | EXEMPT CODEBASE_UPDATE
                HQ-KS-04 | EXEMPT CODEBASE_UPDATE | EXEMPT CODEBASE_UPDATE | EXEMPT CODEBASE_UPDATE
                HQ-KS-05 | REVIEW attestation, at worst WINDING_DOWN | REVIEW attestation, at worst WINDING_DOWN | REVIEW attestation, at worst BARRED
                HQ-KS-06 | - | REVIEW attestation, at worst PROHIBITED | REVIEW attestation, at worst PROHIBITED
                HQ-KS-07 | REVIEW service_content, at worst WINDING_DOWN | REVIEW service_content, at worst WINDING_DOWN | REVIEW service_content, at worst BARRED
                HQ-KS-08 | EXEMPT CODEBASE_UPDATE | EXEMPT CODEBASE_UPDATE | EXEMPT CODEBASE_UPDATE
                HQ-KS-09 | REVIEW attestation, at worst WINDING_DOWN | EXEMPT CODEBASE_UPDATE | EXEMPT CODEBASE_UPDATE
                HQ-KS-10 | REVIEW service_content, at worst WINDING_DOWN | CLEAR NOT_SUBJECT | CLEAR NOT_SUBJECT
                """);
    }

    @Test
    void tellsTheStoryOfHouston() {
        assertTells("""
                HOU-KI-01 | WINDING_DOWN SIGNATURE_UPDATE | WINDING_DOWN SIGNATURE_UPDATE | PROHIBITED SIGNATURE_UPDATE
                HOU-KI-02 | WINDING_DOWN SIGNATURE_UPDATE | WINDING_DOWN SIGNATURE_UPDATE | REVIEW last_update_at, at worst PROHIBITED
                HOU-KI-03 | REVIEW product, at worst WINDING_DOWN | REVIEW product, at worst WINDING_DOWN | REVIEW product, at worst AT_RISK
                HOU-KI-04 | REVIEW product, at worst WINDING_DOWN | REVIEW product, at worst WINDING_DOWN | REVIEW product, at worst AT_RISK
                HOU-KI-05 | WINDING_DOWN SIGNATURE_UPDATE | WINDING_DOWN SIGNATURE_UPDATE | AT_RISK USE
                HOU-KI-06 | WINDING_DOWN SIGNATURE_UPDATE | WINDING_DOWN SIGNATURE_UPDATE | AT_RISK USE
                HOU-KI-07 | WINDING_DOWN SIGNATURE_UPDATE | CLEAR ENDED | CLEAR ENDED
                HOU-KI-08 | WINDING_DOWN SIGNATURE_UPDATE | WINDING_DOWN SIGNATURE_UPDATE | AT_RISK USE
                HOU-KL-01 | WINDING_DOWN SIGNATURE_UPDATE | WINDING_DOWN SIGNATURE_UPDATE | PROHIBITED SIGNATURE_UPDATE
                HOU-KL-02 | CLEAR ENDED | CLEAR ENDED | AT_RISK USE
                HOU-KL-03 | REVIEW auto_renew, at worst WINDING_DOWN | REVIEW auto_renew, at worst BARRED | BARRED SIGNATURE_UPDATE
                HOU-KL-04 | WINDING_DOWN RENEWAL | BARRED RENEWAL | REVIEW renewal_date, at worst PROHIBITED
                HOU-KL-05 | - | PROHIBITED EXTENSION | PROHIBITED EXTENSION
                HOU-KL-06 | WINDING_DOWN SIGNATURE_UPDATE | WINDING_DOWN SIGNATURE_UPDATE | CLEAR ENDED
                HOU-KL-07 | WINDING_DOWN SIGNATURE_UPDATE | WINDING_DOWN SIGNATURE_UPDATE | BARRED SIGNATURE_UPDATE
                HOU-KL-08 | WINDING_DOWN SIGNATURE_UPDATE | WINDING_DOWN SIGNATURE_UPDATE | BARRED SIGNATURE_UPDATE
                """);
    }

    @Test
    void tellsTheStoryOfSeattle() {
        assertTells("""
                SEA-KC-01 | CLEAR BEFORE_PHASE | CLEAR BEFORE_PHASE | AT_RISK USE
                SEA-KC-02 | CLEAR BEFORE_PHASE | CLEAR BEFORE_PHASE | AT_RISK USE
                SEA-KC-03 | CLEAR BEFORE_PHASE | CLEAR BEFORE_PHASE | CLEAR ENDED
                SEA-KC-04 | CLEAR BEFORE_PHASE | CLEAR BEFORE_PHASE | AT_RISK USE
                SEA-KD-01 | WINDING_DOWN RESALE | WINDING_DOWN RESALE | BARRED RESALE
                SEA-KD-02 | WINDING_DOWN RESALE | WINDING_DOWN RESALE | PROHIBITED RESALE
                SEA-KD-03 | WINDING_DOWN RESALE | WINDING_DOWN RESALE | CLEAR ENDED
                SEA-KD-04 | CLEAR BEFORE_PHASE | CLEAR BEFORE_PHASE | AT_RISK USE
                SEA-KD-05 | CLEAR NOT_SUBJECT | CLEAR NOT_SUBJECT | CLEAR NOT_SUBJECT
                SEA-KL-01 | WINDING_DOWN INTEGRATION | WINDING_DOWN INTEGRATION | BARRED INTEGRATION
                SEA-KL-02 | WINDING_DOWN LICENSING_FOR_RESALE | WINDING_DOWN LICENSING_FOR_RESALE | BARRED LICENSING_FOR_RESALE
                SEA-KL-03 | WINDING_DOWN SIGNATURE_UPDATE | WINDING_DOWN SIGNATURE_UPDATE | BARRED SIGNATURE_UPDATE
                SEA-KL-04 | WINDING_DOWN SIGNATURE_UPDATE | WINDING_DOWN SIGNATURE_UPDATE | PROHIBITED RESALE
                SEA-TX-90004 | - | REVIEW purchase-via-reseller, at worst PROHIBITED | REVIEW purchase-via-reseller, at worst PROHIBITED
                """);
    }

    @Test
    void tellsTheStoryOfTheOtherUnits() {
        assertTells("""
                DCA-CL-01 | CLEAR NOT_SUBJECT | CLEAR NOT_SUBJECT | CLEAR NOT_SUBJECT
                DCA-KS-01 | EXEMPT SIGNATURE_UPDATE | EXEMPT SIGNATURE_UPDATE | EXEMPT USE
                EVN-KL-01 | WINDING_DOWN SIGNATURE_UPDATE | WINDING_DOWN SIGNATURE_UPDATE | BARRED SIGNATURE_UPDATE
                FRA-KL-01 | CLEAR NOT_REACHED | CLEAR NOT_REACHED | CLEAR NOT_REACHED
                FRA-KL-02 | - | CLEAR NOT_REACHED | CLEAR NOT_REACHED
                NBO-KL-01 | REVIEW us_person, at worst WINDING_DOWN | REVIEW us_person, at worst WINDING_DOWN | REVIEW us_person, at worst BARRED
                NBO-KS-01 | EXEMPT SIGNATURE_UPDATE | EXEMPT SIGNATURE_UPDATE | EXEMPT USE
                SAO-KL-01 | CLEAR NOT_REACHED | CLEAR NOT_REACHED | CLEAR NOT_REACHED
                TYO-KL-01 | WINDING_DOWN SIGNATURE_UPDATE | WINDING_DOWN SIGNATURE_UPDATE | BARRED SIGNATURE_UPDATE
                TYO-KL-02 | - | REVIEW signed_at, at worst PROHIBITED | REVIEW signed_at, at worst PROHIBITED
                TYO-KL-03 | - | CLEAR ENDED | CLEAR ENDED
                TYO-KL-04 | - | CLEAR ENDED | CLEAR ENDED
                TYO-KL-05 | - | PROHIBITED NEW_AGREEMENT | PROHIBITED NEW_AGREEMENT
                """);
    }

    @Test
    void leavesLookAlikesAlone() {
        for (StoryAsset each : HeadquartersStory.lookAlikes()) {
            String id = each.row(Night.JULY).orElseThrow().text("asset_id");
            for (Night night : Night.values()) {
                assertThat(headline(night, id)).as(id).isEqualTo("CLEAR NOT_SUBJECT");
            }
        }
    }

    @Test
    void asksForAnUnknownProductOfTheVendor() {
        for (Night night : Night.values()) {
            assertThat(headline(night, "HOU-KD-01")).isEqualTo("REVIEW product, at worst AT_RISK");
        }
    }

    @Test
    void tellsAPhaseByTheDayOnWhichNoticeMustBeGiven() {
        assertThat(record(Night.JULY, "HQ-KL-07").getField("act_by")).isEqualTo("2024-07-31");
        assertThat(record(Night.JULY, "HOU-KL-04").getField("act_by")).isEqualTo("2024-07-01");
    }

    @Test
    void showsEveryVerdictThatTheMeasureCanGive() {
        Set<String> verdicts = new TreeSet<>();
        records.values().forEach(each -> each.values().forEach(row -> verdicts.add(row.getField("verdict"))));

        assertThat(verdicts)
                .containsExactly("AT_RISK", "BARRED", "CLEAR", "EXEMPT", "PROHIBITED", "REVIEW", "WINDING_DOWN");
    }

    /** Each line: asset, then what is said of it on the three nights; {@code -} where its source does not have it. */
    private static void assertTells(String story) {
        story.lines().forEach(line -> {
            List<String> cells = List.of(line.split(" \\| "));
            List<String> told = new ArrayList<>(List.of(cells.get(0)));
            for (Night night : Night.values()) {
                told.add(headline(night, cells.get(0)));
            }
            assertThat(told).isEqualTo(cells);
        });
    }

    private static String headline(Night night, String id) {
        NamedCsvRecord row = records.get(night).get(id);
        if (row == null) {
            return "-";
        }
        return switch (row.getField("verdict")) {
            case "CLEAR" -> "CLEAR " + row.getField("reason").replaceFirst(":.*", "");
            case "REVIEW" -> "REVIEW " + row.getField("missing_facts") + ", at worst " + row.getField("worst_case");
            default -> row.getField("verdict") + " " + row.getField("act");
        };
    }

    private static NamedCsvRecord record(Night night, String id) {
        return Objects.requireNonNull(records.get(night).get(id), id);
    }

    private static String totals(Night night) {
        long[] sums = new long[5];
        for (String line : imported.get(night)) {
            Matcher counts = COUNTS.matcher(line);
            assertThat(counts.find()).as(line).isTrue();
            for (int i = 0; i < sums.length; i++) {
                sums[i] += Long.parseLong(counts.group(i + 1));
            }
        }
        return imported.get(night).size() + " files: " + sums[0] + " rows read = " + sums[1] + " accepted + " + sums[2]
                + " rejected + " + sums[3] + " duplicate + " + sums[4] + " blank";
    }
}
