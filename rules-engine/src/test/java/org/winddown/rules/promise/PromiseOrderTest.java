package org.winddown.rules.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.Field;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Addressee;
import org.winddown.rules.evaluation.ClearReason;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.evaluation.ProofNode;
import org.winddown.rules.evaluation.SourceMark;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.promise.BrokenPromise.Kind;
import org.winddown.rules.screening.Disposition;
import org.winddown.rules.screening.Finding;

/** Which verdict leads a promise, and in which order promises are told. */
class PromiseOrderTest {

    private static final Map<String, String> TERM = Map.of("end_date", "2025-02-28");

    @Test
    void tellsWhatIsCertainlyLostFirstAndThenTheLongest() {
        assertThat(broken(
                        finding("a", TERM, act(Act.USE, Verdict.REVIEW, 300)),
                        finding("b", TERM, act(Act.USE, Verdict.WINDING_DOWN, 100)),
                        finding("c", TERM, act(Act.USE, Verdict.WINDING_DOWN, 200))))
                .extracting(BrokenPromise::measure, BrokenPromise::daysLost)
                .containsExactly(tuple("c", 200L), tuple("b", 100L), tuple("a", 300L));
    }

    @Test
    void theActThatCertainlyLosesMostLeads() {
        assertThat(broken(finding(
                        "a",
                        TERM,
                        act(Act.SIGNATURE_UPDATE, Verdict.REVIEW, 300),
                        act(Act.CODEBASE_UPDATE, Verdict.WINDING_DOWN, 100),
                        act(Act.NETWORK_SERVICE, Verdict.WINDING_DOWN, 200))))
                .extracting(BrokenPromise::kind, BrokenPromise::verdict, BrokenPromise::daysLost)
                .containsExactly(tuple(Kind.UPDATES, Verdict.WINDING_DOWN, 200L));
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatIsForbiddenBreaksAPromise(Verdict verdict) {
        boolean forbidden = List.of(
                        Verdict.WINDING_DOWN, Verdict.BARRED, Verdict.PROHIBITED, Verdict.BLOCKED, Verdict.REVIEW)
                .contains(verdict);

        assertThat(broken(finding("a", TERM, act(Act.USE, verdict, 10)))).hasSize(forbidden ? 1 : 0);
    }

    @Test
    void aTermThatEndsInTimeIsKeptAndOneWithoutEndIsNot() {
        ActVerdict nothing = act(Act.USE, Verdict.PROHIBITED, 0);

        assertThat(broken(finding("a", TERM, nothing))).isEmpty();
        assertThat(broken(finding("a", Map.of(), nothing))).isEmpty();
        assertThat(broken(finding("a", Map.of("end_date", "perpetual"), nothing)))
                .extracting(promise -> promise.kind().words())
                .containsExactly("use paid for past the date");
        assertThat(broken(finding("a", TERM, act(Act.USE, Verdict.PROHIBITED, 1))))
                .hasSize(1);
    }

    private static List<BrokenPromise> broken(Finding... findings) {
        return Promises.brokenBy(Arrays.asList(findings), unit -> ZoneOffset.UTC);
    }

    private static Finding finding(String measure, Map<String, String> cells, ActVerdict... acts) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        cells.forEach((column, text) -> fields.put(Field.ofColumn(column).orElseThrow(), text));
        Asset asset = new Asset(
                new AssetKey("U", "sam", AssetKind.LICENCE, "A-1"),
                ProductName.of("", ""),
                fields,
                Map.of(),
                new AssetOrigin("", "", "", 0));
        return new Finding(
                asset,
                Identification.none(""),
                new MeasureVerdict(measure, "1", Arrays.asList(acts), List.of()),
                Disposition.OPEN,
                null);
    }

    private static ActVerdict act(Act act, Verdict verdict, long strandedDays) {
        return new ActVerdict(
                act,
                Addressee.USER,
                verdict,
                verdict == Verdict.CLEAR ? ClearReason.ENDED : null,
                verdict == Verdict.REVIEW ? Verdict.PROHIBITED : null,
                "one",
                Instant.parse("2024-09-29T04:00:00Z"),
                null,
                "said",
                verdict == Verdict.REVIEW ? List.of("country") : List.of(),
                List.of(),
                "1 XX 2",
                SourceMark.PRIMARY,
                false,
                strandedDays,
                ProofNode.NONE);
    }
}
