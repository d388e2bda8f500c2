package org.winddown.rules.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.Field;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.promise.BrokenPromise.Kind;
import org.winddown.rules.screening.Disposition;
import org.winddown.rules.screening.Engine;
import org.winddown.rules.screening.FactCollector;
import org.winddown.rules.screening.Finding;

class PromisesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Catalogue CATALOGUE = Catalogues.shipped();
    private static final Measure KASPERSKY = measure(RulePacks.pack("us-icts-kaspersky-2024"));
    private static final Instant AUGUST = Instant.parse("2024-08-01T00:00:00Z");
    private static final Instant PHASE_2 = Instant.parse("2024-09-29T04:00:00Z");
    private static final Map<String, String> LICENCE = Map.of(
            "product", "Kaspersky Endpoint Security",
            "signed_at", "2024-03-01",
            "start_date", "2024-03-01",
            "end_date", "2025-02-28",
            "cost", "3650",
            "currency", "usd");

    @Test
    void countsTheDaysAndTheMoneyOfUpdatesOwedPastTheDate() {
        BrokenPromise promise = only(broken(AssetKind.LICENCE, LICENCE));

        assertThat(promise.kind()).isEqualTo(Kind.UPDATES);
        assertThat(promise.acts()).containsExactly(Act.SIGNATURE_UPDATE, Act.CODEBASE_UPDATE, Act.NETWORK_SERVICE);
        assertThat(promise.verdict()).isEqualTo(Verdict.WINDING_DOWN);
        assertThat(promise.from()).isEqualTo(PHASE_2);
        assertThat(promise.until()).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(promise.daysLost()).isEqualTo(153);
        assertThat(promise.noticeBy()).isNull();
        assertThat(promise.prepaid()).isEqualTo(new Prepayment(new BigDecimal("1530.00"), "USD", null, List.of()));
        assertThat(promise.citation()).isEqualTo("89 FR 52434 (updates, KSN, resale, integration)");
    }

    @Test
    void updatesThatEndBeforeTheDateAreKept() {
        assertThat(broken(AssetKind.LICENCE, with("updates_until", "2024-09-28")))
                .isEmpty();
        assertThat(only(broken(AssetKind.LICENCE, with("updates_until", "2024-09-30")))
                        .daysLost())
                .isEqualTo(2);
    }

    @Test
    void aPromiseWithoutEndHasNoMoney() {
        BrokenPromise promise = only(broken(AssetKind.LICENCE, with("updates_until", "perpetual")));

        assertThat(promise.daysLost()).isZero();
        assertThat(promise.until()).isNull();
        assertThat(promise.prepaid()).isEqualTo(new Prepayment(null, "USD", Prepayment.Untold.NO_END, List.of()));
    }

    @Test
    void supportOfAContractIsAService() {
        Map<String, String> support = with("product", "Kaspersky Premium Support (MSA)");
        support.put("service_content", "product-support");

        assertThat(broken(AssetKind.CONTRACT, support))
                .extracting(BrokenPromise::kind, BrokenPromise::daysLost)
                .containsExactly(tuple(Kind.SERVICE, 153L));
    }

    @Test
    void aRenewalIntoAProhibitionNamesTheLastDayForNotice() {
        Map<String, String> renewing = with("end_date", "2024-09-10");
        renewing.put("renewal_date", "2024-08-30");
        renewing.put("auto_renew", "yes");
        renewing.put("notice_days", "30");

        BrokenPromise promise = only(broken(AssetKind.LICENCE, renewing));

        assertThat(promise.kind()).isEqualTo(Kind.RENEWAL);
        assertThat(promise.from()).isEqualTo(Instant.parse("2024-07-20T04:00:00Z"));
        assertThat(promise.until()).isEqualTo(LocalDate.of(2024, 8, 30));
        assertThat(promise.noticeBy()).isEqualTo(LocalDate.of(2024, 7, 31));
        assertThat(promise.daysLost()).isZero();
        assertThat(promise.prepaid()).isNull();
        renewing.put("auto_renew", "no");
        assertThat(broken(AssetKind.LICENCE, renewing)).isEmpty();
    }

    @Test
    void whatAFactDecidesMayStillBeKept() {
        Map<String, String> consulting = with("product", "Kaspersky SOC Consulting");

        assertThat(broken(AssetKind.CONTRACT, consulting))
                .extracting(BrokenPromise::verdict)
                .containsOnly(Verdict.REVIEW);
    }

    @Test
    void onlyWhatWasAgreedIsAPromise() {
        assertThat(broken(AssetKind.INSTALLATION, LICENCE)).isEmpty();
        assertThat(broken(AssetKind.LICENCE, with("product", "Kaspersky Threat Intelligence Portal")))
                .isEmpty();
    }

    @Test
    void moneyIsToldOnceForAnAssetWhateverTheNumberOfMeasures() {
        String earlier = RulePacks.pack("us-icts-kaspersky-2024")
                .replace("id: us-icts-kaspersky-2024", "id: earlier")
                .replace("local: 2024-09-29T00:00:00", "local: 2024-09-01T00:00:00");
        List<Finding> findings = new ArrayList<>();
        findings.add(finding(KASPERSKY, AssetKind.LICENCE, LICENCE));
        findings.add(finding(measure(earlier), AssetKind.LICENCE, LICENCE));

        assertThat(Promises.brokenBy(findings, unit -> NEW_YORK))
                .extracting(BrokenPromise::measure, BrokenPromise::daysLost, PromisesTest::words)
                .containsExactly(tuple("earlier", 181L, "USD 1810.00"), tuple("us-icts-kaspersky-2024", 153L, ""));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    cost, currency, start_date, end_date, days, words
                    100, JPY, 2024-01-01, 2024-12-31, 61, JPY 17
                    100, KWD, 2024-01-01, 2024-12-31, 61, KWD 16.667
                    100, XXX, 2024-01-01, 2024-12-31, 61, XXX 16.67
                    100, coin, 2024-01-01, 2024-12-31, 61, COIN 16.67
                    100, EUR, 2024-01-01, 2024-01-01, 61, EUR 100.00
                    100, EUR, 2024-01-02, 2024-01-01, 61, not told: the term ends before it starts
                    '', '', '', '', 61, 'not told: not stated: cost, currency, start_date, end_date'
                    ten, EUR, 2024-01-01, 2024-12-31, 61, not told: not stated: cost
                    100, EUR, 2024-01-01, perpetual, 61, not told: promised without end
                    100, EUR, 2024-01-01, 2024-12-31, 0, not told: promised without end
                    """)
    void tellsThePartOfTheCostOrWhyItCannot(
            String cost, String currency, String start, String end, long days, String words) {
        Asset asset = asset(
                AssetKind.LICENCE, Map.of("cost", cost, "currency", currency, "start_date", start, "end_date", end));

        assertThat(Prepayment.of(asset, days, NEW_YORK).words()).isEqualTo(words);
    }

    private static String words(BrokenPromise promise) {
        Prepayment paid = promise.prepaid();
        return paid == null ? "" : paid.words();
    }

    private static Map<String, String> with(String column, String text) {
        Map<String, String> cells = new TreeMap<>(LICENCE);
        cells.put(column, text);
        return cells;
    }

    private static BrokenPromise only(List<BrokenPromise> promises) {
        assertThat(promises).hasSize(1);
        return promises.get(0);
    }

    private static List<BrokenPromise> broken(AssetKind kind, Map<String, String> cells) {
        return Promises.brokenBy(List.of(finding(KASPERSKY, kind, cells)), unit -> NEW_YORK);
    }

    private static Finding finding(Measure measure, AssetKind kind, Map<String, String> cells) {
        Asset asset = asset(kind, cells);
        Identification identification = CATALOGUE.identify(asset.name());
        BusinessUnit unit = new BusinessUnit(
                "NYC",
                "New York",
                "",
                "",
                "US",
                "",
                "US",
                NEW_YORK,
                Answer.YES,
                Answer.NO,
                Answer.NO,
                "",
                "",
                Map.of());
        return new Finding(
                asset,
                identification,
                new Engine(measure)
                        .prove(
                                new FactCollector(CATALOGUE, List.of(measure))
                                        .facts(asset, unit, identification, List.of(), Set.of()),
                                AUGUST),
                Disposition.OPEN,
                null);
    }

    private static Asset asset(AssetKind kind, Map<String, String> cells) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        Map<String, String> extras = new TreeMap<>();
        cells.forEach((column, text) -> Field.ofColumn(column)
                .ifPresentOrElse(field -> fields.put(field, text), () -> extras.put(column, text)));
        return new Asset(
                new AssetKey("NYC", "sam", kind, "A-1"),
                ProductName.of("Kaspersky Lab", fields.getOrDefault(Field.PRODUCT, "")),
                fields,
                extras,
                new AssetOrigin("", "", "", 0));
    }

    private static Measure measure(String pack) {
        return RulePacks.reader().read("pack.yaml", pack);
    }
}
