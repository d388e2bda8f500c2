package org.winddown.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.Field;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.ShippedMeasures;

class FactProfilesTest {

    private static final Catalogue CATALOGUE = Catalogues.shipped();
    /** One measure on products and one on parties: together they look at facts of every sort. */
    private static final List<Measure> MEASURES =
            List.of(ShippedMeasures.kaspersky(), ShippedMeasures.read("us-ofac-sdn"));

    private static final FactCollector COLLECTOR = new FactCollector(CATALOGUE, MEASURES);
    private static final BusinessUnit BOSTON = unit("US", "America/New_York");
    private static final Map<String, String> LICENCE = Map.of(
            "kind",
            "LICENCE",
            "vendor",
            "Kaspersky",
            "product",
            "Kaspersky Endpoint Security",
            "end_date",
            "2025-01-31");
    private static final Map<String, List<String>> WORDS = new TreeMap<>(Map.ofEntries(
            Map.entry("kind", List.of("LICENCE", "INSTALLATION", "CONTRACT", "TRANSACTION")),
            Map.entry("vendor", List.of("Kaspersky", "Kaspersky Lab", "Norsoft", "")),
            Map.entry("product", List.of("Kaspersky Endpoint Security", "Kaspersky Zephyr", "Norsoft Ledger")),
            Map.entry("hostname", List.of("ws-1", "ws-2", "")),
            Map.entry("country", List.of("US", "DE", "")),
            Map.entry("end_date", List.of("2025-01-31", "perpetual", "soon", "")),
            Map.entry("auto_renew", List.of("yes", "Yes", "no", "")),
            Map.entry("supplier", List.of("Kaspersky Labs GmbH", "Reseller 7", "")),
            Map.entry("attested_by", List.of("a@corp.example", "b@corp.example", "")),
            Map.entry("act", List.of("RENEWAL", "renewal", "PAYMENT", "")),
            Map.entry("occurred_at", List.of("2024-07-30", "2024-08-30", "")),
            Map.entry("listed", List.of("us-sdn", "none", "")),
            Map.entry("Cost Centre", List.of("CC1", "CC2", ""))));

    private static BusinessUnit unit(String country, String zone) {
        return new BusinessUnit(
                country,
                "Unit",
                "",
                "",
                country,
                "subsidiary",
                country,
                ZoneId.of(zone),
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                "",
                "",
                Map.of());
    }

    private static Asset asset(Map<String, String> cells) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        Map<String, String> extras = new TreeMap<>();
        cells.forEach((column, text) -> Field.ofColumn(column)
                .ifPresentOrElse(field -> fields.put(field, text), () -> extras.put(column, text)));
        return new Asset(
                new AssetKey("US", "cmdb", AssetKind.valueOf(cells.getOrDefault("kind", "DEVICE")), "A-1"),
                ProductName.of(cells.getOrDefault("vendor", ""), cells.getOrDefault("product", "")),
                fields,
                extras,
                new AssetOrigin("", "assets.csv", "", 2));
    }

    private static Asset licence(String column, String text) {
        Map<String, String> cells = new TreeMap<>(LICENCE);
        cells.put(column, text);
        return asset(cells);
    }

    private static int profile(FactProfiles profiles, Asset asset) {
        return profiles.of(asset, BOSTON, CATALOGUE.identify(asset.name()), List.of(), Set.of());
    }

    @ParameterizedTest
    @CsvSource({"hostname, ws-9", "owner, desk-4", "Cost Centre, CC7", "cost, 12.50", "signatory, somebody"})
    void sharesAProfileAmongAssetsThatDifferInNothingAMeasureLooksAt(String column, String text) {
        FactProfiles profiles = new FactProfiles(COLLECTOR);

        assertThat(profile(profiles, licence(column, text))).isEqualTo(profile(profiles, asset(LICENCE)));
        assertThat(profiles.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "end_date, 2025-02-01",
        "signed_at, 2024-07-19",
        "country, DE",
        "supplier, Reseller 7",
        "purpose, resale",
        "attested_by, a@corp.example",
        "listed, us-sdn",
        "product, Kaspersky Zephyr",
        "kind, CONTRACT"
    })
    void givesAnotherProfileToAnAssetThatDiffersInWhatAMeasureLooksAt(String column, String text) {
        FactProfiles profiles = new FactProfiles(COLLECTOR);

        assertThat(profile(profiles, asset(LICENCE))).isZero();
        assertThat(profile(profiles, licence(column, text))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"attested_by, a@corp.example, b@corp.example", "auto_renew, yes, Yes", "supplier, Kaspersky Lab, ''"})
    void sharesAProfileAmongCellsThatMeanTheSame(String column, String one, String other) {
        FactProfiles profiles = new FactProfiles(COLLECTOR);

        assertThat(profile(profiles, licence(column, one))).isEqualTo(profile(profiles, licence(column, other)));
    }

    @Test
    void tellsUnitsRecordedActsAndComponentsApart() {
        FactProfiles profiles = new FactProfiles(COLLECTOR);
        Asset asset = asset(LICENCE);
        Identification product = CATALOGUE.identify(asset.name());
        Asset renewal = asset(Map.of("kind", "TRANSACTION", "act", "RENEWAL", "occurred_at", "2024-07-30"));

        assertThat(List.of(
                        profiles.of(asset, BOSTON, product, List.of(), Set.of()),
                        profiles.of(asset, unit("DE", "Europe/Berlin"), product, List.of(), Set.of()),
                        profiles.of(asset, BOSTON, product, List.of(renewal), Set.of()),
                        profiles.of(asset, BOSTON, product, List.of(renewal, renewal), Set.of()),
                        profiles.of(asset, BOSTON, product, List.of(), Set.of("kaspersky/vpn")),
                        profiles.of(asset, unit("US", "America/New_York"), product, List.of(), Set.of())))
                .containsExactly(0, 1, 2, 3, 4, 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void givesEveryAssetTheFactsThatItsCollectorMakes(long seed) {
        Random random = new Random(seed);
        FactProfiles profiles = new FactProfiles(COLLECTOR);
        Set<Facts> distinct = new HashSet<>();
        List<BusinessUnit> units = List.of(BOSTON, unit("DE", "Europe/Berlin"));
        for (int i = 0; i < 3_000; i++) {
            Asset asset = any(random);
            Identification product = CATALOGUE.identify(asset.name());
            BusinessUnit unit = units.get(random.nextInt(2));
            List<Asset> recorded = new ArrayList<>();
            while (random.nextInt(3) == 0) {
                recorded.add(any(random));
            }
            Facts facts = COLLECTOR.facts(asset, unit, product, recorded, Set.of());
            distinct.add(facts);

            int profile = profiles.of(asset, unit, product, recorded, Set.of());

            assertThat(profiles.facts(profile)).as("seed %d, asset %d", seed, i).isEqualTo(facts);
        }
        assertThat(profiles.size()).isEqualTo(distinct.size());
    }

    private static Asset any(Random random) {
        Map<String, String> cells = new TreeMap<>();
        WORDS.forEach((column, words) -> {
            String text = words.get(random.nextInt(words.size()));
            if (!text.isEmpty()) {
                cells.put(column, column.equals("kind") ? text.toUpperCase(Locale.ROOT) : text);
            }
        });
        return asset(cells);
    }

    @Test
    void judgesEachProfileOnceWhenItsVerdictsAreAskedFor() {
        FactProfiles profiles = new FactProfiles(COLLECTOR);
        Engine engine = new Engine(ShippedMeasures.kaspersky());
        Instant asOf = Instant.parse("2024-10-01T00:00:00Z");
        List<Facts> judged = new ArrayList<>();
        ProfileVerdicts verdicts = new ProfileVerdicts(
                profile -> {
                    judged.add(profiles.facts(profile));
                    return profiles.facts(profile);
                },
                engine,
                false);
        int first = profile(profiles, asset(LICENCE));
        int second = profile(profiles, licence("end_date", "2024-09-01"));

        List<MeasureVerdict> given =
                List.of(verdicts.of(second, asOf), verdicts.of(first, asOf), verdicts.of(second, asOf));

        assertThat(judged).containsExactly(profiles.facts(second), profiles.facts(first));
        assertThat(given)
                .containsExactly(
                        engine.evaluate(profiles.facts(second), asOf),
                        engine.evaluate(profiles.facts(first), asOf),
                        engine.evaluate(profiles.facts(second), asOf));
    }

    @Test
    void anIndexJudgesByTheMeasuresOfItsLaw() {
        ScreeningIndex index = new ScreeningIndex(CATALOGUE, MEASURES);
        Measure measure = ShippedMeasures.kaspersky();
        Instant asOf = Instant.parse("2024-10-01T00:00:00Z");
        int first = indexed(index, asset(LICENCE));
        int second = indexed(index, licence("end_date", "2024-09-01"));

        assertThat(indexed(index, licence("hostname", "ws-9"))).isEqualTo(first);
        assertThat(index.size()).isEqualTo(2);
        assertThat(index.facts(second).moment("end_date")).hasToString("Optional[2024-09-01]");
        assertThat(index.verdict(measure.id(), second, asOf))
                .isEqualTo(new Engine(measure).prove(index.facts(second), asOf))
                .isSameAs(index.verdict(measure.id(), second, asOf));
    }

    @ParameterizedTest
    @CsvSource({"us-none, 0", "us-icts-kaspersky-2024, 2"})
    void anIndexRefusesToChooseAmongVersions(String id, int versions) {
        Measure kaspersky = ShippedMeasures.kaspersky();
        ScreeningIndex index = new ScreeningIndex(CATALOGUE, List.of(kaspersky, kaspersky));
        int profile = indexed(index, asset(LICENCE));

        assertThatThrownBy(() -> index.verdict(id, profile, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The law of this index has " + versions + " versions of " + id + ", not one.");
    }

    private static int indexed(ScreeningIndex index, Asset asset) {
        return index.profile(asset, BOSTON, CATALOGUE.identify(asset.name()), List.of(), Set.of());
    }
}
